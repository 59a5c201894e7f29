using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Content;
using NewsPortal.Data;

namespace NewsPortal.Search;

/// <summary>A story in its place among the results.</summary>
/// <param name="Id">Null where only its row is known yet.</param>
/// <param name="Body">What was found in its body, where that was read.</param>
internal record RankedStory(long Row, int? Id = null, FoundWords? Body = null);

/// <summary>Puts candidates in the order in which a reader would want them. All hold every word of the query; it matters where, how close together, and when.</summary>
internal static class SearchRanking
{
    // Bodies are long: only of those that are well placed without them, they are read.
    private const int BodiesRead = 40;

    /// <returns>Those that readers may see, best first.</returns>
    public static async Task<List<RankedStory>> RankAsync(NewsDb db, SearchQuery query, IReadOnlyCollection<long> rows, DateTime now, CancellationToken ct)
    {
        var stories = await db.AtRows(rows, now)
            .Select(a => new { a.Id, Row = a.Words!.Row!.Value, a.Title, a.Lead }).ToListAsync(ct);
        var reader = new FoundWordsReader(query);
        var heads = stories.ConvertAll(s => new StoryHead(reader.Read(s.Title), reader.Read(s.Lead)));
        var names = await NamesInQuery.ReadAsync(db, query, ct);
        var named = await names.OfStoriesAsync(db, stories.ConvertAll(s => s.Id), ct);
        var weights = new SearchWeights(query, heads);
        var scored = stories.Zip(heads, (s, head) => (s.Id, s.Row, Score: weights.OfHead(head) + named.GetValueOrDefault(s.Id) + SearchWeights.OfAge(now - SearchRow.HourOf(s.Row))))
            .OrderByDescending(s => s.Score).ThenByDescending(s => s.Row).ToList();

        var bodies = await db.BodiesAsync([.. scored.Take(BodiesRead).Select(s => s.Id)], now, ct);
        return
        [
            .. from s in scored
               let body = bodies.TryGetValue(s.Id, out var text) ? reader.Read(text) : null
               orderby s.Score + (body is null ? 0 : weights.OfBody(body)) descending, s.Row descending
               select new RankedStory(s.Row, s.Id, body),
        ];
    }

    /// <summary>What stands in the bodies of these stories, by id.</summary>
    public static async Task<Dictionary<int, string>> BodiesAsync(this NewsDb db, IReadOnlyCollection<int> ids, DateTime now, CancellationToken ct) => ids.Count == 0
        ? []
        : await db.Articles.Published(now).Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Text!.Html }).ToDictionaryAsync(a => a.Id, a => BodyText.Of(a.Html), ct);
}
