using NewsPortal.Web.Newsroom.EmptySearches;
using NewsPortal.Web.Newsroom.StoryStatistics;

namespace NewsPortal.Web.Newsroom.Statistics;

/// <summary>What the pages of reads ask.</summary>
public static class StatisticsSetup
{
    public static void AddStatistics(this IServiceCollection services)
    {
        services.AddScoped<ReadNames>();
        services.AddScoped<StatisticsQuestion>();
        services.AddScoped<StoryStatisticsQuestion>();
        services.AddScoped<EmptySearchesQuestion>();
    }
}
