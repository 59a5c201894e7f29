using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;

namespace NewsPortal.Search;

/// <summary>Puts candidates in the order in which a reader would want them. All hold every word of the query; it matters where, how close together, and when.</summary>
public static class SearchRanking
{
    // Bodies are long: only of those that are well placed without them, they are read.
    private const int BodiesRead = 40;

    /// <returns>Rows of those that readers may see, best first.</returns>
    public static async Task<List<long>> RankAsync(NewsDb db, SearchQuery query, IReadOnlyCollection<long> rows, DateTime now, CancellationToken ct)
    {
        var stories = await db.AtRows(rows, now)
            .Select(a => new { a.Id, Row = a.Words!.Row!.Value, a.Title, a.Lead, a.PublishAt }).ToListAsync(ct);
        var heads = stories.ToDictionary(s => s.Id, s => new StoryHead(s.Title, s.Lead));
        var names = await NamesInQuery.ReadAsync(db, query, ct);
        var named = await names.OfStoriesAsync(db, [.. stories.Select(s => s.Id)], ct);
        var weights = new SearchWeights(query, heads.Values);
        var scored = stories.Select(s => (s.Id, s.Row, Score: weights.OfHead(heads[s.Id]) + named.GetValueOrDefault(s.Id) + SearchWeights.OfAge(now - s.PublishAt!.Value)))
            .OrderByDescending(s => s.Score).ThenByDescending(s => s.Row).ToList();

        var first = scored.Take(BodiesRead).Select(s => s.Id).ToList();
        var bodies = await db.Articles.Published(now).Where(a => first.Contains(a.Id)).Select(a => new { a.Id, a.Text!.Html }).ToDictionaryAsync(a => a.Id, a => a.Html, ct);
        return [.. scored.Select(s => (s.Row, Score: s.Score + (bodies.TryGetValue(s.Id, out var html) ? weights.OfBody(html) : 0)))
            .OrderByDescending(s => s.Score).ThenByDescending(s => s.Row).Select(s => s.Row)];
    }
}
