using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using NewsPortal.Newsroom;
using NewsPortal.Web.Newsroom.KeptTexts;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.SignIns;

/// <summary>How long one is signed in, and what ends it: twelve hours without a page; signing out, or a new stamp (password, role, grants, suspension), at once and whoever has the cookie.</summary>
public static class Sessions
{
    public const string Cookie = "__Host-newsroom";

    private const string How = "amr";
    private const string Which = "sid";

    // What a page asks without anyone at it: a tab left open overnight keeps nobody signed in.
    private const string ByItself = "X-Asked-By-Itself";

    public static void Are(CookieAuthenticationOptions session)
    {
        session.Cookie.Name = Cookie;
        session.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        session.ExpireTimeSpan = EditorSessions.Life;
        session.LoginPath = "/admin/dang-nhap";
        session.ReturnUrlParameter = "ve";
        session.Events.OnSigningIn = BeginAsync;
        session.Events.OnValidatePrincipal = CheckAsync;
        session.Events.OnCheckSlidingExpiration = sliding =>
        {
            sliding.ShouldRenew &= !IsByItself(sliding.HttpContext);
            return Task.CompletedTask;
        };
        session.Events.OnRedirectToLogin = LeadToDoor;
        session.Events.OnRedirectToAccessDenied = refused =>
        {
            refused.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    /// <summary>Identity makes a session's claims anew every half hour, and would forget how its editor came in.</summary>
    public static Task KeepHow(SecurityStampRefreshingPrincipalContext refreshing)
    {
        ((ClaimsIdentity)refreshing.NewPrincipal!.Identity!).AddClaims(refreshing.CurrentPrincipal!.FindAll(c => c.Type is How or Which).Select(c => new Claim(c.Type, c.Value)));
        return Task.CompletedTask;
    }

    /// <summary>Whether this session began with more than a password.</summary>
    public static bool HasSecondFactor(this ClaimsPrincipal user) => user.HasClaim(How, "mfa") || user.HasClaim(How, "passkey");

    public static Claim By(string how) => new(How, how);

    /// <summary>The row that stands for it.</summary>
    public static Claim Is(Guid id) => new(Which, $"{id}");

    /// <returns>Null of nobody's.</returns>
    public static Guid? SessionId(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(Which), out var id) ? id : null;

    public static int EditorId(this ClaimsPrincipal user) => int.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);

    public static string? StampOf(this ClaimsPrincipal user) => user.FindFirstValue(new ClaimsIdentityOptions().SecurityStampClaimType);

    // Who changes name or password is signed in anew, in the same session.
    private static async Task BeginAsync(CookieSigningInContext signing)
    {
        var (http, user) = (signing.HttpContext, signing.Principal!);
        var (sessions, stamp) = (http.RequestServices.GetRequiredService<EditorSessions>(), user.StampOf() ?? "");
        if (http.User.SessionId() is { } own && http.User.EditorId() == user.EditorId()) await sessions.GoOnAsync(own, stamp, http.RequestAborted);
        else own = await sessions.BeginAsync(user.EditorId(), stamp, DeviceName.Of(http.Request.Headers.UserAgent.ToString()), http.RequestAborted);
        ((ClaimsIdentity)user.Identity!).AddClaim(Is(own));
    }

    // One small question a request; Identity's own way, with no interval, is six.
    private static async Task CheckAsync(CookieValidatePrincipalContext session)
    {
        var (http, user) = (session.HttpContext, session.Principal!);
        if (user.SessionId() is not { } id || user.StampOf() is not { } stamp
            || !await http.RequestServices.GetRequiredService<EditorSessions>().IsAliveAsync(id, user.EditorId(), stamp, isSeen: !IsByItself(http), http.RequestAborted))
        {
            session.RejectPrincipal();
            await http.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }
        // Makes the claims anew now and then, and the session's end with them.
        if (!IsByItself(http)) await SecurityStampValidator.ValidatePrincipalAsync(session);
    }

    private static bool IsByItself(HttpContext http) => http.Request.Headers.ContainsKey(ByItself);

    // What a script sends (X-Requested-With: XMLHttpRequest) hears 401 and keeps its text; a form is led back to the page that it stood on, with all
    // that was typed.
    private static Task LeadToDoor(RedirectContext<CookieAuthenticationOptions> leading)
    {
        var request = leading.Request;
        if (request.Headers.XRequestedWith == "XMLHttpRequest")
        {
            leading.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }
        var back = HttpMethods.IsGet(request.Method) ? $"{request.Path}{request.QueryString}" : request.Before() ?? "/admin";
        if (HttpMethods.IsPost(request.Method) && KeptText.Holds(request.Path) && request.Before() is not null && request.ContentLength is not > StoriesController.Longest)
            leading.Response.Redirect($"/admin/dang-nhap/giu-chu{QueryString.Create("ve", back).Add("cho", request.Path)}", permanent: false, preserveMethod: true);
        else leading.Response.Redirect($"/admin/dang-nhap{QueryString.Create("ve", back)}");
        return Task.CompletedTask;
    }
}
