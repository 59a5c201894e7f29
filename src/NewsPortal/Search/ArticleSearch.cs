using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;

namespace NewsPortal.Search;

/// <summary>What a page of results asks for.</summary>
/// <param name="Since">Days in Vietnam, both ends included.</param>
/// <param name="Until">See <paramref name="Since"/>.</param>
public record SearchRequest(SearchQuery Query, bool NewestFirst = false, DateOnly? Since = null, DateOnly? Until = null, SearchCursor? After = null, int Take = 20)
{
    /// <summary>Stories in one of these sections; all where there are none.</summary>
    public IReadOnlyList<int> CategoryIds { get; init; } = [];
}

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
/// rest by date. Its cost does not grow with the archive: the newest are looked through first, and older ones while there is time; a few words that each stand in
/// half of all stories, asked for side by side, are the one question that a full-text index has no quick answer to.
/// </summary>
public class ArticleSearch(NewsDb db, IArticleSearch engine, TimeProvider clock)
{
    /// <summary>Results are counted, and ranked stories followed, up to so many.</summary>
    public const int Most = 1_000;

    // So many of the newest, and of the newest with all words in the title, are ranked.
    private const int RankedRows = 150;
    private const int RankedTitles = 100;

    // Others wait for the processor, the less there is to show, the longer: what is older is looked for when asked. So many stories are always looked through.
    private const int Always = 5_000;
    private const int FullPage = 20;
    private static readonly TimeSpan WithFullPage = TimeSpan.FromMilliseconds(4);
    private static readonly TimeSpan WithFew = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan WithNone = TimeSpan.FromMilliseconds(100);

    // A stretch of the archive is foreseen to cost what the one before it did, and may hold the words more often.
    private const double Stride = 8;

    public async Task<SearchResults> FindAsync(SearchRequest asked, CancellationToken ct)
    {
        // One connection for all that follows: to take one and give it back costs as much as a small question.
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            return await FindOnConnectionAsync(asked, ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<SearchResults> FindOnConnectionAsync(SearchRequest asked, CancellationToken ct)
    {
        var query = await engine.WithNamesAsync(asked.Query, ct);
        if (query.IsEmpty) return SearchResults.None;

        var now = clock.UtcNow();
        var range = RangeOf(asked, now);
        var (rows, lookedSince) = await RowsAsync(query, range, ct);
        var isMore = rows.Count > Most;
        if (isMore) rows.RemoveAt(Most);

        var ordered = asked.NewestFirst ? rows.ConvertAll(r => new RankedStory(r)) : await BestFirstAsync(query, range, rows, now, ct);
        var shown = asked.NewestFirst ? 0 : asked.After?.Shown ?? 0;
        var page = ordered.Skip(shown).Take(asked.Take).ToList();
        var next = page.Count > 0 && (shown + page.Count < ordered.Count || (asked.NewestFirst && isMore))
            ? asked.NewestFirst ? new SearchCursor(page[^1].Row - 1, 0) : new SearchCursor(range.Last, shown + page.Count)
            : null;
        return new(await FoundStories.ReadAsync(db, query, page, now, ct), asked is { NewestFirst: true, After: not null } ? null : rows.Count, isMore, next, lookedSince);
    }

    private static SearchRange RangeOf(SearchRequest asked, DateTime now)
    {
        var last = asked.Until is { } until && until.AddDays(1).StartInVietnam() is var end && end <= now ? SearchRow.First(end) - 1 : SearchRow.Last(now);
        var first = asked.Since is { } since ? SearchRow.First(since.StartInVietnam()) : SearchRow.Least;
        return new(first, asked.After is { } after && after.Row < last ? after.Row : last, asked.CategoryIds);
    }

    private async Task<(List<long> Rows, DateOnly? LookedSince)> RowsAsync(SearchQuery query, SearchRange range, CancellationToken ct)
    {
        var rows = new List<long>();
        var watch = Stopwatch.StartNew();
        // Where every word may stand anywhere, the rarest leads the engine to the others.
        for (var (first, last) = (query.Terms.All(t => t.Words.Count == 1 && !t.IsExcluded) ? range.First : await NewestAsync(range, ct), range.Last); ;)
        {
            var before = watch.Elapsed;
            rows.AddRange(await engine.RowsAsync(query, range with { First = first, Last = last }, Most + 1 - rows.Count, ct));
            if (rows.Count > Most || first <= range.First) return (rows, null);

            var patience = rows.Count >= FullPage ? WithFullPage : rows.Count > 0 ? WithFew : WithNone;
            var stride = double.Min((patience - watch.Elapsed) / (watch.Elapsed - before), Stride);
            if (stride < .25) return (rows, await IsAnyAsync(range with { Last = first - 1 }, ct) ? SearchRow.HourOf(first).DayInVietnam() : null);
            (first, last) = (long.Max(range.First, first - (long)(stride * (last - first + 1))), first - 1);
        }
    }

    // The first row of those that are always looked through.
    private async Task<long> NewestAsync(SearchRange range, CancellationToken ct) =>
        await Stories(range).Skip(Always - 1).FirstOrDefaultAsync(ct) ?? range.First;

    private async Task<bool> IsAnyAsync(SearchRange range, CancellationToken ct) => await Stories(range).FirstOrDefaultAsync(ct) is not null;

    private IQueryable<long?> Stories(SearchRange range) =>
        db.Set<ArticleWords>().Where(w => w.Row >= range.First && w.Row <= range.Last).OrderByDescending(w => w.Row).Select(w => w.Row);

    private async Task<List<RankedStory>> BestFirstAsync(SearchQuery query, SearchRange range, List<long> rows, DateTime now, CancellationToken ct)
    {
        var candidates = rows.Take(RankedRows).ToHashSet();
        if (rows.Count > RankedRows) candidates.UnionWith(await engine.TitleRowsAsync(query, range, RankedTitles, ct));
        var ranked = await SearchRanking.RankAsync(db, query, candidates, now, ct);
        return [.. ranked.Concat(rows.Where(r => !candidates.Contains(r)).Select(r => new RankedStory(r))).Take(Most)];
    }
}
