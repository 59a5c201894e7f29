using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;

namespace NewsPortal.Newsroom;

/// <summary>Opens secret preview addresses while they last.</summary>
public class PreviewLinks(NewsDb db, TimeProvider clock)
{
    /// <returns>The story that the token opens; null when there is no such link, or no longer, or when the story was withdrawn.</returns>
    public Task<int?> StoryOfAsync(string token, CancellationToken ct)
    {
        var (hash, now) = (PreviewLink.HashOf(token), clock.UtcNow());
        return db.PreviewLinks.Where(l => l.TokenHash == hash && l.EndsAt > now)
            .Where(l => db.Articles.Any(a => a.Id == l.ArticleId && a.Status != ArticleStatus.Withdrawn)).Select(l => (int?)l.ArticleId).SingleOrDefaultAsync(ct);
    }

    public Task<bool> IsWithdrawnAsync(int storyId, CancellationToken ct) =>
        db.Articles.AnyAsync(a => a.Id == storyId && a.Status == ArticleStatus.Withdrawn, ct);
}
