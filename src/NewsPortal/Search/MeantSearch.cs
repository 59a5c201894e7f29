using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Search;

/// <summary>What a query that found nothing may have meant: keys typed without a Vietnamese keyboard, other marks, a slip of the fingers.</summary>
public class MeantSearch(NewsDb db, IArticleSearch engine, Spelling spelling, TimeProvider clock)
{
    private const int MostTried = 24;

    /// <returns>A query that finds something, spelt as the paper spells it; null if there is none.</returns>
    public async Task<string?> ReadAsync(string typed, SearchQuery query, CancellationToken ct)
    {
        if (TypedKeys.Read(typed) is { } read && await FindsAsync(read, ct)) return read;
        if (query.Terms.Count == 0) return null;

        // A word with the wrong marks is another word: without any it is all of them.
        if (query.Words.Any(w => w.IsMarked) && await SpeltAsync(query.Words.Select(w => w.Folded), ct) is { } marked) return marked;

        foreach (var reading in (await ReadingsAsync(query, ct)).Take(MostTried))
            if (await SpeltAsync(reading, ct) is { } spelt) return spelt;
        return null;
    }

    // Words that the paper knows stay; where it knows all of them, any one may be the slip.
    private async Task<IEnumerable<IReadOnlyList<string>>> ReadingsAsync(SearchQuery query, CancellationToken ct)
    {
        var folded = query.Words.Select(w => w.Folded).ToList();
        var known = new List<bool>();
        foreach (var word in folded) known.Add(await spelling.KnowsAsync(db, word, ct));
        var suspects = Enumerable.Range(0, folded.Count).Where(i => !known[i]).ToList();
        if (suspects.Count > 2) return [];
        if (suspects.Count == 0) return await OneSlipAsync(folded, Enumerable.Range(0, folded.Count), ct);

        IEnumerable<IReadOnlyList<string>> readings = [folded];
        foreach (var i in suspects)
        {
            var near = await spelling.ReadingsAsync(db, folded[i], ct);
            readings = readings.SelectMany(words => near.Select(word => (IReadOnlyList<string>)[.. words.Take(i), word, .. words.Skip(i + 1)])).ToList();
        }
        return readings;
    }

    private async Task<IEnumerable<IReadOnlyList<string>>> OneSlipAsync(List<string> folded, IEnumerable<int> places, CancellationToken ct)
    {
        var readings = new List<IReadOnlyList<string>>();
        foreach (var i in places)
            foreach (var word in await spelling.ReadingsAsync(db, folded[i], ct))
                readings.Add([.. folded.Take(i), word, .. folded.Skip(i + 1)]);
        return readings;
    }

    private async Task<bool> FindsAsync(string text, CancellationToken ct) =>
        await engine.WithNamesAsync(SearchQuery.Parse(text), ct) is { IsEmpty: false } query && (await engine.RowsAsync(query, Everything, 1, ct)).Count > 0;

    // As the newest story that holds these words writes them.
    private async Task<string?> SpeltAsync(IEnumerable<string> folded, CancellationToken ct)
    {
        var query = SearchQuery.Parse(string.Join(' ', folded));
        var best = await engine.TitleRowsAsync(query, Everything, 1, ct) is { Count: > 0 } inTitle ? inTitle : await engine.RowsAsync(query, Everything, 1, ct);
        if (best.Count == 0) return null;

        var story = await db.AtRows(best, clock.UtcNow()).Select(a => new { a.Title, a.Lead, a.Text!.Html }).SingleOrDefaultAsync(ct);
        return story is null ? null : SpellingInText.Of(query.Words, [story.Title, story.Lead, Content.BodyText.Of(story.Html)]);
    }

    private SearchRange Everything => new(0, SearchRow.Last(clock.UtcNow()));
}
