using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.Search;
using NewsPortal.Sidebars;

namespace NewsPortal.Web.Newsroom.Stories;

/// <summary>What can be chosen for a story.</summary>
public class StoryShelf(NewsDb db, TimeProvider clock)
{
    private const int Many = 300;
    private const int Latest = 12;
    private const int Suggested = 8;

    public Task<List<Choice>> TopicsAsync(CancellationToken ct) =>
        db.Topics.OrderByDescending(t => t.IsOpen).ThenBy(t => t.Position).ThenByDescending(t => t.Id).Take(Many).Select(t => new Choice(t.Id, t.Name)).ToListAsync(ct);

    public Task<List<string>> PenNamesAsync(CancellationToken ct) => db.PenNames.OrderBy(p => p.Name).Take(Many).Select(p => p.Name).ToListAsync(ct);

    /// <summary>The newest; the rest are found while typing.</summary>
    public Task<List<string>> TagsAsync(CancellationToken ct) => db.Tags.OrderByDescending(t => t.Id).Take(Many).Select(t => t.Name).ToListAsync(ct);

    /// <summary>The latest that may be used, and the one chosen.</summary>
    public async Task<List<LibraryPicture>> PicturesAsync(string? chosen, CancellationToken ct)
    {
        var latest = await db.OfferedPictures(clock.Today()).OrderByDescending(m => m.Id).Take(Latest).ToListAsync(ct);
        if (!string.IsNullOrEmpty(chosen) && latest.All(m => m.Key != chosen)
            && await db.MediaFiles.AsNoTracking().SingleOrDefaultAsync(m => m.Key == chosen, ct) is { } file) latest.Insert(0, file);
        return [.. latest.Select(Of)];
    }

    public static LibraryPicture Of(MediaFile file) => new(file.Key, new(file.Hash, file.Width, file.Height, file.Alt), file.Caption, file.Credit,
        (int)Math.Round(file.FocalX * 100), (int)Math.Round(file.FocalY * 100));

    /// <summary>Picked ones first, then what is related to it, then the newest of its section.</summary>
    public async Task<List<Choice>> SuggestionsAsync(Article story, List<int> picked, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var hour = story.PublishAt ?? now;
        var lines = await db.MaybeRelated(story.Id, story.CategoryId, story.TopicId ?? 0, hour < now ? hour : now, now).ToListAsync(ct);
        var near = lines.WithRelated(SearchText.Padded($"{story.Title} {story.Lead}"), hour);
        var ids = picked.Concat(near.Where(l => l.Box is Box.Related or Box.SameCategory).OrderBy(l => l.Box).ThenByDescending(l => l.Score).ThenByDescending(l => l.At).Select(l => l.Id))
            .Distinct().Take(Math.Max(Suggested, picked.Count)).ToList();
        var names = await db.Articles.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Title, ct);
        return [.. ids.Where(names.ContainsKey).Select(id => new Choice(id, names[id]))];
    }
}
