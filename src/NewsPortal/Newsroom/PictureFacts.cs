using System.Globalization;
using NewsPortal.Media;

namespace NewsPortal.Newsroom;

/// <summary>What can be changed of a picture of the library, as its form asks for it; the focal point in hundredths.</summary>
public record PictureFacts(string Alt, string Caption, string Credit, int X, int Y, DateOnly? LicenceUntil, string LicenceNote)
{
    public const string CreditLine = "Nguồn: ";
    public const string LicenceLine = "Giấy phép đến: ";
    private const string Day = "yyyy-MM-dd";
    private const string Forever = "không hạn";

    public static PictureFacts Of(MediaFile picture) => new(picture.Alt, picture.Caption, picture.Credit,
        (int)Math.Round(picture.FocalX * 100), (int)Math.Round(picture.FocalY * 100), picture.LicenceUntil, picture.LicenceNote);

    public string Stamp => Newsroom.Stamp.Of(Alt, Caption, Credit, X, Y, Until(LicenceUntil), LicenceNote);

    /// <summary>The lines in which these differ from others, as the log has them.</summary>
    public string Differing(PictureFacts others) => string.Join('\n', Lines.Zip(others.Lines).Where(pair => pair.First != pair.Second).Select(pair => pair.First));

    public static string Until(DateOnly? day) => day?.ToString(Day, CultureInfo.InvariantCulture) ?? Forever;

    /// <summary>What <see cref="Until"/> has written.</summary>
    public static DateOnly? DayIn(string written) => DateOnly.TryParseExact(written, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private IEnumerable<string> Lines =>
    [
        $"Lời tả: {Alt}", $"Chú thích: {Caption}", $"{CreditLine}{Credit}", $"Điểm giữ: {X}%, {Y}%", $"{LicenceLine}{Until(LicenceUntil)}", $"Ghi chú giấy phép: {LicenceNote}",
    ];
}
