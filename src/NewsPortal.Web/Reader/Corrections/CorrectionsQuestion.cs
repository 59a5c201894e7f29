using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Reading;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Corrections;

/// <summary>The newest corrections, then the stories they stand in: the first walks an index of corrections, the second looks stories up by id.</summary>
public class CorrectionsQuestion(NewsDb db, ReaderEdition edition, TimeProvider clock)
{
    /// <returns>One more than asked for, if there are more.</returns>
    public async Task<List<CorrectionLine>> AskAsync(DateTime before, int skip, int take, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var corrections = await db.Corrections.Where(c => c.At <= before && db.Articles.Published(now).Any(a => a.Id == c.ArticleId))
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Skip(skip).Take(take + 1)
            .Select(c => new { c.Id, c.ArticleId, c.WrongText, c.RightText, c.Apology, c.At, c.PieceTitle, c.PieceSection, c.PieceAt }).ToListAsync(ct);
        if (corrections.Count == 0) return [];

        var ids = corrections.Select(c => c.ArticleId).Distinct().ToList();
        var stories = await db.Articles.Published(now).Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, a.Title, a.Slug, a.CategoryId, PublishedAt = a.PublishAt!.Value }).ToDictionaryAsync(a => a.Id, ct);
        return
        [
            .. from c in corrections
               where stories.ContainsKey(c.ArticleId)
               let story = stories[c.ArticleId]
               let own = new PieceName(story.Title, edition.Sections[story.CategoryId]?.Name ?? "", story.PublishedAt)
               select new CorrectionLine(c.Id, story.Id, story.Title, story.Slug,
                   new(ShownCorrection.NameOf(c.PieceTitle, c.PieceSection, c.PieceAt, own), c.WrongText, c.RightText, c.Apology, c.At)),
        ];
    }
}
