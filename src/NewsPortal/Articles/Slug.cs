using System.Text;
using NewsPortal.Search;

namespace NewsPortal.Articles;

/// <summary>The readable part of an address: lower-case ASCII words joined by "-".</summary>
public static class Slug
{
    /// <summary>Longest slug kept (characters); a longer headline is cut between two words.</summary>
    public const int MaxLength = 120;

    /// <returns>Never empty: a text without a letter or digit becomes "bai".</returns>
    public static string Of(string text)
    {
        var slug = new StringBuilder();
        foreach (var word in SearchText.FoldedWords(text).Select(OnlyAscii).Where(word => word.Length > 0))
        {
            if (slug.Length > 0 && slug.Length + 1 + word.Length > MaxLength) break;
            if (slug.Length > 0) slug.Append('-');
            slug.Append(word.AsSpan(0, Math.Min(word.Length, MaxLength)));
        }
        return slug.Length == 0 ? "bai" : slug.ToString();
    }

    private static string OnlyAscii(string word) => string.Concat(word.Where(char.IsAsciiLetterOrDigit));
}
