using Microsoft.EntityFrameworkCore;
using NewsPortal.Content;
using NewsPortal.Data;

namespace NewsPortal.Articles;

/// <summary>Renders every story's body again, in batches, oldest first, and the standing pages. Run again after a stop it does the same work over, and no harm.</summary>
public class Rerendering(NewsDb db)
{
    private const int Batch = 100;

    public async Task RunAsync(TextWriter progress, CancellationToken ct)
    {
        await RerenderStandingPagesAsync(ct);
        var (last, done) = (0, 0);
        while (true)
        {
            db.ChangeTracker.Clear();
            var stories = await db.Articles.Include(a => a.Text).Include(a => a.Pictures)
                .Where(a => a.Id > last).OrderBy(a => a.Id).Take(Batch).ToListAsync(ct);
            if (stories.Count == 0) break;

            var keys = stories.SelectMany(a => ArticleBody.PictureKeys(a.Text?.Body ?? "")).Distinct().ToList();
            var library = await db.MediaFiles.Where(m => keys.Contains(m.Key)).ToDictionaryAsync(m => m.Key, ct);
            foreach (var story in stories.Where(a => a.Text is not null)) story.Rerender(library);
            await db.SaveChangesAsync(ct);

            last = stories[^1].Id;
            done += stories.Count;
            await progress.WriteLineAsync($"Đã dựng lại {done} bài.");
        }
    }

    private async Task RerenderStandingPagesAsync(CancellationToken ct)
    {
        var pages = await db.StandingPages.ToListAsync(ct);
        var keys = pages.SelectMany(p => ArticleBody.PictureKeys(p.Body)).Distinct().ToList();
        var library = await db.MediaFiles.Where(m => keys.Contains(m.Key)).ToDictionaryAsync(m => m.Key, ct);
        foreach (var page in pages) page.Rerender(library);
        await db.SaveChangesAsync(ct);
    }
}
