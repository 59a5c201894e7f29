using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.People;

namespace NewsPortal.Reading;

/// <summary>Asks the sheets for the reads of a period and of the one before, within somebody's reach.</summary>
public class ReadSums(NewsDb db, TimeProvider clock)
{
    /// <param name="period">Which days.</param>
    /// <param name="me">Who asks.</param>
    /// <param name="sectionId">One top-level section, or null for all within reach.</param>
    /// <param name="ct">Stops it.</param>
    /// <param name="wholeDays">Also of the period before, whatever hour it is.</param>
    public async Task<ReadTally> OfStoriesAsync(ReadPeriod period, Me me, int? sectionId, CancellationToken ct, bool wholeDays = false)
    {
        var reach = await ReadReach.OfAsync(me, db, ct);
        var tally = new ReadTally(period);
        foreach (var sheet in await SheetsAsync(SheetKind.StoryHours, period, sectionId, reach, ct)) tally.Count(sheet, reach, wholeDays ? null : LastHourOf(period));
        return tally;
    }

    public async Task<ReadTally> OfStoryAsync(int storyId, ReadPeriod period, CancellationToken ct)
    {
        var reach = new ReadReach(new HashSet<int>(), new HashSet<int> { storyId });
        var tally = new ReadTally(period);
        foreach (var sheet in await SheetsAsync(SheetKind.StoryHours, period, null, reach, ct)) tally.Count(sheet, reach, LastHourOf(period));
        return tally;
    }

    /// <summary>The hours in which a story was read, in order.</summary>
    public async Task<IReadOnlyList<HourOfStory>> HoursOfStoryAsync(int storyId, ReadPeriod period, CancellationToken ct)
    {
        var (first, last) = (period.First.DayNumber, period.Last.DayNumber);
        var sheets = await db.ReadSheets.AsNoTracking().Where(s => s.Day >= first && s.Day <= last && s.Kind == SheetKind.StoryHours)
            .OrderBy(s => s.Day).Select(s => new SheetLine(s.Day, s.SectionId, s.Entries)).ToListAsync(ct);
        return [.. from sheet in sheets from entry in PackedReads.Unpack(sheet.Entries) where entry.Key / 24 == storyId
                   select new HourOfStory(DateOnly.FromDayNumber(sheet.Day), (int)(entry.Key % 24), entry.Reads)];
    }

    /// <summary>By pen name or tag. Whole days, also in the period before: their sheets know no hours.</summary>
    public async Task<Dictionary<int, Reads>> OfShelfAsync(SheetKind kind, ReadPeriod period, Me me, int? sectionId, CancellationToken ct)
    {
        if (me is { MaySeeAllReads: false, MayEditOthers: false }) return await OfOwnShelfAsync(kind, period, me, sectionId, ct);

        var sums = new Dictionary<int, Reads>();
        var reach = await ReadReach.OfAsync(me, db, ct);
        foreach (var sheet in await SheetsAsync(kind, period, sectionId, reach with { OwnStories = new HashSet<int>() }, ct))
            foreach (var (key, count) in PackedReads.Unpack(sheet.Entries))
                sums[(int)key] = sums.GetValueOrDefault((int)key) + (sheet.Day < period.First.DayNumber ? new Reads(0, count) : new Reads(count, 0));
        if (!me.MaySeeAllReads)
            foreach (var (key, reads) in await OfOwnShelfAsync(kind, period, me, sectionId, ct)) sums[key] = sums.GetValueOrDefault(key) + reads;
        return sums;
    }

    // Of one's own stories, few as they are, each name and tag is asked for.
    private async Task<Dictionary<int, Reads>> OfOwnShelfAsync(SheetKind kind, ReadPeriod period, Me me, int? sectionId, CancellationToken ct)
    {
        var stories = (await OfStoriesAsync(period, me, sectionId, ct, wholeDays: true)).ByStory;
        // Those in granted sections are in the sheets of these.
        var own = db.Articles.Where(a => a.CreatedById == me.Id && !me.SectionIds.Contains(a.SectionId));
        var pairs = kind == SheetKind.Tags
            ? await own.Join(db.Taggings, a => a.Id, t => t.ArticleId, (a, t) => new { a.Id, Shelf = t.TagId }).ToListAsync(ct)
            : await own.Join(db.Bylines.Where(b => b.PenNameId != null), a => a.Id, b => b.ArticleId, (a, b) => new { a.Id, Shelf = b.PenNameId!.Value }).ToListAsync(ct);
        var sums = new Dictionary<int, Reads>();
        foreach (var pair in pairs)
            if (stories.TryGetValue(pair.Id, out var reads)) sums[pair.Shelf] = sums.GetValueOrDefault(pair.Shelf) + reads;
        return sums;
    }

    private int? LastHourOf(ReadPeriod period) => clock.UtcNow().InVietnam() is var now && period.Last == DateOnly.FromDateTime(now.DateTime) ? now.Hour : null;

    private Task<List<SheetLine>> SheetsAsync(SheetKind kind, ReadPeriod period, int? sectionId, ReadReach reach, CancellationToken ct)
    {
        var (first, last) = (period.Before.First.DayNumber, period.Last.DayNumber);
        var sheets = db.ReadSheets.AsNoTracking().Where(s => s.Day >= first && s.Day <= last && s.Kind == kind);
        if (sectionId is { } section) sheets = sheets.Where(s => s.SectionId == section);
        if (reach is { Sections: { } sections, OwnStories.Count: 0 } && sections.ToList() is var granted) sheets = sheets.Where(s => granted.Contains(s.SectionId));
        return sheets.Select(s => new SheetLine(s.Day, s.SectionId, s.Entries)).ToListAsync(ct);
    }
}

/// <summary>How often a story was read in one hour, in Vietnam.</summary>
public record HourOfStory(DateOnly Day, int Hour, int Reads);
