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
                      select words.Skip(i).Take(n).ToList()).ToLookup(run => string.Join(' ', run.Select(w => w.Folded)));
        var folded = spoken.SelectMany(s => Written(s.Key)).ToList();
        if (folded.Count == 0) return new(query, [], []);

        var names = await db.Tags.Where(t => folded.Contains(t.Folded)).Select(t => new { t.Id, t.Name, t.Folded, IsTag = true })
            .Concat(db.PenNames.Where(p => folded.Contains(p.Folded)).Select(p => new { p.Id, p.Name, p.Folded, IsTag = false })).ToListAsync(ct);
        var worth = names.Where(n => IsSpoken(n.Name, spoken[Read(n.Folded)])).ToLookup(n => n.IsTag, n => (n.Id, Worth: Worth(n.Folded, words.Count)));
        return new(query, worth[true].ToDictionary(t => t.Id, t => t.Worth), worth[false].ToDictionary(p => p.Id, p => p.Worth));
    }

    /// <returns>By story, what the names on it are worth.</returns>
    public async Task<Dictionary<int, double>> OfStoriesAsync(NewsDb db, IReadOnlyCollection<int> ids, CancellationToken ct)
    {
        var worth = new Dictionary<int, double>();
        var bylines = db.Bylines.Where(b => ids.Contains(b.ArticleId));
        // What the query does not name is not looked for.
        bylines = penNames.Count == 0 ? bylines.Where(b => b.GuestName != null) : bylines.Where(b => b.GuestName != null || penNames.Keys.Contains(b.PenNameId!.Value));
        var told = bylines.Select(b => new { b.ArticleId, TagId = (int?)null, b.PenNameId, b.GuestName });
        if (tags.Count > 0)
            told = told.Concat(db.Taggings.Where(t => ids.Contains(t.ArticleId) && tags.Keys.Contains(t.TagId)).Select(t => new { t.ArticleId, TagId = (int?)t.TagId, PenNameId = (int?)null, GuestName = (string?)null }));
        foreach (var name in await told.ToListAsync(ct))
            worth[name.ArticleId] = worth.GetValueOrDefault(name.ArticleId)
                + (name.TagId is { } tag ? tags.GetValueOrDefault(tag) : name.PenNameId is { } penName ? penNames.GetValueOrDefault(penName) : OfGuest(name.GuestName!));
        return worth;
    }

    // Guests have no page of their own: their names are read where they stand.
    private double OfGuest(string name)
    {
        var read = SearchText.Tokens(name).ToList();
        var isSpoken = Enumerable.Range(0, int.Max(0, query.Words.Count - read.Count + 1)).Any(at => query.Words.Skip(at).Zip(read).All(pair => pair.First.IsSame(pair.Second)));
        return isSpoken && read.Count > 0 ? Whole * read.Count / query.Words.Count : 0;
    }

    // As names keep it: with i or with y, wherever one may stand.
    private static IEnumerable<string> Written(string run)
    {
        IEnumerable<string> all = [" "];
        foreach (var word in run.Split(' '))
            all = SearchText.EitherWay(word) is [.. var stem, '_'] ? all.SelectMany(begun => new[] { $"{begun}{stem}i ", $"{begun}{stem}y " }) : all.Select(begun => $"{begun}{word} ");
        return all;
    }

    private static string Read(string folded) => string.Join(' ', folded.Trim().Split(' ').Select(SearchText.WithI));

    // By how much of the query the name is.
    private static double Worth(string folded, int words) => Whole * folded.Trim().Split(' ').Length / words;

    private static bool IsSpoken(string name, IEnumerable<List<SearchToken>> runs)
    {
        var read = SearchText.Tokens(name).ToList();
        return runs.Any(run => run.Count == read.Count && run.Zip(read).All(pair => pair.First.IsSame(pair.Second)));
    }
}
