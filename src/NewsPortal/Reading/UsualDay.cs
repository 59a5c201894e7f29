using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Reading;

/// <summary>Today's reads by hour beside those of the usual day.</summary>
/// <param name="Today">Up to the hour that runs.</param>
/// <param name="Usual">The median of each hour over the days that were looked at.</param>
/// <param name="Days">How many those were.</param>
/// <param name="AreSameWeekdays">Whether they are the last weeks' same weekdays; else they are the last days, whichever there are.</param>
public record HoursOfToday(IReadOnlyList<int> Today, IReadOnlyList<double> Usual, int Days, bool AreSameWeekdays);

/// <summary>What a day usually is: the last four same weekdays, for a Sunday is no Monday; where fewer than two of them were read, the last seven days.</summary>
public class UsualDay(NewsDb db, TimeProvider clock)
{
    private const int Weeks = 4;

    public async Task<HoursOfToday> AskAsync(ReadReach reach, CancellationToken ct)
    {
        var now = clock.UtcNow().InVietnam();
        var today = DateOnly.FromDateTime(now.DateTime).DayNumber;
        List<int> weekdays = [.. Enumerable.Range(1, Weeks).Select(week => today - 7 * week)];
        List<int> lastDays = [.. Enumerable.Range(1, 7).Select(day => today - day)];
        List<int> asked = [today, .. weekdays.Union(lastDays)];
        var sheets = await db.ReadSheets.AsNoTracking().Where(s => asked.Contains(s.Day) && s.Kind == SheetKind.StoryHours)
            .Select(s => new SheetLine(s.Day, s.SectionId, s.Entries)).ToListAsync(ct);

        var hours = sheets.GroupBy(s => s.Day).ToDictionary(day => day.Key, day => HoursOf(day, reach));
        var same = Read(weekdays);
        var looked = same.Count >= 2 ? same : Read(lastDays);
        return new([.. (hours.GetValueOrDefault(today) ?? new int[24]).Take(now.Hour + 1)],
            [.. Enumerable.Range(0, 24).Select(hour => Median([.. looked.Select(day => day[hour])]))], looked.Count, same.Count >= 2);

        // A day without a read is a day on which the paper stood still, or was not there yet.
        List<int[]> Read(List<int> days) => [.. days.Select(day => hours.GetValueOrDefault(day)).OfType<int[]>().Where(day => day.Sum() > 0)];
    }

    private static int[] HoursOf(IEnumerable<SheetLine> sheets, ReadReach reach)
    {
        var hours = new int[24];
        foreach (var sheet in sheets)
        {
            var all = reach.HasSection(sheet.SectionId);
            foreach (var (key, count) in PackedReads.Unpack(sheet.Entries))
                if (all || reach.OwnStories.Contains((int)(key / 24))) hours[key % 24] += count;
        }
        return hours;
    }

    private static double Median(List<int> numbers)
    {
        if (numbers.Count == 0) return 0;
        numbers.Sort();
        return (numbers[(numbers.Count - 1) / 2] + numbers[numbers.Count / 2]) / 2.0;
    }
}
