using System.Globalization;
using NewsPortal.Media;
using NewsPortal.Newsroom;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.MediaFiles;

/// <summary>What is said of a picture, as it was typed.</summary>
public record PictureForm
{
    public string? Alt { get; init; }
    public string? Caption { get; init; }
    public string? Credit { get; init; }

    /// <summary>The focal point in hundredths, from the left and from the top.</summary>
    public string? X { get; init; }
    public string? Y { get; init; }

    /// <summary>"2026-03-04": the last day of the licence; empty for none.</summary>
    public string? LicenceUntil { get; init; }
    public string? LicenceNote { get; init; }

    /// <summary>What the form began with.</summary>
    public string? Stamp { get; init; }

    /// <summary>Of use only if nothing is wrong.</summary>
    public PictureFacts Wanted => new(NameRules.Line(Alt), NameRules.Line(Caption), NameRules.Credit(Credit), Percent(X) ?? 50, Percent(Y) ?? 50, DayOf(LicenceUntil), NameRules.Line(LicenceNote));

    public IEnumerable<Refusal?> Wrong =>
    [
        .. WrongWords(NameRules.Line(Alt), NameRules.Line(Caption), NameRules.Credit(Credit)),
        NameRules.TooLong(NameRules.Line(LicenceNote), MediaFile.MaxLicenceNote, nameof(LicenceNote)),
        Percent(X) is null ? new(nameof(X), "Tâm ảnh là một số từ 0 đến 100.") : null,
        Percent(Y) is null ? new(nameof(Y), "Tâm ảnh là một số từ 0 đến 100.") : null,
        WrongDay(LicenceUntil),
    ];

    public static IEnumerable<Refusal?> WrongWords(string alt, string caption, string credit, string before = "") =>
    [
        NameRules.TooLong(alt, MediaFile.MaxAlt, $"{before}{nameof(Alt)}"),
        NameRules.TooLong(caption, MediaFile.MaxCaption, $"{before}{nameof(Caption)}"),
        NameRules.TooLong(credit, MediaFile.MaxCredit, $"{before}{nameof(Credit)}"),
    ];

    public static Refusal? WrongDay(string? typed) => !string.IsNullOrWhiteSpace(typed) && DayOf(typed) is null
        ? new(nameof(LicenceUntil), "Ngày này không đọc được; ví dụ 2026-03-04, năm từ 2000 đến 2100.") : null;

    public static DateOnly? DayOf(string? typed) => Asked.Day(typed?.Trim()) is { Year: >= 2000 and <= 2100 } day ? day : null;

    public static PictureForm Of(PictureFacts now) => new()
    {
        Alt = now.Alt,
        Caption = now.Caption,
        Credit = now.Credit,
        X = now.X.ToString(CultureInfo.InvariantCulture),
        Y = now.Y.ToString(CultureInfo.InvariantCulture),
        LicenceUntil = now.LicenceUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        LicenceNote = now.LicenceNote,
    };

    private static int? Percent(string? typed) => int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 100 ? number : null;
}
