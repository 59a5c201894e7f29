using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Content;
using NewsPortal.Data;
using NewsPortal.Media;

namespace NewsPortal.Newsroom;

/// <summary>A picture whose licence has run out stays where it stands, which is reported there, and comes to stand nowhere new.</summary>
public class Placing(NewsDb db, TimeProvider clock)
{
    /// <param name="story">With its pictures, as it is before; null for one that begins.</param>
    /// <param name="heldCover">The key of its cover before; empty for none.</param>
    /// <param name="cover">The key of its cover to be.</param>
    /// <param name="body">Its text to be.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>What the save is answered with; null where nothing is in its way.</returns>
    public async Task<SaveOutcome?> RefusalAsync(Article? story, string heldCover, string cover, string body, CancellationToken ct)
    {
        if (cover.Length > 0 && cover != heldCover && (await RunOutAsync([cover], ct)).Count > 0) return SaveOutcome.CoverRunOut;
        if (body == story?.Text?.Body) return null;

        var runOut = await RunOutAsync(ArticleBody.PictureKeys(body), ct);
        return runOut.Any(id => story?.Pictures.Exists(p => p.MediaFileId == id) != true) ? SaveOutcome.PictureRunOut : null;
    }

    private async Task<List<int>> RunOutAsync(IReadOnlyList<string> keys, CancellationToken ct) => keys.Count == 0 ? []
        : await db.MediaFiles.RunOut(clock.Today()).Where(m => keys.Contains(m.Key)).Select(m => m.Id).ToListAsync(ct);
}
