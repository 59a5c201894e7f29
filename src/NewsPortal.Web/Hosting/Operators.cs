using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace NewsPortal.Web.Hosting;

/// <summary>Who may see parts and figures: whoever asks from this machine, or shows the key of the setting Telemetry:Key.</summary>
public static class Operators
{
    /// <summary>Shown as <c>Authorization: Bearer KEY</c>, which scrapers know how to send.</summary>
    public static bool IsFromAnOperator(this HttpContext http) =>
        IsFromThisMachine(http) || Shows(http.Request, http.RequestServices.GetRequiredService<Settings>().TelemetryKey);

    // A proxy on this machine hands on what others ask for, and says so.
    private static bool IsFromThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } asker && IPAddress.IsLoopback(asker)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded");

    private static bool Shows(HttpRequest request, string? key) =>
        key is not null && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(request.Headers.Authorization.ToString()), Encoding.UTF8.GetBytes($"Bearer {key}"));
}
