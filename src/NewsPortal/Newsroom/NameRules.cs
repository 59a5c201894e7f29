using System.Text;
using NewsPortal.Articles;
using NewsPortal.Content;
using NewsPortal.Search;

namespace NewsPortal.Newsroom;

/// <summary>Names and addresses as they are typed, brought into the shape they are kept in, and what is wrong with them.</summary>
public static class NameRules
{
    public const int MaxName = 120;
    public const int MaxTopicName = 200;
    public const int MaxSectionDescription = 500;
    public const int MaxSummary = 1000;

    // Marks of no width that a name is none the richer for. Those that join letters and pictures (U+200C, U+200D) stay.
    private const string Unseen = "\u200B\u2060\uFEFF";

    /// <summary>On one line, composed: a mark finds its letter when nothing unseen stands between them any more.</summary>
    public static string Line(string? typed) => string.Join(' ', SearchText.Clean(string.Concat((typed ?? "").Where(c => !Unseen.Contains(c)))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <returns>At most so many characters: what is longer ends in "…", and in no half of a character, which no feed could hold.</returns>
    public static string Fit(string text, int most)
    {
        if (text.Length <= most) return text;
        var cut = text[..(most - 1)];
        return (char.IsHighSurrogate(cut[^1]) ? cut[..^1] : cut).TrimEnd() + "…";
    }

    public static string Credit(string? typed) => PictureCaption.CreditOf(Line(typed));

    /// <summary>What is typed as the last part of an address, or what a name makes of it where nothing is typed; empty where there is no letter in it.</summary>
    public static string SlugOf(string? typed, string name)
    {
        var text = Line(typed) is { Length: > 0 } own ? own : name;
        return SearchText.FoldedWords(text).Any(word => word.Any(char.IsAsciiLetterOrDigit)) ? Slug.Of(text) : "";
    }

    public static Refusal? WrongName(string name, int most = MaxName) => name.Length switch
    {
        0 => new("Name", "Bạn chưa điền tên."),
        _ when !name.EnumerateRunes().Any(IsSeen) => new("Name", "Tên này không có chữ nào nhìn thấy được."),
        _ when name.Length > most => new("Name", $"Tên dài nhất {most} ký tự, ở đây có {name.Length}."),
        _ => null,
    };

    private static bool IsSeen(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.IsPunctuation(rune) || Rune.IsSymbol(rune);

    /// <summary>A story's tags are written with commas or semicolons between, and go by their slugs.</summary>
    public static Refusal? WrongTag(string name) => WrongName(name) ?? (SlugOf(null, name).Length == 0 ? new("Name", "Tên thẻ cần ít nhất một chữ cái hay chữ số.")
        : name.IndexOfAny([',', ';']) >= 0 ? new("Name", "Tên thẻ không có dấu phẩy hay chấm phẩy.") : null);

    public static Refusal? WrongSlug(string slug, string? typed) => slug.Length switch
    {
        0 => new("Slug", "Đường dẫn cần ít nhất một chữ cái không dấu hay chữ số."),
        _ when Line(typed).Length > Slug.MaxLength => new("Slug", $"Đường dẫn dài nhất {Slug.MaxLength} ký tự."),
        _ => null,
    };

    public static Refusal? TooLong(string text, int most, string field) =>
        text.Length > most ? new(field, $"Dài nhất {most} ký tự, ở đây có {text.Length}.") : null;
}
