using System.Buffers;
using System.Text.RegularExpressions;

namespace NewsPortal.Web.Reader.Readings;

/// <summary>Programs that read pages by themselves, as far as they say so in their user agent.</summary>
public static partial class Robots
{
    // Words that crawlers, previews, monitors and HTTP libraries put into their names, and browsers do not.
    private const string Words =
        "crawl|spider|slurp|preview|fetch|monitor|headless|lighthouse|curl|wget|python|java/|okhttp|go-http|libwww|httpclient|facebookexternalhit";

    // Told in one pass of nearly every browser that it is one; of the rest the expression has the last word.
    private static readonly SearchValues<string> Suspects = SearchValues.Create([.. Words.Split('|'), "bot"], StringComparison.OrdinalIgnoreCase);

    public static bool Sent(HttpRequest request) => Are(request.Headers.UserAgent.ToString());

    public static bool Are(string agent) => agent.Length == 0 || (agent.AsSpan().ContainsAny(Suspects) && Names().IsMatch(agent));

    [GeneratedRegex(@"bot\b|bot/|" + Words, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
