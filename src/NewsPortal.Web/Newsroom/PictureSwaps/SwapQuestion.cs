using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.Web.Newsroom.Choosers;
using NewsPortal.Web.Newsroom.MediaFiles;

namespace NewsPortal.Web.Newsroom.PictureSwaps;

/// <summary>What a swap would change, by what readers have and have not.</summary>
public class SwapQuestion(NewsDb db, LibraryQuestion library, PictureOffersQuestion offers, SwappedPages pages, TimeProvider clock)
{
    public async Task<SwapPage?> AskAsync(string key, string? words, string? to, CancellationToken ct)
    {
        if (await db.MediaFiles.Where(m => m.Key == key).Select(m => new { m.Id, m.Key }).SingleOrDefaultAsync(ct) is not { } picture) return null;
        // As it is written: SQL Server finds it in capitals, too.
        (var id, key) = (picture.Id, picture.Key);

        var (now, sought) = (clock.UtcNow(), Sought.From(words));
        var steps = await db.Articles.With(id, db).GroupBy(a => new { a.Status, IsOut = a.PublishAt <= now }).Select(g => new { g.Key.Status, g.Key.IsOut, Count = g.Count() }).ToListAsync(ct);
        var isPublic = steps.Where(s => s is { Status: ArticleStatus.Approved, IsOut: true }).Sum(s => s.Count);
        var withdrawn = steps.Where(s => s.Status == ArticleStatus.Withdrawn).Sum(s => s.Count);
        return new((await library.OfAsync([key], ct))[0], isPublic, steps.Sum(s => s.Count) - isPublic - withdrawn, withdrawn, await db.PenNames.CountAsync(p => p.PortraitId == id, ct), await pages.CountAsync(key, ct),
            sought.Text, to, [.. (await offers.FindAsync(sought, ct)).Where(offer => offer.Key != key)]);
    }
}
