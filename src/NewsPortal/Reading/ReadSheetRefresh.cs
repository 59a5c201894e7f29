using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Reading;

/// <summary>
/// Makes the sheets of reads: today's at every round, a day that has none yet, and of the last two months every day once in 24 hours, so that what
/// was moved, merged or tagged anew meanwhile counts where it stands now.
/// </summary>
public class ReadSheetRefresh(NewsDb db, TimeProvider clock)
{
    /// <summary>Days that have none yet and are made in one round; a paper that comes with years of reads is done after a while.</summary>
    public const int MostAtOnce = 20;
    public const int DaysFollowed = 62;

    // The last reads of a day come in after midnight.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Stale = TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var day in await DueAsync(ct)) await MakeAsync(day, ct);
    }

    private async Task<IEnumerable<int>> DueAsync(CancellationToken ct)
    {
        var now = clock.UtcNow();
        var today = now.DayInVietnam().DayNumber;
        if (await db.HourlyReads.OrderBy(r => r.Hour).Select(r => (DateTime?)r.Hour).FirstOrDefaultAsync(ct) is not { } beginning) return [];

        var first = int.Max(beginning.DayInVietnam().DayNumber, today - ReadPeriod.MostDays * 2);
        var made = await db.ReadDays.AsNoTracking().Where(d => d.Day >= first).ToDictionaryAsync(d => d.Day, d => d.MadeAt, ct);
        var missing = Enumerable.Range(first, int.Max(0, today - first)).Reverse()
            .Where(day => !made.TryGetValue(day, out var at) || at < DateOnly.FromDayNumber(day + 1).StartInVietnam() + Settled).Take(MostAtOnce).ToList();
        var stale = made.Where(d => d.Key >= today - DaysFollowed && d.Key < today && d.Value < now - Stale && !missing.Contains(d.Key)).OrderBy(d => d.Value).Take(1);
        return [today, .. missing, .. stale.Select(d => d.Key)];
    }

    private async Task MakeAsync(int day, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var (start, end) = (DateOnly.FromDayNumber(day).StartInVietnam(), DateOnly.FromDayNumber(day + 1).StartInVietnam());
        var hours = db.HourlyReads.Where(r => r.Hour >= start && r.Hour < end && r.Hour <= now);
        var rows = await hours.Join(db.Articles, r => r.ArticleId, a => a.Id, (r, a) => new { r.ArticleId, r.Hour, r.Reads, a.SectionId }).ToListAsync(ct);
        var stories = rows.GroupBy(r => r.ArticleId).ToDictionary(g => g.Key, g => (g.First().SectionId, Reads: g.Sum(r => r.Reads)));

        var sheets = new Dictionary<(SheetKind, int), Dictionary<long, int>>();
        foreach (var row in rows) Add(SheetKind.StoryHours, row.SectionId, row.ArticleId * 24L + row.Hour.InVietnam().Hour, row.Reads);
        var read = hours.Select(r => r.ArticleId).Distinct();
        foreach (var name in await read.Join(db.Bylines, id => id, b => b.ArticleId, (_, b) => new { b.ArticleId, b.PenNameId }).Where(b => b.PenNameId != null).ToListAsync(ct))
            if (stories.TryGetValue(name.ArticleId, out var story)) Add(SheetKind.PenNames, story.SectionId, name.PenNameId!.Value, story.Reads);
        foreach (var tag in await read.Join(db.Taggings, id => id, t => t.ArticleId, (_, t) => new { t.ArticleId, t.TagId }).ToListAsync(ct))
            if (stories.TryGetValue(tag.ArticleId, out var story)) Add(SheetKind.Tags, story.SectionId, tag.TagId, story.Reads);
        await SaveAsync(day, sheets, ct);

        void Add(SheetKind kind, int sectionId, long key, int reads)
        {
            if (!sheets.TryGetValue((kind, sectionId), out var sheet)) sheets[(kind, sectionId)] = sheet = [];
            sheet[key] = sheet.GetValueOrDefault(key) + reads;
        }
    }

    private async Task SaveAsync(int day, Dictionary<(SheetKind, int), Dictionary<long, int>> sheets, CancellationToken ct)
    {
        var stored = await db.ReadSheets.Where(s => s.Day == day).ToDictionaryAsync(s => (s.Kind, s.SectionId), ct);
        foreach (var (of, reads) in sheets)
        {
            var packed = PackedReads.Pack(reads);
            if (!stored.Remove(of, out var sheet)) db.ReadSheets.Add(new ReadSheet { Day = day, Kind = of.Item1, SectionId = of.Item2, Entries = packed });
            else if (!sheet.Entries.AsSpan().SequenceEqual(packed)) sheet.Entries = packed;
        }
        db.ReadSheets.RemoveRange(stored.Values);
        if (await db.ReadDays.SingleOrDefaultAsync(d => d.Day == day, ct) is { } made) made.MadeAt = clock.UtcNow();
        else db.ReadDays.Add(new ReadDay { Day = day, MadeAt = clock.UtcNow() });
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }
}
