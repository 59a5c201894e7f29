using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.Search;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.Choosers;

/// <summary>Finds the paper's pictures by what is said of them, marks or no marks, or by key; the newest first.</summary>
public class PictureOffersQuestion(NewsDb db)
{
    private const int Many = 24;
    private const int Handful = 500;

    /// <summary>The library keeps no folded words, so pictures are read and looked at here: a handful after the other, from the newest, until there
    /// are enough, and never more than these, whatever the size of the library.</summary>
    public const int LookedThrough = 5_000;

    public async Task<List<LibraryPicture>> FindAsync(Sought sought, CancellationToken ct)
    {
        if (sought.IsNothing) return [];

        var found = new List<MediaFile>();
        var (before, most) = (int.MaxValue, sought.Words.Count == 0 ? Many : Handful);
        for (var seen = 0; seen < LookedThrough && found.Count < Many; seen += most)
        {
            var handful = await db.MediaFiles.AsNoTracking().Where(m => m.Id < before).OrderByDescending(m => m.Id).Take(most).ToListAsync(ct);
            found.AddRange(handful.Where(m => Says(m, sought)));
            if (handful.Count < most) break;
            before = handful[^1].Id;
        }
        return [.. found.Take(Many).Select(StoryShelf.Of)];
    }

    private static bool Says(MediaFile picture, Sought sought)
    {
        var said = SearchText.Padded($"{picture.Key} {picture.Alt} {picture.Caption} {picture.Credit}");
        return sought.Words.All(word => said.Contains($" {word}", StringComparison.Ordinal));
    }
}
