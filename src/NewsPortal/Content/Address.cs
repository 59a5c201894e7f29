namespace NewsPortal.Content;

/// <summary>Where a body may lead: within the paper, to the web, to a mailbox or a telephone.</summary>
internal static class Address
{
    private const int MaxLength = 2_000;
    private const string Here = "paper.invalid";
    private static readonly Uri Paper = new($"https://{Here}/");

    /// <returns>
    /// The address as it is written out, built anew from its parts: whatever a browser might read into the original,
    /// this begins with "/", "#", "http://", "https://", "mailto:" or "tel:". Null for all else.
    /// </returns>
    public static string? Safe(string? written)
    {
        var url = written?.Trim();
        if (string.IsNullOrEmpty(url) || url.Length > MaxLength || !Uri.TryCreate(Paper, url, out var uri)) return null;
        if (uri.Scheme == Uri.UriSchemeMailto || uri.Scheme == "tel") return Escaped(uri.AbsoluteUri);
        if (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps) return null;
        // "https://bao.vn@evil.example" is a name written to mislead.
        if (uri.UserInfo.Length > 0) return null;

        var path = Escaped(uri.PathAndQuery + uri.Fragment);
        if (uri.Host != Here) return $"{uri.Scheme}://{uri.Authority}{path}";
        if (url[0] == '#') return Escaped(uri.Fragment);
        return $"/{path.TrimStart('/')}";
    }

    public static bool IsExternal(string address) => address.StartsWith("http", StringComparison.Ordinal);

    // .NET leaves these as they are; the URL standard counts them as errors.
    private static string Escaped(string uri)
    {
        var escaped = uri.Replace("[", "%5B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal);
        var fragment = escaped.IndexOf('#', StringComparison.Ordinal) + 1;
        return fragment == 0 ? escaped : escaped[..fragment] + escaped[fragment..].Replace("#", "%23", StringComparison.Ordinal);
    }
}
