using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Presences;

/// <summary>Who else has a story open, and who changed it last.</summary>
public class PresenceQuestion(NewsDb db, WhoIsHere here, TimeProvider clock)
{
    public async Task<IReadOnlyList<PresenceLine>> OthersAsync(int storyId, Guid? page, Me me, CancellationToken ct) =>
        [.. (await here.OthersAsync(storyId, page, me, ct)).Select(person => PresenceLine.Of(person, me))];

    /// <returns>Null where there is no such story within reach.</returns>
    public async Task<NewestVersion?> NewestAsync(int storyId, Me me, CancellationToken ct)
    {
        var story = await db.Articles.WithinReachOf(me).Where(a => a.Id == storyId).Select(a => new
        {
            a.Version,
            a.Status,
            a.PublishAt,
            a.ChangedById,
            By = db.Editors.Where(e => e.Id == a.ChangedById).Select(e => e.DisplayName).FirstOrDefault(),
            Number = db.Revisions.Where(r => r.ArticleId == a.Id).Max(r => (int?)r.Number),
        }).SingleOrDefaultAsync(ct);
        if (story is null) return null;

        var mine = story.ChangedById == me.Id;
        var (who, where) = mine ? ("Bạn", " ở một thẻ khác") : (story.By ?? "Có người", "");
        return new(story.Version, story.Status.ToString(), mine, $"{who} vừa lưu phiên bản {story.Number}{where}",
            $"{who} vừa chuyển bài sang bước “{story.Status.InVietnamese(story.PublishAt, clock.UtcNow())}”{where}");
    }
}
