using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NewsPortal.Newsroom;

namespace NewsPortal.Web.Newsroom.SignIns;

/// <summary>Whether a request for a page that is everybody's comes from somebody who is signed in. It makes the session no longer, and writes no cookie.</summary>
public sealed class LiveSessions(IOptionsMonitor<CookieAuthenticationOptions> cookies, TimeProvider clock)
{
    // Role, name and grants are a few hundred bytes; nothing that a session ever was is longer.
    private const int Longest = 16 << 10;
    private static readonly ChunkingCookieManager Jar = new() { ThrowForPartialCookies = false };

    /// <summary>A glance, for every request: readers have no such cookie.</summary>
    public static bool MayBeOneOf(HttpRequest request) =>
        request.Headers.Cookie is { Count: > 0 } cookies && cookies.ToString().Contains(Sessions.Cookie + "=", StringComparison.Ordinal);

    /// <summary>The database is asked only about what this paper has sealed and is not over by itself: whatever else stands in the cookie costs it nothing.</summary>
    public async Task<bool> IsOneAsync(HttpContext http) =>
        Unsealed(http) is { } user && user.SessionId() is { } id && user.StampOf() is { } stamp
        && await http.RequestServices.GetRequiredService<EditorSessions>().IsAliveAsync(id, user.EditorId(), stamp, isSeen: false, http.RequestAborted);

    private ClaimsPrincipal? Unsealed(HttpContext http)
    {
        var sealedTicket = Jar.GetRequestCookie(http, Sessions.Cookie);
        if (sealedTicket is null or { Length: > Longest }) return null;
        return cookies.Get(IdentityConstants.ApplicationScheme).TicketDataFormat.Unprotect(sealedTicket) is { } ticket && ticket.Properties.ExpiresUtc > clock.GetUtcNow()
            ? ticket.Principal : null;
    }
}
