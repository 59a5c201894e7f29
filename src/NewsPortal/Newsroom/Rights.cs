using NewsPortal.Articles;
using NewsPortal.Media;
using NewsPortal.People;

namespace NewsPortal.Newsroom;

/// <summary>What decides over what may be done with a story: its step, its section, whose it is, whether readers have it.</summary>
public readonly record struct Standing(ArticleStatus Status, int SectionId, int? CreatedById, bool IsPublic)
{
    public static Standing Of(Article story, DateTime now) => new(story.Status, story.SectionId, story.CreatedById, story.IsPublic(now));
}

/// <summary>What an editor may do with a story within reach.</summary>
public static class Rights
{
    /// <summary>What readers are to see, or see already, only chiefs change; a writer gives up the pen with the first step.</summary>
    public static bool MayEdit(this Me me, Standing story) => story.Status switch
    {
        ArticleStatus.Approved => me.MayPublish,
        ArticleStatus.Draft when story.CreatedById == me.Id => me.MayWrite,
        ArticleStatus.Draft or ArticleStatus.InEditing or ArticleStatus.Submitted => me.WorksOn(story),
        _ => false,
    };

    public static bool MaySubmit(this Me me, Standing story) => story.Status switch
    {
        ArticleStatus.Draft when story.CreatedById == me.Id => me.MayWrite,
        ArticleStatus.Draft or ArticleStatus.InEditing => me.WorksOn(story),
        _ => false,
    };

    public static bool MayReturn(this Me me, Standing story) => story.Status switch
    {
        ArticleStatus.InEditing or ArticleStatus.Submitted => me.WorksOn(story),
        ArticleStatus.Approved => me.MayPublish && !story.IsPublic,
        _ => false,
    };

    /// <summary>Approve, publish, schedule; from a draft too, through the steps between.</summary>
    public static bool MayRelease(this Me me, Standing story) => me.MayPublish && !story.IsPublic && story.Status is ArticleStatus.Draft or ArticleStatus.InEditing or ArticleStatus.Submitted or ArticleStatus.Approved;

    public static bool MayWithdraw(this Me me, Standing story) => me.MayPublish && story.Status == ArticleStatus.Approved;

    public static bool MayReinstate(this Me me, Standing story) => me.MayPublish && story.Status == ArticleStatus.Withdrawn;

    /// <summary>What is said of a picture of the library, its focal point, its licence, its end.</summary>
    public static bool MayChange(this Me me, MediaFile picture) => me.MayTag || (me.MayWrite && picture.UploadedById == me.Id);

    private static bool WorksOn(this Me me, Standing story) => me.MayEditOthers && me.WorksIn(story.SectionId);
}
