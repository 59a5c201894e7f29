using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;

namespace NewsPortal.Search;

/// <summary>What a page of results asks for.</summary>
/// <param name="Since">Days in Vietnam, both ends included.</param>
public record SearchRequest(SearchQuery Query, bool NewestFirst = false, DateOnly? Since = null, DateOnly? Until = null,
    int? SectionId = null, int? CategoryId = null, SearchCursor? After = null, int Take = 20);

/// <summary>A page of results.</summary>
/// <param name="Count">How many there are, up to <see cref="ArticleSearch.Most"/>; null on later pages of the newest.</param>
/// <param name="IsMore">There are more than that many.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="LookedSince">Older stories were not looked at: there was no time left. Null where all were.</param>
public record SearchResults(IReadOnlyList<FoundStory> Stories, int? Count, bool IsMore, SearchCursor? Next, DateOnly? LookedSince)
{
    public static readonly SearchResults None = new([], 0, false, null, null);
}

/// <summary>
/// Looks a query up. The engine gives rows, newest first; the best order ranks the newest of them and the newest with all words in the title, and goes on with the
/// rest by date. Its cost does not grow with the archive: the newest are looked through first, and older ones while there is time.
/// </summary>
public class ArticleSearch(NewsDb db, IArticleSearch engine, TimeProvider clock)
{
    /// <summary>Results are counted, and ranked stories followed, up to so many.</summary>
    public const int Most = 1_000;

    private const int RankedRows = 200;
    private const int RankedTitles = 100;

    // A page is full, and others wait for the processor: what is older is looked for when asked. A year is always looked through.
    private const int Enough = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan Always = TimeSpan.FromDays(365);
    private static readonly TimeSpan FirstWindow = TimeSpan.FromDays(90);

    public async Task<SearchResults> FindAsync(SearchRequest asked, CancellationToken ct)
    {
        var query = await engine.WithNamesAsync(asked.Query, ct);
        if (query.IsEmpty) return SearchResults.None;

        var now = clock.UtcNow();
        var range = RangeOf(asked, now);
        var (rows, lookedSince) = await RowsAsync(query, range, ct);
        var isMore = rows.Count > Most;
        if (isMore) rows.RemoveAt(Most);

        var ordered = asked.NewestFirst ? rows : await BestFirstAsync(query, range, rows, now, ct);
        var shown = asked.After?.Shown ?? 0;
        var page = ordered.Skip(shown).Take(asked.Take).ToList();
        var next = shown + page.Count < ordered.Count || (asked.NewestFirst && isMore)
            ? asked.NewestFirst ? new SearchCursor(page[^1] - 1, 0) : new SearchCursor(range.Last, shown + page.Count)
            : null;
        return new(await FoundStories.ReadAsync(db, query, page, now, ct), asked is { NewestFirst: true, After: not null } ? null : rows.Count, isMore, next, lookedSince);
    }

    private static SearchRange RangeOf(SearchRequest asked, DateTime now)
    {
        var last = asked.Until is { } until && until.AddDays(1).StartInVietnam() is var end && end <= now ? SearchRow.First(end) - 1 : SearchRow.Last(now);
        var first = asked.Since is { } since ? SearchRow.First(since.StartInVietnam()) : 0;
        return new(first, asked.After is { } after && after.Row < last ? after.Row : last, asked.SectionId, asked.CategoryId);
    }

    private async Task<(List<long> Rows, DateOnly? LookedSince)> RowsAsync(SearchQuery query, SearchRange range, CancellationToken ct)
    {
        var oldest = long.Max(range.First, await db.Set<ArticleWords>().MinAsync(w => w.Row, ct) ?? long.MaxValue);
        var watch = Stopwatch.StartNew();
        var rows = new List<long>();
        var window = SearchRow.Rows(FirstWindow);
        var lookedAlways = range.Last - SearchRow.Rows(Always);
        for (var last = range.Last; last >= oldest; window *= 2)
        {
            var first = long.Max(oldest, last - window);
            var before = watch.Elapsed;
            rows.AddRange(await engine.RowsAsync(query, range with { First = first, Last = last }, Most + 1 - rows.Count, ct));
            last = first - 1;
            if (rows.Count > Most) break;
            // The next window is twice as long as this one, and so takes twice its time.
            var foreseen = watch.Elapsed + 2 * (watch.Elapsed - before);
            if (rows.Count >= Enough && foreseen > Patience && last < lookedAlways && last >= oldest) return (rows, SearchRow.HourOf(first).DayInVietnam());
        }
        return (rows, null);
    }

    private async Task<List<long>> BestFirstAsync(SearchQuery query, SearchRange range, List<long> rows, DateTime now, CancellationToken ct)
    {
        var candidates = rows.Take(RankedRows).ToHashSet();
        if (rows.Count > RankedRows) candidates.UnionWith(await engine.TitleRowsAsync(query, range, RankedTitles, ct));
        var ranked = await SearchRanking.RankAsync(db, query, candidates, now, ct);
        return [.. ranked.Concat(rows.Where(r => !candidates.Contains(r))).Take(Most)];
    }
}
