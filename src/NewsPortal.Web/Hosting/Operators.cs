using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.HttpOverrides;

namespace NewsPortal.Web.Hosting;

/// <summary>Who may see parts and figures: whoever shows the key of the setting Telemetry:Key; in Development also whoever asks from this machine.</summary>
public static class Operators
{
    // What a known proxy says has been taken for true, and stands under its second name.
    private static readonly string[] Handed = ["X-Forwarded-For", ForwardedHeadersDefaults.XOriginalForHeaderName, "Forwarded"];

    /// <summary>The key is shown as <c>Authorization: Bearer KEY</c>, which scrapers know how to send.</summary>
    public static bool IsFromAnOperator(this HttpContext http) =>
        Shows(http.Request, http.RequestServices.GetRequiredService<Settings>().TelemetryKey)
        || (http.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment() && IsFromThisMachine(http));

    private static bool Shows(HttpRequest request, string? key) =>
        key is not null && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(request.Headers.Authorization.ToString()), Encoding.UTF8.GetBytes($"Bearer {key}"));

    // Not enough where others read: a proxy on this machine hands on what they ask for, and need not say so (docs/adr/0007).
    private static bool IsFromThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } asker && IPAddress.IsLoopback(asker)
        && !Handed.Any(http.Request.Headers.ContainsKey);
}
