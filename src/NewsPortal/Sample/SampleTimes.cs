using System.Globalization;

namespace NewsPortal.Sample;

/// <summary>When a sample story was published: "25m" or "3h40m" ago, or "3d 14:35", at that time of the day three days before. Told from the first start.</summary>
public static class SampleTimes
{
    public static DateTime Before(DateTime now, string ago)
    {
        if (ago.Split('d') is [var days, var time])
        {
            var day = DateOnly.FromDateTime(now.InVietnam().DateTime).AddDays(-int.Parse(days, CultureInfo.InvariantCulture));
            return day.StartInVietnam() + TimeOnly.ParseExact(time.Trim(), "HH:mm", CultureInfo.InvariantCulture).ToTimeSpan();
        }

        var hours = ago.Split('h') is [var h, _] ? int.Parse(h, CultureInfo.InvariantCulture) : 0;
        var rest = ago[(ago.IndexOf('h', StringComparison.Ordinal) + 1)..].TrimEnd('m');
        var minutes = rest.Length > 0 ? int.Parse(rest, CultureInfo.InvariantCulture) : 0;
        var at = now - new TimeSpan(hours, minutes, 0);
        return at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));
    }
}
