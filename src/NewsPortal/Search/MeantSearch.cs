using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Content;
using NewsPortal.Data;

namespace NewsPortal.Search;

/// <summary>What a query that found nothing may have meant: keys typed without a Vietnamese keyboard, other marks, a slip of the fingers.</summary>
public class MeantSearch(NewsDb db, IArticleSearch engine, ArticleSearch search, Spelling spelling, TimeProvider clock)
{
    private const int MostTried = 24;

    // Whoever asks waits, and so do others: with words that stand in half of all stories every reading takes its time.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    /// <returns>A query that finds something, spelt as the paper spells it; null if there is none.</returns>
    public async Task<string?> ReadAsync(string typed, SearchQuery query, CancellationToken ct)
    {
        if (TypedKeys.Read(typed) is { } read && await FindsAsync(read, ct)) return read;
        // A filter, or words to be left out, may be why there is nothing, and what is spelt otherwise would forget them.
        if (query.Words.Count == 0 || query.Excluded.Any() || query.Typed.Count > 0) return null;

        if (await SpelledAsync(query, clock.GetTimestamp(), ct) is not { } spelt) return null;
        return query.Terms is [{ Words.Count: > 1 }] ? $"\"{spelt}\"" : spelt;
    }

    private async Task<string?> SpelledAsync(SearchQuery query, long begun, CancellationToken ct)
    {
        // A word with the wrong marks is another word: without any it is all of them.
        if (query.Words.Any(w => w.IsMarked) && await SpeltAsync(query.Words.Select(w => w.Folded), ct) is { } marked) return marked;

        foreach (var reading in (await ReadingsAsync(query, ct)).Take(MostTried).TakeWhile(_ => clock.GetElapsedTime(begun) < Patience))
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

    // As the newest story that holds these words side by side writes them, else one that holds them anywhere.
    private async Task<string?> SpeltAsync(IEnumerable<string> folded, CancellationToken ct)
    {
        var words = string.Join(' ', folded);
        foreach (var typed in words.Contains(' ', StringComparison.Ordinal) ? new[] { $"\"{words}\"", words } : [words])
            if (await NewestAsync(SearchQuery.Parse(typed), ct) is { } spelt) return spelt;
        return null;
    }

    private async Task<string?> NewestAsync(SearchQuery query, CancellationToken ct)
    {
        var inTitle = await engine.TitleRowsAsync(query, Everything, 1, ct);
        var id = inTitle.Count > 0
            ? await db.AtRows(inTitle, clock.UtcNow()).Select(a => (int?)a.Id).FirstOrDefaultAsync(ct)
            : (await search.FindAsync(new(query, NewestFirst: true, Take: 1), ct)).Stories is [var newest, ..] ? newest.Card.Id : null;
        if (id is null) return null;

        var story = await db.Articles.Published(clock.UtcNow()).Where(a => a.Id == id).Select(a => new { a.Title, a.Lead, a.Text!.Html, a.CoverCaption, a.CoverCredit }).SingleOrDefaultAsync(ct);
        if (story is null) return null;

        var names = await (from g in db.Taggings where g.ArticleId == id join t in db.Tags on g.TagId equals t.Id select t.Name)
            .Concat(from b in db.Bylines where b.ArticleId == id && b.PenNameId != null join p in db.PenNames on b.PenNameId equals (int?)p.Id select p.Name)
            .Concat(from b in db.Bylines where b.ArticleId == id && b.GuestName != null select b.GuestName).ToListAsync(ct);
        return SpellingInText.Of(query.Words, [story.Title, story.Lead, BodyText.Of(story.Html), .. names.Order(StringComparer.Ordinal), story.CoverCaption, story.CoverCredit]);
    }

    private SearchRange Everything => SearchRange.Until(SearchRow.Last(clock.UtcNow()));
}
