using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.Choosers;

/// <summary>Finds pictures that may be used by what is said of them, marks or no marks, or by key; the newest first.</summary>
public class PictureOffersQuestion(NewsDb db, TimeProvider clock)
{
    private const int Many = 24;

    public async Task<List<LibraryPicture>> FindAsync(Sought sought, CancellationToken ct)
    {
        if (sought.IsNothing) return [];

        var pictures = db.OfferedPictures(clock.Today());
        // A word is letters and digits: nothing in it means anything to LIKE. Its end may still be to come.
        foreach (var pattern in sought.Words.Select(word => $"% {word}%")) pictures = pictures.Where(m => EF.Functions.Like(m.Folded, pattern));
        return [.. (await pictures.OrderByDescending(m => m.Id).Take(Many).ToListAsync(ct)).Select(StoryShelf.Of)];
    }
}
