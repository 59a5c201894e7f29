namespace NewsPortal.Moving.Backups;

/// <summary>Which backups stay: the newest of each of the last days, weeks and months in Vietnam that have one (grandfather, father, son).</summary>
public sealed record BackupKeeping(int Days, int Weeks, int Months)
{
    public static readonly BackupKeeping Usual = new(7, 4, 12);

    /// <returns>Those of the backups, each by when it was begun, that no day, week or month wants any more.</returns>
    public IEnumerable<DateTime> Superfluous(IEnumerable<DateTime> backups)
    {
        var newestFirst = backups.OrderDescending().ToList();
        var kept = NewestOfEach(newestFirst, day => day.DayNumber, Days)
            // Day 0 of the calendar was a Monday.
            .Concat(NewestOfEach(newestFirst, day => day.DayNumber / 7, Weeks))
            .Concat(NewestOfEach(newestFirst, day => day.Year * 12 + day.Month, Months)).ToHashSet();
        return newestFirst.Where(b => !kept.Contains(b));
    }

    private static IEnumerable<DateTime> NewestOfEach(List<DateTime> newestFirst, Func<DateOnly, int> period, int periods) =>
        newestFirst.DistinctBy(b => period(b.DayInVietnam())).Take(periods);
}
