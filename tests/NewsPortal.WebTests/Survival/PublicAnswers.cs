using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Survival;

/// <summary>
/// What a paper answers at its public addresses, as far as it is the same at any hour and in any layout: status, where it leads, the words of a story, the
/// stories of a list, the items of a feed.
/// </summary>
public sealed partial class PublicAnswers(HttpClient reader)
{
    private const int Most = 700;

    // What these list depends on the hour.
    private static readonly HashSet<string> OfTheHour = ["/", "/xem-nhieu", "/tin-nong", "/sitemap-news.xml"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Everything that can be reached from the front page, the sitemap and these addresses.</summary>
    public async Task<SortedDictionary<string, string>> CrawlAsync(params IEnumerable<string> from)
    {
        var (answers, next) = (new SortedDictionary<string, string>(StringComparer.Ordinal), new Queue<string>(from));
        while (next.TryDequeue(out var address) && answers.Count < Most)
        {
            if (answers.ContainsKey(address)) continue;
            var (answer, links) = await AskAsync(address);
            answers[address] = answer;
            foreach (var link in links) next.Enqueue(link);
        }
        return answers;
    }

    /// <returns>The answer, and the addresses of the same paper that it names.</returns>
    public async Task<(string Answer, IReadOnlyList<string> Links)> AskAsync(string address)
    {
        using var response = await reader.GetAsync(address, Ct);
        var status = $"{(int)response.StatusCode}";
        if (response.Headers.Location is { } to) return ($"{status} → {Local(to.OriginalString)}", []);

        var kind = response.Content.Headers.ContentType?.MediaType ?? "";
        if (!response.IsSuccessStatusCode || kind.StartsWith("image/", StringComparison.Ordinal)) return ($"{status} {kind}", []);
        if (kind is "text/html") return Of(address, status, await Colleague.ReadAsync(response));
        var text = await response.Content.ReadAsStringAsync(Ct);
        var named = kind.EndsWith("xml", StringComparison.Ordinal) ? NamedIn(XDocument.Parse(text)) : [.. Address().Matches(text).Select(m => Local(m.Value))];
        return (OfTheHour.Contains(address) ? status : $"{status} {Digest(string.Join('\n', named))}", kind.EndsWith("xml", StringComparison.Ordinal) ? named : []);
    }

    private static (string, IReadOnlyList<string>) Of(string address, string status, IDocument page)
    {
        List<string> links = [.. page.QuerySelectorAll("a[href], main img[src]").Select(a => a.GetAttribute("href") ?? a.GetAttribute("src")!)
            .Where(href => href.StartsWith('/') && !href.StartsWith("/admin", StringComparison.Ordinal) && !GoesOn().IsMatch(href)).Select(href => href.Split('#')[0]).Distinct()];
        var heading = page.QuerySelector("h1")?.TextContent.Trim();
        if (page.QuerySelector("article.story-page") is { } story)
        {
            var words = new[] { ".lead", ".body", ".correction" }.SelectMany(part => story.QuerySelectorAll(part)).Select(e => Blanks().Replace(e.TextContent, " ").Trim());
            var names = story.QuerySelectorAll("[rel=author], [rel=tag]").Select(a => a.GetAttribute("href"));
            return ($"{status} {heading} · {story.QuerySelector("time")?.GetAttribute("datetime")} · {Digest(string.Join('\n', words.Concat(names)))}", links);
        }
        var stories = links.Where(l => StoryAddress().IsMatch(l) && page.QuerySelector($"main a[href='{l}']") is not null);
        return ($"{status} {heading}{(OfTheHour.Contains(address.Split('?')[0]) ? "" : $" · {Digest(string.Join('\n', stories))}")}", links);
    }

    private static List<string> NamedIn(XDocument feed) =>
        [.. feed.Descendants().Where(e => e.Name.LocalName is "loc" or "guid" or "link").Select(e => Local(e.Value)).Where(a => a.StartsWith('/')).Distinct()];

    private static string Local(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal) ? uri.PathAndQuery : address;

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    // Where a search goes on names the second at which it was begun.
    [GeneratedRegex("[?&]sau=")]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"-\d+\.html$")]
    private static partial Regex StoryAddress();

    [GeneratedRegex(@"https?://[^""\s\\]+")]
    private static partial Regex Address();
}
