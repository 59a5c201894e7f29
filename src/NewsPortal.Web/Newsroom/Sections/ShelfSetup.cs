using NewsPortal.Web.Newsroom.PenNames;
using NewsPortal.Web.Newsroom.RedirectImports;
using NewsPortal.Web.Newsroom.Redirects;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.StandingPages;
using NewsPortal.Web.Newsroom.Tags;
using NewsPortal.Web.Newsroom.Topics;

namespace NewsPortal.Web.Newsroom.Sections;

/// <summary>What the pages of the paper's shelves ask and use: sections, tags, topics, pen names, redirects, standing pages.</summary>
public static class ShelfSetup
{
    public static void AddShelves(this IServiceCollection services)
    {
        services.AddSingleton<ReservedAddresses>();
        services.AddScoped<Deletions>();
        services.AddScoped<SectionsQuestion>();
        services.AddScoped<TagsQuestion>();
        services.AddScoped<TopicsQuestion>();
        services.AddScoped<PenNamesQuestion>();
        services.AddScoped<RedirectsQuestion>();
        services.AddScoped<RedirectImport>();
        services.AddScoped<StandingPagesQuestion>();
    }
}
