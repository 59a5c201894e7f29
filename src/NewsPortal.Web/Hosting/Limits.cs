using System.Globalization;
using System.Security.Claims;
using NewsPortal.Data;

namespace NewsPortal.Web.Hosting;

/// <summary>What one asker has to share out: every kind has a number a minute of its own.</summary>
public enum Limited { Attempts, Searches, Suggestions, Beacons, Uploads, Previews }

/// <summary>Counts: whoever has had this minute's share is answered 429. A reader page that lies on the shelf costs nothing and is not counted.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class LimitedAttribute(Limited what) : Attribute
{
    public Limited What => what;
}

/// <summary>How often one address, or one editor who is signed in, may have what costs more than a page from memory.</summary>
public sealed class Limits
{
    // A whole school, or the tens of thousands behind one address of a mobile network, must still read; one attacker must not get a core to himself.
    private static readonly Dictionary<Limited, (string Key, int PerMinute)> Settings = new()
    {
        [Limited.Attempts] = ("Newsroom:AttemptsPerMinute", 60),
        [Limited.Searches] = ("Limits:SearchesPerMinute", 300),
        [Limited.Suggestions] = ("Limits:SuggestionsPerMinute", 1200),
        [Limited.Beacons] = ("Limits:BeaconsPerMinute", 6000),
        [Limited.Uploads] = ("Limits:UploadsPerMinute", 60),
        [Limited.Previews] = ("Limits:PreviewsPerMinute", 120),
    };

    private readonly Allowance[] _all;

    public Limits(IConfiguration settings, TimeProvider clock) => _all = [.. Enum.GetValues<Limited>().Select(what => new Allowance(clock, PerMinute(settings, what)))];

    public Allowance this[Limited what] => _all[(int)what];

    public static void Add(IServiceCollection services, IConfiguration settings)
    {
        // Refuses a wrong one at once.
        foreach (var what in Enum.GetValues<Limited>()) _ = PerMinute(settings, what);
        services.AddSingleton(all => new Limits(settings, all.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SecurityLog>();
    }

    /// <summary>After all that says who asks: editors are counted by themselves, so a newsroom behind one address works.</summary>
    public static void Use(IApplicationBuilder app)
    {
        var limits = app.ApplicationServices.GetRequiredService<Limits>();
        app.Use((http, next) =>
        {
            if (http.GetEndpoint()?.Metadata.GetMetadata<LimitedAttribute>() is not { } limited) return next(http);
            var allowance = limits[limited.What];
            if (Editor(http.User) is { } id ? allowance.Gives(id, out var wait) : allowance.Gives(http.Connection.RemoteIpAddress, out wait)) return next(http);
            http.RequestServices.GetRequiredService<SecurityLog>().IsLimited(http, limited.What);
            Refuse(http, wait);
            return Task.CompletedTask;
        });
    }

    /// <summary>The page for it is found by whoever stands outside.</summary>
    public static void Refuse(HttpContext http, TimeSpan wait)
    {
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        http.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        http.Response.Headers.CacheControl = "no-store";
    }

    private static int? Editor(ClaimsPrincipal user) =>
        user.Identity is { IsAuthenticated: true } && int.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static int PerMinute(IConfiguration settings, Limited what)
    {
        var (key, unset) = Settings[what];
        // Nobody wants the door without one.
        var least = what == Limited.Attempts ? 1 : 0;
        return settings[key] switch
        {
            null or "" => unset,
            var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least => number,
            var text => throw StartRefusedException.Setting(key, text, least == 1 ? "một số từ 1 trở lên" : "một số từ 0 (không giới hạn) trở lên"),
        };
    }
}
