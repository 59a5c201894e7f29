using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using NewsPortal.People;

namespace NewsPortal.Web.Newsroom.SignIns;

/// <summary>Identity, cookies and policies. No scheme is the default one: only an endpoint that asks who is there finds out, so no reader's page does.</summary>
public static class SignInSetup
{
    public static void AddSignIns(this IServiceCollection services, NewsroomSettings settings)
    {
        services.AddIdentityCore<Editor>(Rules)
            .AddUserStore<EditorStore>().AddSignInManager<Door>().AddClaimsPrincipalFactory<EditorClaims>()
            .AddDefaultTokenProviders().AddTokenProvider<UnusedCode>(TokenOptions.DefaultAuthenticatorProvider)
            .AddPasswordValidator<HardToGuess>().AddErrorDescriber<VietnameseErrors>();
        // As OWASP counts for PBKDF2 with SHA-512; a tenth of a second.
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        services.Configure<IdentityPasskeyOptions>(o => Passkeys(o, settings.PasskeyDomain));
        services.Configure<SecurityStampValidatorOptions>(o => o.OnRefreshingPrincipal = Sessions.KeepHow);
        services.AddSingleton<Decoy>();
        services.AddScoped<DoorWatch>();
        services.AddSingleton<Seals>();
        services.AddSingleton<LiveSessions>();
        services.AddAuthentication().AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(Sessions.Are);
            cookies.TwoFactorUserIdCookie!.Configure(o => (o.Cookie.Name, o.ExpireTimeSpan) = ("__Host-newsroom-code", TimeSpan.FromMinutes(15)));
            cookies.TwoFactorRememberMeCookie!.Configure(o => o.Cookie.Name = "__Host-newsroom-known");
            cookies.ExternalCookie!.Configure(o => o.Cookie.Name = "__Host-newsroom-external");
        });
        services.AddAuthorization(Policies);
    }

    private static void Rules(IdentityOptions identity)
    {
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        identity.User.RequireUniqueEmail = true;
        // Length and HardToGuess say more than a digit and a capital.
        identity.Password = new() { RequiredLength = 12, RequiredUniqueChars = 5, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
        identity.Lockout = new() { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15) };
    }

    private static void Passkeys(IdentityPasskeyOptions passkeys, string domain)
    {
        passkeys.ServerDomain = domain;
        passkeys.UserVerificationRequirement = "required";
        passkeys.ResidentKeyRequirement = "required";
        passkeys.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin
            && Uri.TryCreate(asked.Origin, UriKind.Absolute, out var origin) && (origin.Scheme == Uri.UriSchemeHttps || origin.IsLoopback)
            && (origin.Host == domain || origin.Host.EndsWith($".{domain}", StringComparison.Ordinal)));
    }

    // [Authorize(Policy = nameof(Me.MayPublish))]: each right of Me is a policy of its name.
    private static void Policies(AuthorizationOptions authorization)
    {
        authorization.DefaultPolicy = SignedIn().Build();
        foreach (var right in typeof(Me).GetProperties().Where(p => p.PropertyType == typeof(bool)))
        {
            var has = right.GetMethod!.CreateDelegate<Func<Me, bool>>();
            authorization.AddPolicy(right.Name, SignedIn().RequireAssertion(asked => asked.User.Identity is { IsAuthenticated: true } && has(asked.User.Me())).Build());
        }
    }

    private static AuthorizationPolicyBuilder SignedIn() => new AuthorizationPolicyBuilder(IdentityConstants.ApplicationScheme).RequireAuthenticatedUser();
}
