using System.Globalization;

namespace NewsPortal.Web.Hosting;

/// <summary>Days and hours as a Vietnamese newspaper writes them, in Vietnam's time.</summary>
public static class Vietnamese
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly StringComparer InOrder = StringComparer.Create(Culture, CompareOptions.IgnoreCase);
    private static readonly string[] Weekdays = ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

    /// <summary>"Thứ Năm, 13/1/2022".</summary>
    public static string LongDay(DateTime utc) => $"{Weekdays[(int)utc.InVietnam().DayOfWeek]}, {Day(utc)}";

    /// <summary>"13/1/2022".</summary>
    public static string Day(DateTime utc) => Written(utc, "d/M/yyyy");

    public static string Day(DateOnly day) => day.ToString("d/M/yyyy", CultureInfo.InvariantCulture);

    /// <summary>"15:30 13/01/2022 (GMT+7)".</summary>
    public static string Moment(DateTime utc) => Written(utc, "HH:mm dd/MM/yyyy '(GMT+7)'");

    /// <summary>"15:42" for what is of the last 24 hours, "12/1" for what is older.</summary>
    public static string Hour(DateTime utc, DateTime now) => Written(utc, now - utc < TimeSpan.FromDays(1) ? "HH:mm" : "d/M");

    /// <summary>"25 phút trước", "3 giờ trước", and from a day on the date.</summary>
    public static string Age(DateTime utc, DateTime now) => (now - utc) switch
    {
        { TotalMinutes: < 1 } => "Vừa xong",
        { TotalHours: < 1 } passed => $"{(int)passed.TotalMinutes} phút trước",
        { TotalDays: < 1 } passed => $"{(int)passed.TotalHours} giờ trước",
        _ => Day(utc),
    };

    /// <summary>"15:30 4/3/2026", as the newsroom writes an hour.</summary>
    public static string HourAndDay(DateTime utc) => Written(utc, "HH:mm d/M/yyyy");

    /// <summary>"15:28:04".</summary>
    public static string Second(DateTime utc) => Written(utc, "HH:mm:ss");

    /// <summary>"chờ 25 phút", "chờ 3 giờ", "chờ 2 ngày".</summary>
    public static string Wait(DateTime since, DateTime now) => (now - since) switch
    {
        { TotalMinutes: < 1 } => "vừa tới",
        { TotalHours: < 1 } passed => $"chờ {(int)passed.TotalMinutes} phút",
        { TotalDays: < 1 } passed => $"chờ {(int)passed.TotalHours} giờ",
        var passed => $"chờ {(int)passed.TotalDays} ngày",
    };

    /// <summary>"1.234".</summary>
    public static string Number(int number) => number.ToString("N0", Culture);

    /// <summary>"3,5": of what is counted in wholes, the mean.</summary>
    public static string Mean(double number) => number.ToString("#,0.#", Culture);

    /// <summary>"+1.234", "−56", "0".</summary>
    public static string Change(int number) => number switch { > 0 => $"+{Number(number)}", < 0 => $"−{Number(-number)}", _ => "0" };

    /// <summary>"+12%" of what it was, or "gấp 12 lần".</summary>
    public static string Growth(int now, int before) => before switch
    {
        0 => now == 0 ? "" : "chưa có gì để so",
        _ when now / before >= 10 => $"gấp {Number(now / before)} lần",
        _ => (now / (double)before - 1).ToString("+#,0%;−#,0%;0%", Culture),
    };

    /// <summary>Đ after D, and people by the name they are called by, which stands last.</summary>
    public static IOrderedEnumerable<T> ByGivenName<T>(this IEnumerable<T> people, Func<T, string> name) =>
        people.OrderBy(p => name(p).Split(' ')[^1], InOrder).ThenBy(name, InOrder);

    /// <summary>For machines: "2022-01-13T15:30:00+07:00".</summary>
    public static string Stamp(DateTime utc) => Written(utc, "yyyy-MM-dd'T'HH:mm:sszzz");

    // A custom format's "/" and ":" are the culture's separators; the invariant culture keeps them as they are.
    private static string Written(DateTime utc, string format) => utc.InVietnam().ToString(format, CultureInfo.InvariantCulture);
}
