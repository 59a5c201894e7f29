using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace NewsPortal.Web.Newsroom.SignIns;

/// <summary>How often one address may knock at the door: [EnableRateLimiting(Attempts.Policy)] on what checks a password, a code or a key.</summary>
public static class Attempts
{
    public const string Policy = "attempts";

    public static void AddAttempts(this IServiceCollection services, int perMinute) => services.AddRateLimiter(o =>
    {
        o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        o.OnRejected = (refused, _) =>
        {
            if (refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                refused.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        o.AddPolicy(Policy, http => RateLimitPartition.GetFixedWindowLimiter(Of(http.Connection.RemoteIpAddress),
            _ => new() { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) }));
    });

    // Who has one IPv6 address has 2^64 of them.
    private static string Of(IPAddress? address)
    {
        if (address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }) return Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8));
        return address?.MapToIPv4().ToString() ?? "";
    }
}
