using System.Text.RegularExpressions;

namespace NewsPortal.Web.Reader.Readings;

/// <summary>Programs that read pages by themselves, as far as they say so in their user agent.</summary>
public static partial class Robots
{
    public static bool Sent(HttpRequest request) => request.Headers.UserAgent.ToString() is var agent && (agent.Length == 0 || Names().IsMatch(agent));

    // Words that crawlers, previews, monitors and HTTP libraries put into their names, and browsers do not.
    [GeneratedRegex(@"bot\b|bot/|crawl|spider|slurp|preview|fetch|monitor|headless|lighthouse|curl|wget|python|java/|okhttp|go-http|libwww|httpclient|facebookexternalhit",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
