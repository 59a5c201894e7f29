using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsPortal.Content;
using NewsPortal.Redirecting;

namespace NewsPortal.Moving.WordPress;

/// <summary>Where the pages of the old paper are now, by the addresses that its own texts lead to.</summary>
public sealed partial class NewAddresses(string oldPaper)
{
    private readonly Uri _home = new(oldPaper.Length > 0 && Uri.IsWellFormedUriString(oldPaper, UriKind.Absolute) ? $"{oldPaper.TrimEnd('/')}/" : "http://bao-cu.invalid/");
    private readonly Dictionary<string, long> _items = [];
    private readonly Dictionary<string, string> _others = [];
    private readonly ConcurrentDictionary<long, string> _made = new();
    private readonly HashSet<long> _coming = [];

    /// <summary>An item that will have an address of its own.</summary>
    public void Expect(SurveyedItem item)
    {
        _coming.Add(item.Id);
        if (PathOf(item.Link) is { } path && path != "/") _items.TryAdd(path, item.Id);
    }

    public void ExpectFormer(long id, string path) => _items.TryAdd(path, id);

    public void Know(long id, string address) => _made[id] = address;

    /// <summary>It got none, or none that readers can open.</summary>
    public void GiveUp(long id) => _coming.Remove(id);

    public void KnowOther(string oldPath, string address) => _others.TryAdd(oldPath, address);

    /// <returns>The path of an address of the old paper, as redirects are kept; null for one with a query, or of another site.</returns>
    public string? PathOf(string link) => Inside(link) is { Query: "" } inside ? ReaderAddress.Normal(Uri.UnescapeDataString(inside.AbsolutePath)) : null;

    /// <returns>Whether redirects can lead from there: from its path, or from the number in it.</returns>
    public bool CanLead(string link) => PathOf(link) is not null || (Inside(link) is { } inside && NumberIn().IsMatch(inside.Query));

    /// <param name="href">As a text of the old paper has it.</param>
    /// <param name="waits">It leads to a story that is still to come.</param>
    /// <returns>Null for what leads nowhere readers may be sent to.</returns>
    public string? Of(string href, out bool waits)
    {
        waits = false;
        var written = href.Trim();
        if (written.Length == 0 || written[0] == '#') return null;
        if (Inside(written) is not { } inside) return Address.Safe(written.StartsWith("//", StringComparison.Ordinal) ? $"https:{written}" : written);

        var path = ReaderAddress.Normal(Uri.UnescapeDataString(inside.AbsolutePath)) ?? "";
        var id = NumberIn().Match(inside.Query) is { Success: true } number ? long.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture) : _items.GetValueOrDefault(path);
        if (id > 0)
        {
            if (_made.TryGetValue(id, out var made)) return made;
            waits = _coming.Contains(id);
        }
        else if (inside.Query.Length == 0 && _others.TryGetValue(path, out var other)) return other;
        else if (inside.Query.Length == 0 && path == HomePath) return "/";
        return Address.Safe(inside.AbsoluteUri);
    }

    /// <summary>With scheme and host, where it had none.</summary>
    public string Whole(string href) => Inside(href)?.AbsoluteUri ?? href;

    private string HomePath => _home.AbsolutePath.TrimEnd('/') is { Length: > 0 } path ? path : "/";

    private Uri? Inside(string href)
    {
        if (!Uri.TryCreate(_home, href.Trim(), out var uri) || uri.Scheme is not ("http" or "https")) return null;
        return Bare(uri.Host) == Bare(_home.Host) && uri.UserInfo.Length == 0 ? uri : null;
    }

    private static string Bare(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..].ToLowerInvariant() : host.ToLowerInvariant();

    [GeneratedRegex(@"^\?(?:.*&)?(?:p|page_id|attachment_id)=([0-9]{1,18})(?:&|$)")]
    private static partial Regex NumberIn();
}
