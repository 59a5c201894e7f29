using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.Reading;
using NewsPortal.Sample;
using NewsPortal.Web.Hosting.Backups;
using NewsPortal.Web.Newsroom;
using NewsPortal.Web.Reader;
using NewsPortal.Web.Reader.Errors;
using NewsPortal.Web.Reader.Readings;

namespace NewsPortal.Web.Hosting;

/// <summary>The whole program, as Program, tests and benchmarks host it.</summary>
public static class NewsPortalSetup
{
    public static void AddNewsPortal(this WebApplicationBuilder builder)
    {
        var settings = Settings.From(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(settings);
        var site = Site.From(builder.Configuration);
        builder.Services.AddSingleton(services => new SiteSettings(site, services.GetRequiredService<ReaderEdition>()));
        // As it is when it is asked for: a page that begins after a change shows it.
        builder.Services.AddTransient(services => services.GetRequiredService<SiteSettings>().Now);
        builder.Services.AddSingleton(TimeProvider.System);
        var telemetry = TelemetrySettings.From(builder.Configuration);
        builder.AddLogs(settings, telemetry);
        // Tells systemd when the paper is open and that it closes; elsewhere it is nothing.
        builder.Services.AddSystemd();

        builder.AddBackups(settings);
        builder.Services.AddNewsStore(settings.Provider, settings.ConnectionString, settings.MaxBatchSize);
        builder.Services.AddMedia(settings.DataFolder, MediaSettings.S3(builder.Configuration));
        builder.Services.AddSingleton<ReadCounter>();
        builder.Services.AddSingleton(services => new LatelyRead(services.GetRequiredService<TimeProvider>(), settings.ReadsOncePer));
        builder.Services.AddSingleton<EmptySearchCounter>();
        builder.Services.AddScoped<SampleNewspaper>();
        builder.Services.AddHostedService<StoreReady>();
        builder.Services.AddHostedService<ReaderEditionPoll>();
        builder.Services.AddHostedService<Rounds>();
        Proxy.Add(builder.Services, builder.Configuration);
        Limits.Add(builder.Services, builder.Configuration);
        builder.Services.AddSingleton(StrictTransport.From(builder.Configuration, builder.Environment, site));
        Doors.Add(builder.Services);

        // Also when run in Production from a build that was not published: the compressed files lie outside wwwroot then.
        builder.WebHost.UseStaticWebAssets();
        if (!builder.Environment.IsDevelopment()) builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";
        builder.Services.AddSingleton<Fonts>();
        builder.Services.AddSingleton<ReaderShelves>();
        builder.Services.AddReaderPages();
        builder.Services.AddNewsroomPages(NewsroomSettings.From(builder.Configuration, site));
        SealingKeys.Add(builder.Services);
        builder.Services.AddHealth();
        builder.Services.AddTelemetry(telemetry);
        // Vietnamese goes out as it is, not as &#x1EAF;: half the bytes, and readable.
        builder.Services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        PageCompression.Add(builder.Services);
        // A search of 10 kB gets a page that says so, not a bare 414.
        builder.WebHost.ConfigureKestrel(o => (o.Limits.MaxRequestLineSize, o.AddServerHeader) = (32 << 10, false));
        builder.WebHost.ConfigureKestrel(ServerLimits.Set);
    }

    public static void UseNewsPortal(this WebApplication app)
    {
        foreach (var ready in app.Services.GetServices<IHostedService>().OfType<StoreReady>()) ready.Begin();
        Draining.Use(app);
        var keepsPages = app.Services.GetRequiredService<Settings>().ReaderCacheBytes > 0;
        if (keepsPages) app.UseMiddleware<ReaderHits>();
        app.Services.GetRequiredService<Proxy>().Believe(app);
        app.UseBeacons();
        app.UseRequestTrace();
        app.UseRequestLog();
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/loi/500");
        app.UseHeadAsGet();
        app.UseStatusCodePagesWithReExecute("/loi/{0}");
        app.UseNewsroomAnswers();
        app.UseMetrics();
        app.UseRouting();
        app.UseRouteNote();
        app.UseOneAddress();
        app.UseMiddleware<NumberedAddresses>();
        if (keepsPages) app.UseMiddleware<ReaderCache>().UseMiddleware<KeptErrors>();
        app.UseResponseCompression();
        app.UseNewsroomDoor();
        app.MapStaticAssets().Add(Fonts.KeepForGood);
        app.MapControllers().WithStaticAssets();
        app.MapHealth();
    }

    /// <summary>Says at the start where it is open.</summary>
    public static void SayAtStart(this WebApplication app)
    {
        // Callbacks run from the last to the first.
        app.Lifetime.ApplicationStarted.Register(app.SayWhereTheNewsroomIs);
        app.Lifetime.ApplicationStarted.Register(app.SayWhereItIs);
    }
}
