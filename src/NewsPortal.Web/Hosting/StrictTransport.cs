using System.Globalization;
using NewsPortal.Data;

namespace NewsPortal.Web.Hosting;

/// <summary>
/// What browsers are told about coming by https only (HSTS, RFC 6797). Where Site:Url is https, and outside Development, every answer says it, over whichever
/// connection it leaves this process: behind a proxy that is http, and by http browsers do not listen.
/// </summary>
/// <param name="Header">Null where it is not said.</param>
public sealed record StrictTransport(string? Header)
{
    public static StrictTransport From(IConfiguration settings, IHostEnvironment environment, Site site)
    {
        var (days, subDomains) = (Days(settings["Hsts:Days"]), Flag(settings["Hsts:IncludeSubDomains"]));
        if (environment.IsDevelopment() || new Uri(site.Url).Scheme != Uri.UriSchemeHttps) return new((string?)null);
        return new(string.Create(CultureInfo.InvariantCulture, $"max-age={days * 86_400L}{(subDomains ? "; includeSubDomains" : "")}"));
    }

    // 0 takes back what browsers were told before.
    private static int Days(string? text) => text switch
    {
        null or "" => 365,
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= 3650 => days,
        _ => throw StartRefusedException.Setting("Hsts:Days", text, "số ngày từ 0 (thôi) đến 3650"),
    };

    private static bool Flag(string? text) => text switch
    {
        null or "" => false,
        _ when bool.TryParse(text, out var on) => on,
        _ => throw StartRefusedException.Setting("Hsts:IncludeSubDomains", text, "true hoặc false"),
    };
}
