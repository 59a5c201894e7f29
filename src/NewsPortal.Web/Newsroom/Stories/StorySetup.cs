using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.Choosers;
using NewsPortal.Web.Newsroom.Links;
using NewsPortal.Web.Newsroom.Pictures;
using NewsPortal.Web.Newsroom.Presences;
using NewsPortal.Web.Newsroom.Revisions;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Stories;

/// <summary>What the pages of stories ask and use.</summary>
public static class StorySetup
{
    public static void AddStories(this IServiceCollection services)
    {
        services.AddSingleton<BodyEditor>();
        services.AddSingleton(new OutwardDoor());
        services.AddSingleton<ForeignLinks>();
        services.AddScoped<LinkChecks>();
        services.AddScoped<StoryListQuestion>();
        services.AddScoped<StoryQuestion>();
        services.AddScoped<StoryShelf>();
        services.AddScoped<StoryPapers>();
        services.AddScoped<StoryFormCheck>();
        services.AddScoped<StepQuestion>();
        services.AddScoped<CorrectionDraft>();
        services.AddScoped<RevisionsQuestion>();
        services.AddScoped<PictureDesk>();
        services.AddScoped<StoryOffersQuestion>();
        services.AddScoped<PictureOffersQuestion>();
        services.AddScoped<PresenceQuestion>();
        services.AddScoped<PreviewPasses>();
    }
}
