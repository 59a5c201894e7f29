using System.Runtime.InteropServices;

namespace NewsPortal.Reading;

/// <summary>How often something was read in a period, and in the one before.</summary>
public readonly record struct Reads(int Now, int Before)
{
    public int Change => Now - Before;

    public static Reads operator +(Reads one, Reads other) => new(one.Now + other.Now, one.Before + other.Before);
}

/// <summary>The reads of a period, counted by story, section, hour of the day and day.</summary>
public class ReadTally(ReadPeriod period)
{
    public ReadPeriod Period => period;
    public Dictionary<int, Reads> ByStory { get; } = [];
    public Dictionary<int, Reads> BySection { get; } = [];
    public Reads[] ByHour { get; } = new Reads[24];

    /// <summary>The n-th day of the period, and the n-th of the one before.</summary>
    public Reads[] ByDay { get; } = new Reads[period.Days];

    public Reads Total => BySection.Values.Aggregate(new Reads(), (sum, reads) => sum + reads);

    /// <param name="lastHour">Of a day that is not over: the day it is compared with counts no further either.</param>
    public void Count(SheetLine sheet, ReadReach reach, int? lastHour)
    {
        var isBefore = sheet.Day < period.First.DayNumber;
        var day = isBefore ? sheet.Day - period.Before.First.DayNumber : sheet.Day - period.First.DayNumber;
        var until = isBefore && day == period.Days - 1 && lastHour is { } hourNow ? hourNow : 23;
        var all = reach.HasSection(sheet.SectionId);
        var (story, read, whole) = (-1, 0, 0);
        foreach (var (key, count) in PackedReads.Unpack(sheet.Entries))
        {
            var hour = (int)(key % 24);
            if (hour > until) continue;
            if (key / 24 != story)
            {
                Add();
                (story, read) = ((int)(key / 24), 0);
            }
            if (!all && !reach.OwnStories.Contains(story)) continue;
            read += count;
            ByHour[hour] += Of(count);
        }
        Add();
        if (whole == 0) return;
        ByDay[day] += Of(whole);
        BySection[sheet.SectionId] = BySection.GetValueOrDefault(sheet.SectionId) + Of(whole);

        Reads Of(int count) => isBefore ? new(0, count) : new(count, 0);

        // The hours of a story stand together: one look-up each.
        void Add()
        {
            if (read == 0) return;
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(ByStory, story, out _);
            known += Of(read);
            whole += read;
        }
    }
}

/// <summary>A sheet as it is counted from.</summary>
public record SheetLine(int Day, int SectionId, byte[] Entries);
