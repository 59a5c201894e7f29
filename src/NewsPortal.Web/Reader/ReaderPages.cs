using Microsoft.AspNetCore.Mvc.Razor;
using NewsPortal.Web.Reader.Articles;
using NewsPortal.Web.Reader.Corrections;
using NewsPortal.Web.Reader.Errors;
using NewsPortal.Web.Reader.Feeds;
using NewsPortal.Web.Reader.Histories;
using NewsPortal.Web.Reader.Home;
using NewsPortal.Web.Reader.Search;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader;

/// <summary>The pages that readers open: their views stand beside their controllers.</summary>
public static class ReaderPages
{
    public static void AddReaderPages(this IServiceCollection services)
    {
        services.AddScoped<StoryLists>();
        services.AddScoped<StandingSections>();
        services.AddSingleton<MovedPages>();
        services.AddScoped<FrontPageQuestion>();
        services.AddScoped<ArticleQuestion>();
        services.AddScoped<SearchQuestion>();
        services.AddScoped<FeedQuestion>();
        services.AddScoped<CorrectionsQuestion>();
        services.AddScoped<HistoryQuestion>();
        services.AddControllersWithViews(o => o.Conventions.Add(new ReadsNoForm())).AddRazorOptions(o =>
        {
            o.ViewLocationFormats.Clear();
            o.ViewLocationFormats.Add("/Reader/{1}/{0}" + RazorViewEngine.ViewExtension);
            o.ViewLocationFormats.Add("/Reader/Shared/{0}" + RazorViewEngine.ViewExtension);
        });
        services.Configure<RouteOptions>(o => o.LowercaseUrls = true);
    }
}
