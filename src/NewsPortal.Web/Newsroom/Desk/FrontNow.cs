using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.FrontPages;
using NewsPortal.Reading;
using NewsPortal.Sidebars;

namespace NewsPortal.Web.Newsroom.Desk;

/// <summary>The head of the front page as readers have it now. A story stands in one place only, as there.</summary>
/// <param name="Hero">The lead first, then those beside it.</param>
/// <param name="Strip">The one story above every page, if there is one.</param>
public record FrontNow(IReadOnlyList<ArticleCard> Hero, IReadOnlyList<ArticleCard> Strip, IReadOnlyList<ArticleCard> Breaking, IReadOnlyList<ArticleCard> Featured)
{
    public IEnumerable<int> Ids => Hero.Concat(Strip).Concat(Breaking).Concat(Featured).Select(card => card.Id);
}

/// <summary>Asks what the front page asks, by the same arrangement: what is set by hand stands where it was put, the rest fills itself.</summary>
public class FrontNowQuestion(NewsDb db, Placement placement, ReaderEdition edition, TimeProvider clock)
{
    public async Task<FrontNow> AskAsync(CancellationToken ct)
    {
        var now = clock.UtcNow();
        var arrangement = edition.Arrangement.At(now);
        var found = await db.Featured(now).Concat(db.Breaking(now)).Concat(db.Latest(now, 40)).Concat(db.Pinned([.. arrangement.StoryIds], now)).ToListAsync(ct);
        var lines = found.Arranged(arrangement);
        var boxes = await placement.FillAsync([.. lines, .. lines.Hero(arrangement)], PageNeeds.FrontHead, ownId: null, ct);
        return new(boxes[Box.Hero], boxes[Box.Strip], boxes[Box.Breaking], boxes[Box.Featured]);
    }
}
