using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Content;
using NewsPortal.Data;
using NewsPortal.Taxonomy;

namespace NewsPortal.Newsroom;

/// <summary>Tags of the paper that a story names and does not have. What is asked grows with the story, not with the number of tags.</summary>
public class TagSuggestions(NewsDb db)
{
    public const int Most = 8;

    // SQL Server takes 2,100 parameters.
    private const int AtOnce = 1_000;

    /// <param name="story">Loaded with its text and taggings.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Names, the best first.</returns>
    public async Task<IReadOnlyList<string>> ForAsync(Article story, CancellationToken ct)
    {
        var spotter = new TagSpotter(story.Title, story.Lead, BodyText.Of(story.Text?.Html ?? ""));
        List<Tag> tags = [];
        foreach (var phrases in spotter.Phrases().Chunk(AtOnce))
        {
            var some = phrases.ToList();
            tags.AddRange(await db.Tags.AsNoTracking().Where(t => some.Contains(t.Folded)).ToListAsync(ct));
        }

        // One that the story has still hides what stands inside it.
        var has = story.Taggings.Select(t => t.TagId).ToHashSet();
        return [.. spotter.Among(tags).Where(s => !has.Contains(s.Tag.Id)).Take(Most).Select(s => s.Tag.Name)];
    }
}
