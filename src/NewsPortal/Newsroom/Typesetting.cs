using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Content;
using NewsPortal.Data;
using NewsPortal.Media;

namespace NewsPortal.Newsroom;

/// <summary>Brings words into a story that was loaded with its text and pictures.</summary>
public class Typesetting(NewsDb db)
{
    private const int AtOnce = 50;

    public async Task SetAsync(Article story, StoryWords words, CancellationToken ct)
    {
        if (words == StoryWords.Of(story) && story.Text is not null) return;

        (story.Title, story.Lead) = (words.Title, words.Lead);
        if (words.Body != story.Text?.Body) story.Write(words.Body, await LibraryAsync(words.Body, ct));
    }

    /// <summary>A picture is cut elsewhere now, and goes by another name: the stories and the standing pages that show it are set again.</summary>
    public async Task ResetThoseWithAsync(MediaFile picture, int butNot, CancellationToken ct)
    {
        // So many at a time: a picture of the weather stands in thousands.
        var ids = await db.Set<Picture>().Where(p => p.MediaFileId == picture.Id && p.ArticleId != butNot).Select(p => p.ArticleId).Distinct().OrderBy(id => id).ToListAsync(ct);
        foreach (var some in ids.Chunk(AtOnce))
        {
            var held = db.ChangeTracker.Entries<Article>().Select(e => e.Entity.Id).ToHashSet();
            var stories = await db.Articles.Include(a => a.Text).Include(a => a.Pictures).Where(a => some.Contains(a.Id) && a.Text != null).ToListAsync(ct);
            foreach (var story in stories) story.Rerender(await LibraryAsync(story.Text!.Body, ct));
            if (ids.Count > AtOnce) await LetGoAsync(stories.Where(s => !held.Contains(s.Id)), ct);
        }
        foreach (var page in await db.StandingPages.Naming(picture.Key).ToListAsync(ct)) page.Rerender(await LibraryAsync(page.Body, ct));
    }

    private async Task LetGoAsync(IEnumerable<Article> stories, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        foreach (var story in stories)
        {
            foreach (var part in story.Pictures.Cast<object>().Append(story.Text!).Append(story)) db.Entry(part).State = EntityState.Detached;
        }
    }

    public async Task<Dictionary<string, MediaFile>> LibraryAsync(string body, CancellationToken ct)
    {
        var keys = ArticleBody.PictureKeys(body);
        return keys.Count == 0 ? [] : await db.MediaFiles.Where(m => keys.Contains(m.Key)).ToDictionaryAsync(m => m.Key, ct);
    }
}
