using System.Text.RegularExpressions;
using NewsPortal.Search;

namespace NewsPortal.Redirecting;

/// <summary>
/// An address of the paper as redirects hold it: from the root, decoded, composed, in small letters, without a query and a "/" at its end. One has a query: the number alone by which a WordPress
/// paper's short links and feeds name a post, <c>/?p=12</c> (https://developer.wordpress.org/reference/functions/wp_get_shortlink/).
/// </summary>
public static partial class ReaderAddress
{
    /// <summary>Longest address kept (characters): an index over it must fit on SQL Server.</summary>
    public const int MaxLength = 400;

    /// <param name="typed">From the root ("/tin-cu"), or whole and of this paper.</param>
    /// <param name="siteUrl">The paper's own beginning: "https://bao.example.vn".</param>
    /// <returns>Null for what is no address of this paper, has a query, or is too long.</returns>
    public static string? Read(string? typed, string siteUrl)
    {
        var text = SearchText.Clean(typed ?? "").Trim();
        if (text.Contains("://", StringComparison.Ordinal))
        {
            if (!Uri.TryCreate(text, UriKind.Absolute, out var whole) || whole.Scheme is not ("http" or "https")) return null;
            if (whole.UserInfo.Length > 0 || whole.Authority != new Uri(siteUrl).Authority) return null;
            text = whole.PathAndQuery + whole.Fragment;
        }
        if (NumberedByHand().Match(text) is { Success: true } numbered) return Numbered(numbered.Groups[1].Value);
        return text.IndexOfAny(['?', '#']) < 0 && text.StartsWith('/') ? Normal(Uri.UnescapeDataString(text)) : null;
    }

    /// <param name="path">Decoded, as a request holds it.</param>
    /// <returns>Null for what no redirect begins or ends at.</returns>
    public static string? Normal(string path)
    {
        var normal = SearchText.Clean(path).ToLowerInvariant().TrimEnd('/');
        if (normal.Length == 0) return "/";
        if (normal.Length > MaxLength || normal[0] != '/' || normal.Contains('\\', StringComparison.Ordinal) || normal.Any(char.IsControl)) return null;
        return normal[1..].Split('/').All(part => part.Trim() is not ("" or "." or "..") && part.Trim() == part) ? normal : null;
    }

    /// <summary>Whether it stands as redirects hold it.</summary>
    public static bool IsOne(string address) => Normal(address) == address;

    /// <returns>Null for what is no number.</returns>
    public static string? Numbered(string? number) => number is { Length: > 0 and <= 18 } && number.All(char.IsAsciiDigit) && number[0] != '0' ? $"/?p={number}" : null;

    [GeneratedRegex(@"^/\?(?:p|page_id)=([0-9]{1,18})$")]
    private static partial Regex NumberedByHand();

    /// <summary>As an answer's header says it.</summary>
    public static string Escaped(string address) => string.Join('/', address.Split('/').Select(Uri.EscapeDataString));
}
