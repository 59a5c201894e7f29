using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Sidebars;

namespace NewsPortal.Web.Newsroom.Desk;

/// <summary>The head of the front page as readers have it now. A story stands in one place only, as there.</summary>
/// <param name="Hero">The lead first, then those beside it.</param>
public record FrontNow(IReadOnlyList<ArticleCard> Hero, IReadOnlyList<ArticleCard> Breaking, IReadOnlyList<ArticleCard> Featured)
{
    public IEnumerable<int> Ids => Hero.Concat(Breaking).Concat(Featured).Select(card => card.Id);
}

/// <summary>Asks what the front page asks: what is featured leads, else the newest; the freshest stand beside it.</summary>
public class FrontNowQuestion(NewsDb db, Placement placement, TimeProvider clock)
{
    public async Task<FrontNow> AskAsync(CancellationToken ct)
    {
        var now = clock.UtcNow();
        var lines = await db.Featured(now).Concat(db.Breaking(now)).Concat(db.Latest(now, 20)).ToListAsync(ct);
        var lead = lines.Where(l => l.Box == Box.Featured).OrderByDescending(l => l.Score).ThenByDescending(l => l.At).Take(1);
        var fresh = lines.Where(l => l.Box == Box.Latest).OrderByDescending(l => l.At);
        lines.AddRange(lead.Concat(fresh).DistinctBy(l => l.Id).Take(10).Select((l, i) => new BoxLine { Box = Box.Hero, Id = l.Id, Score = -i, At = l.At }).ToList());
        var boxes = await placement.FillAsync(lines, [new(Box.Hero, 5), new(Box.Breaking, 6), new(Box.Featured, 5)], ownId: null, ct);
        return new(boxes[Box.Hero], boxes[Box.Breaking], boxes[Box.Featured]);
    }
}
