using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Search;

/// <summary>Tags and authors that a query names, whole: who looks for a name looks for its stories first.</summary>
internal sealed class NamesInQuery(SearchQuery query, Dictionary<int, double> tags, Dictionary<int, double> penNames)
{
    private const int Longest = 6;
    private const double Whole = 2.5;

    public static async Task<NamesInQuery> ReadAsync(NewsDb db, SearchQuery query, CancellationToken ct)
    {
        var words = query.Words;
        var spoken = (from i in Enumerable.Range(0, words.Count)
                      from n in Enumerable.Range(1, int.Min(Longest, words.Count - i))
                      select words.Skip(i).Take(n).ToList()).ToLookup(run => $" {string.Join(' ', run.Select(w => w.Folded))} ");
        var folded = spoken.Select(s => s.Key).ToList();
        if (folded.Count == 0) return new(query, [], []);

        var tags = await db.Tags.Where(t => folded.Contains(t.Folded)).Select(t => new { t.Id, t.Name, t.Folded }).ToListAsync(ct);
        var penNames = await db.PenNames.Where(p => folded.Contains(p.Folded)).Select(p => new { p.Id, p.Name, p.Folded }).ToListAsync(ct);
        return new(
            query,
            tags.Where(t => IsSpoken(t.Name, spoken[t.Folded])).ToDictionary(t => t.Id, t => Worth(t.Folded, words.Count)),
            penNames.Where(p => IsSpoken(p.Name, spoken[p.Folded])).ToDictionary(p => p.Id, p => Worth(p.Folded, words.Count)));
    }

    /// <returns>By story, what the names on it are worth.</returns>
    public async Task<Dictionary<int, double>> OfStoriesAsync(NewsDb db, IReadOnlyCollection<int> ids, CancellationToken ct)
    {
        var worth = new Dictionary<int, double>();
        if (tags.Count > 0)
            foreach (var tagging in await db.Taggings.Where(t => ids.Contains(t.ArticleId) && tags.Keys.Contains(t.TagId)).Select(t => new { t.ArticleId, t.TagId }).ToListAsync(ct))
                worth[tagging.ArticleId] = worth.GetValueOrDefault(tagging.ArticleId) + tags[tagging.TagId];
        foreach (var byline in await db.Bylines.Where(b => ids.Contains(b.ArticleId)).Select(b => new { b.ArticleId, b.PenNameId, b.GuestName }).ToListAsync(ct))
            worth[byline.ArticleId] = worth.GetValueOrDefault(byline.ArticleId) + (byline.PenNameId is { } id ? penNames.GetValueOrDefault(id) : OfGuest(byline.GuestName!));
        return worth;
    }

    // Guests have no page of their own: their names are read where they stand.
    private double OfGuest(string name)
    {
        var read = SearchText.Tokens(name).ToList();
        var isSpoken = Enumerable.Range(0, int.Max(0, query.Words.Count - read.Count + 1)).Any(at => query.Words.Skip(at).Zip(read).All(pair => pair.First.IsSame(pair.Second)));
        return isSpoken && read.Count > 0 ? Whole * read.Count / query.Words.Count : 0;
    }

    // By how much of the query the name is.
    private static double Worth(string folded, int words) => Whole * folded.Trim().Split(' ').Length / words;

    private static bool IsSpoken(string name, IEnumerable<List<SearchToken>> runs)
    {
        var read = SearchText.Tokens(name).ToList();
        return runs.Any(run => run.Count == read.Count && run.Zip(read).All(pair => pair.First.IsSame(pair.Second)));
    }
}
