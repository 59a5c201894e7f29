namespace NewsPortal.Reading;

/// <summary>Whole days in Vietnam, from the first to the last.</summary>
public readonly record struct ReadPeriod(DateOnly First, DateOnly Last)
{
    /// <summary>A year and a day: of more, only the end is asked for.</summary>
    public const int MostDays = 366;

    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>As many days, right before.</summary>
    public ReadPeriod Before => new(DateOnly.FromDayNumber(int.Max(0, First.DayNumber - Days)), DateOnly.FromDayNumber(int.Max(0, First.DayNumber - 1)));

    public static ReadPeriod LastDays(DateOnly today, int days) => new(today.AddDays(1 - days), today);
}
