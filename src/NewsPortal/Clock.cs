namespace NewsPortal;

/// <summary>The hour, as the store keeps it: UTC. What people read is <see cref="Vietnam"/> time.</summary>
public static class Clock
{
    /// <summary>Indochina Time, +07:00 all year; no zone database is needed for it.</summary>
    public static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    public static DateTime UtcNow(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime;

    public static DateTimeOffset InVietnam(this DateTime utc) => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).ToOffset(Vietnam);

    public static DateOnly DayInVietnam(this DateTime utc) => DateOnly.FromDateTime(utc.InVietnam().DateTime);

    /// <summary>The UTC instant at which a day begins in Vietnam.</summary>
    public static DateTime StartInVietnam(this DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, Vietnam).UtcDateTime;
}
