using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using NewsPortal.People;

namespace NewsPortal.Web.Newsroom.SignIns;

/// <summary>Identity, cookies and policies. No scheme is the default one: only an endpoint that asks who is there finds out, so no reader's page does.</summary>
public static class SignInSetup
{
    public static void AddSignIns(this IServiceCollection services)
    {
        services.AddIdentityCore<Editor>(o =>
        {
            o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            o.User.RequireUniqueEmail = true;
        })
            .AddUserStore<EditorStore>().AddSignInManager<Door>().AddClaimsPrincipalFactory<EditorClaims>().AddDefaultTokenProviders();
        services.AddAuthentication().AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(Session);
            cookies.TwoFactorUserIdCookie!.Configure(o => o.Cookie.Name = "__Host-newsroom-code");
            cookies.TwoFactorRememberMeCookie!.Configure(o => o.Cookie.Name = "__Host-newsroom-known");
            cookies.ExternalCookie!.Configure(o => o.Cookie.Name = "__Host-newsroom-external");
        });
        services.AddAuthorization(Policies);
    }

    private static void Session(CookieAuthenticationOptions session)
    {
        session.Cookie.Name = "__Host-newsroom";
        session.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        session.ExpireTimeSpan = TimeSpan.FromHours(12);
        session.LoginPath = "/admin/dang-nhap";
        session.ReturnUrlParameter = "ve";
        session.Events.OnRedirectToAccessDenied = refused =>
        {
            refused.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    // [Authorize(Policy = nameof(Me.MayPublish))]: each right of Me is a policy of its name.
    private static void Policies(AuthorizationOptions authorization)
    {
        authorization.DefaultPolicy = SignedIn().Build();
        foreach (var right in typeof(Me).GetProperties().Where(p => p.PropertyType == typeof(bool)))
        {
            var has = right.GetMethod!.CreateDelegate<Func<Me, bool>>();
            authorization.AddPolicy(right.Name, SignedIn().RequireAssertion(asked => has(asked.User.Me())).Build());
        }
    }

    private static AuthorizationPolicyBuilder SignedIn() => new AuthorizationPolicyBuilder(IdentityConstants.ApplicationScheme).RequireAuthenticatedUser();
}
