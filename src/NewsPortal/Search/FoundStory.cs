using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;

namespace NewsPortal.Search;

/// <summary>A story that was found, with the words that were looked for set apart in its title and in a line or two of its text.</summary>
public record FoundStory(ArticleCard Card, IReadOnlyList<SnippetPart> Title, IReadOnlyList<SnippetPart> Text);

/// <summary>Makes results of rows.</summary>
internal static class FoundStories
{
    /// <param name="db">The store.</param>
    /// <param name="query">Whose words are set apart.</param>
    /// <param name="page">The stories of a page.</param>
    /// <param name="now">Nothing later is seen.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>In their order, without those that readers may not see.</returns>
    public static async Task<IReadOnlyList<FoundStory>> ReadAsync(NewsDb db, SearchQuery query, IReadOnlyList<RankedStory> page, DateTime now, CancellationToken ct)
    {
        if (page.Count == 0) return [];

        var rows = page.Where(s => s.Id is null).Select(s => s.Row).ToList();
        var ids = rows.Count == 0 ? [] : await db.AtRows(rows, now).Select(a => new { a.Id, Row = a.Words!.Row!.Value }).ToDictionaryAsync(a => a.Row, a => a.Id, ct);
        var stories = page.Select(s => (Id: s.Id ?? ids.GetValueOrDefault(s.Row), s.Body)).ToList();
        var shown = stories.ConvertAll(s => s.Id);
        var cards = await db.Articles.Published(now).Where(a => shown.Contains(a.Id)).AsCards().ToDictionaryAsync(c => c.Id, ct);
        var others = await db.BodiesAsync([.. stories.Where(s => s.Body is null).Select(s => s.Id)], now, ct);
        var snippet = new Snippet(query);
        return
        [
            .. from story in stories
               where cards.ContainsKey(story.Id)
               let card = cards[story.Id]
               let body = story.Body ?? snippet.Read(others.GetValueOrDefault(story.Id) ?? "")
               select new FoundStory(card, snippet.Whole(card.Title), snippet.Best([snippet.Read(card.Lead), body])),
        ];
    }
}
