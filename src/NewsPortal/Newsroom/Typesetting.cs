using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Content;
using NewsPortal.Data;
using NewsPortal.Media;

namespace NewsPortal.Newsroom;

/// <summary>Brings words into a story that was loaded with its text and pictures.</summary>
public class Typesetting(NewsDb db)
{
    public async Task SetAsync(Article story, StoryWords words, CancellationToken ct)
    {
        if (words == StoryWords.Of(story) && story.Text is not null) return;

        (story.Title, story.Lead) = (words.Title, words.Lead);
        if (words.Body != story.Text?.Body) story.Write(words.Body, await LibraryAsync(words.Body, ct));
    }

    /// <summary>A picture is cut elsewhere now, and goes by another name: the stories and the standing pages that show it are set again.</summary>
    public async Task ResetThoseWithAsync(MediaFile picture, int butNot, CancellationToken ct)
    {
        var stories = await db.Articles.Include(a => a.Text).Include(a => a.Pictures)
            .Where(a => a.Id != butNot && a.Pictures.Any(p => p.MediaFileId == picture.Id)).ToListAsync(ct);
        foreach (var story in stories.Where(a => a.Text is not null)) story.Rerender(await LibraryAsync(story.Text!.Body, ct));
        foreach (var page in await db.StandingPages.Naming(picture.Key).ToListAsync(ct)) page.Rerender(await LibraryAsync(page.Body, ct));
    }

    public async Task<Dictionary<string, MediaFile>> LibraryAsync(string body, CancellationToken ct)
    {
        var keys = ArticleBody.PictureKeys(body);
        return keys.Count == 0 ? [] : await db.MediaFiles.Where(m => keys.Contains(m.Key)).ToDictionaryAsync(m => m.Key, ct);
    }
}
