using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Search;

/// <summary>SQL Server's full-text index where it is installed; where not, LIKE over the same prepared words, newest first.</summary>
public class SqlServerArticleSearch(NewsDb db, SqlServerFullText fullText) : IArticleSearch
{
    private static readonly string[] Folded = ["TitleFolded", "RestFolded"];
    private static readonly string[] Exact = ["TitleExact", "RestExact"];

    public Task<IReadOnlyList<long>> RowsAsync(SearchQuery query, SearchRange range, int most, CancellationToken ct) =>
        AskAsync("SearchEntries", Conditions(query, Folded, Exact), range, most, ct);

    public Task<IReadOnlyList<long>> TitleRowsAsync(SearchQuery query, SearchRange range, int most, CancellationToken ct) =>
        query.Filters.Count == 0 && !query.Excluded.Any()
            ? AskAsync("TitleEntries", Conditions(query, ["Folded"], ["Exact"]), range, most, ct)
            : AskAsync("SearchEntries", Conditions(query, Folded[..1], Exact[..1]), range, most, ct);

    public Task<IReadOnlyList<long>> TitlesBegunAsync(BegunWords words, SearchRange range, int most, CancellationToken ct)
    {
        var last = new Condition(["Folded"], words.Begun, IsBegun: true) { Or = words.Last is { } whole ? new(["Folded"], whole) : null };
        return AskAsync("TitleEntries", words.Whole.Select(w => Word(w, ["Folded"], ["Exact"])).Append(last), range, most, ct);
    }

    public async Task<bool> HasAsync(SearchFilter name, CancellationToken ct) =>
        (await AskAsync("SearchEntries", [NameIs(name)], SearchRange.Until(long.MaxValue), 1, ct)).Count > 0;

    private static IEnumerable<Condition> Conditions(SearchQuery query, string[] folded, string[] exact) =>
    [
        .. query.Wanted.SelectMany(t => Term(t, folded, exact)),
        .. query.Filters.Select(f => NameIs(f.Name) with { IsExcluded = f.IsExcluded }),
        // What is to be left out may stand anywhere: a term of many conditions is there only where all of them are.
        .. query.Excluded.Select(t => Term(t, Folded, Exact).Aggregate((all, one) => one with { And = all }) with { IsExcluded = true }),
    ];

    private static IEnumerable<Condition> Term(SearchTerm term, string[] folded, string[] exact) => term.Words is [var only]
        ? [Word(only, folded, exact)]
        : SearchPhrases.Marked(term.Words).Select(run => new Condition(exact, string.Join(' ', run.Select(w => w.Exact))))
            .Prepend(new(folded, string.Join(' ', term.Words.Select(w => w.Folded))));

    private static Condition Word(SearchToken word, string[] folded, string[] exact) => word.IsMarked ? new(exact, word.Exact) : new(folded, word.Folded);

    private static Condition NameIs(SearchFilter name) => name.IsExact
        ? new(["RestExact"], name.Exact)
        : name.Marked.Select(w => new Condition(["RestExact"], w.Exact)).Aggregate(new Condition(["RestExact"], name.Folded), (all, one) => one with { And = all });

    private async Task<IReadOnlyList<long>> AskAsync(string table, IEnumerable<Condition> conditions, SearchRange range, int most, CancellationToken ct)
    {
        var isIndexed = await fullText.IsThereAsync(db, ct);
        var parameters = new List<SqlParameter> { new("@first", range.First), new("@last", range.Last), new("@most", most) };
        return await db.Database.SqlQueryRaw<long>(SqlOf(parameters, table, conditions, range, isIndexed), [.. parameters]).ToListAsync(ct);
    }

    private static string SqlOf(List<SqlParameter> parameters, string table, IEnumerable<Condition> conditions, SearchRange range, bool isIndexed)
    {
        var shelves = range.CategoryIds.Select((id, i) => new SqlParameter($"@shelf{i}", id)).ToList();
        parameters.AddRange(shelves);
        return $"SELECT TOP (@most) e.RowId AS Value FROM {table} AS e"
            + (shelves.Count == 0 ? "" : $" JOIN ArticleWords AS w ON w.Row = e.RowId JOIN Articles AS a ON a.Id = w.ArticleId AND a.CategoryId IN ({string.Join(", ", shelves.Select(s => s.ParameterName))})")
            + " WHERE e.RowId BETWEEN @first AND @last"
            + string.Concat(conditions.Select(c => $" AND {c.ToSql(parameters, isIndexed)}"))
            + " ORDER BY e.RowId DESC";
    }

    /// <summary>Words side by side in one of these columns.</summary>
    private sealed record Condition(string[] Columns, string Words, bool IsBegun = false)
    {
        public bool IsExcluded { get; init; }
        public Condition? And { get; init; }
        public Condition? Or { get; init; }

        public string ToSql(List<SqlParameter> parameters, bool isIndexed)
        {
            var all = OwnSql(parameters, isIndexed);
            if (And is not null) all = $"({And.ToSql(parameters, isIndexed)} AND {all})";
            if (Or is not null) all = $"({all} OR {Or.ToSql(parameters, isIndexed)})";
            return IsExcluded ? $"NOT {all}" : all;
        }

        // Words are letters and digits: nothing in them means anything to CONTAINS or to LIKE.
        private string OwnSql(List<SqlParameter> parameters, bool isIndexed)
        {
            var name = $"@w{parameters.Count}";
            parameters.Add(new(name, isIndexed ? $"\"{Words}{(IsBegun ? "*" : "")}\"" : IsBegun ? $"% {Words}%" : $"% {Words} %"));
            return isIndexed
                ? $"CONTAINS(({string.Join(", ", Columns.Select(c => $"e.{c}"))}), {name})"
                : $"({string.Join(" OR ", Columns.Select(c => $"e.{c} LIKE {name}"))})";
        }
    }
}
