using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.Account;
using NewsPortal.Web.Newsroom.AuditEntries;
using NewsPortal.Web.Newsroom.Desk;
using NewsPortal.Web.Newsroom.Editors;
using NewsPortal.Web.Newsroom.FirstAdministrators;
using NewsPortal.Web.Newsroom.FrontPages;
using NewsPortal.Web.Newsroom.Invitations;
using NewsPortal.Web.Newsroom.MediaFiles;
using NewsPortal.Web.Newsroom.SecondFactors;
using NewsPortal.Web.Newsroom.Sections;
using NewsPortal.Web.Newsroom.SessionEnds;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.SignIns;
using NewsPortal.Web.Newsroom.Statistics;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom;

/// <summary>The pages under /admin, where the paper is made: for who is signed in, kept by no cache, found by no search machine.</summary>
public static class NewsroomPages
{
    public static void AddNewsroomPages(this IServiceCollection services, NewsroomSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSignIns(settings);
        services.AddSingleton<ChiefsSecondFactor>();
        services.AddSingleton<RefusedForms>();
        services.AddScoped<Staff>();
        services.AddScoped<EditorsQuestion>();
        services.AddScoped<SessionList>();
        services.AddScoped<AuditQuestion>();
        services.AddScoped<FrontPagesQuestion>();
        services.AddScoped<Invitation>();
        services.AddScoped<SecondFactor>();
        services.AddScoped<AccountQuestion>();
        services.AddScoped<FirstAdministrator>();
        // After StoreReady: it wants a store.
        services.AddSingleton<FirstAdministratorReady>();
        services.AddHostedService(all => all.GetRequiredService<FirstAdministratorReady>());
        services.AddSingleton<IHtmlGenerator, FieldMessages>();
        services.AddStories();
        services.AddShelves();
        services.AddLibrary();
        services.AddStatistics();
        services.AddDesk();
        services.AddControllersWithViews(o =>
        {
            o.Conventions.Add(new NewsroomArea());
            o.ModelBindingMessageProvider.SpeakVietnamese();
        }).AddRazorOptions(o =>
        {
            o.AreaViewLocationFormats.Clear();
            o.AreaViewLocationFormats.Add("/Newsroom/{1}/{0}" + RazorViewEngine.ViewExtension);
            o.AreaViewLocationFormats.Add("/Newsroom/Shared/{0}" + RazorViewEngine.ViewExtension);
        });
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "__Host-newsroom-form";
            // Behind a proxy, and on localhost, requests come over http, where "Always" would be an exception: the cookie policy below does it instead.
            o.Cookie.SecurePolicy = CookieSecurePolicy.None;
        });
        services.Configure<CookieTempDataProviderOptions>(o => o.Cookie.Name = "__Host-newsroom-notice");
    }

    /// <summary>Before routing: what every answer of the newsroom has in common, its errors too.</summary>
    public static void UseNewsroomAnswers(this WebApplication app) => app.UseWhen(IsNewsroom, newsroom =>
    {
        newsroom.Use((http, next) =>
        {
            http.Response.OnStarting(() =>
            {
                http.Response.Headers.CacheControl = "no-store";
                http.Response.Headers["X-Robots-Tag"] = "noindex";
                return Task.CompletedTask;
            });
            return next(http);
        });
        newsroom.UseCookiePolicy(new() { Secure = CookieSecurePolicy.Always, HttpOnly = HttpOnlyPolicy.Always, MinimumSameSitePolicy = SameSiteMode.Lax });
        newsroom.UseExceptionHandler("/admin/loi/500");
        newsroom.UseStatusCodePagesWithReExecute("/admin/loi/{0}");
        newsroom.Use((http, next) =>
        {
            // No longer read by .NET, which throws at the first look into such a form.
            if (http.Request.ContentType?.Contains("utf-7", StringComparison.OrdinalIgnoreCase) != true) return next(http);
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return Task.CompletedTask;
        });
    });

    /// <summary>After routing: who is there, and may they.</summary>
    public static void UseNewsroomDoor(this WebApplication app)
    {
        // Named here, for the framework would put it before everything else.
        app.UseAuthentication();
        app.UseAuthorization();
        Limits.Use(app);
    }

    private static bool IsNewsroom(HttpContext http) => http.Request.Path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase);
}
