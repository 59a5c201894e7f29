using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Content;
using NewsPortal.Data;

namespace NewsPortal.Search;

/// <summary>A story that was found, with the words that were looked for set apart in its title and in a line or two of its text.</summary>
public record FoundStory(ArticleCard Card, IReadOnlyList<SnippetPart> Title, IReadOnlyList<SnippetPart> Text);

/// <summary>Makes results of rows.</summary>
internal static class FoundStories
{
    /// <returns>In the order of the rows, without those that readers may not see, and those where a phrase stands only without its marks.</returns>
    public static async Task<IReadOnlyList<FoundStory>> ReadAsync(NewsDb db, SearchQuery query, IReadOnlyList<long> rows, DateTime now, CancellationToken ct)
    {
        if (rows.Count == 0) return [];

        var cards = await db.AtRows(rows, now).AsCards().ToListAsync(ct);
        var ids = cards.Select(c => c.Id).ToList();
        var texts = await db.Articles.Published(now).Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, Row = a.Words!.Row!.Value, a.Text!.Html }).ToDictionaryAsync(a => a.Id, ct);
        var byRow = cards.ToDictionary(c => texts[c.Id].Row);
        return [.. rows.Where(byRow.ContainsKey).Select(row => byRow[row]).Select(card => Of(card, BodyText.Of(texts[card.Id].Html), query))];
    }

    private static FoundStory Of(ArticleCard card, string body, SearchQuery query) =>
        new(card, Snippet.Whole(card.Title, query), Snippet.Best([card.Lead, body], query));
}
