using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NewsPortal.Data;

namespace NewsPortal.Search;

/// <summary>The embedded database's own full-text index, FTS5.</summary>
public class SqliteArticleSearch(NewsDb db) : IArticleSearch
{
    private const string Folded = "{TitleFolded RestFolded}";
    private const string Exact = "{TitleExact RestExact}";
    private const string TitleFolded = "{TitleFolded}";
    private const string TitleExact = "{TitleExact}";

    public Task<IReadOnlyList<long>> RowsAsync(SearchQuery query, SearchRange range, int most, CancellationToken ct) =>
        AskAsync("SearchEntries", MatchOf(query, Folded, Exact), range, most, ct);

    // The small index knows titles only: what else the query says of a story the large one must tell.
    public Task<IReadOnlyList<long>> TitleRowsAsync(SearchQuery query, SearchRange range, int most, CancellationToken ct) =>
        query.Filters.Count == 0 && !query.Excluded.Any()
            ? AskAsync("TitleEntries", MatchOf(query, "{Folded}", "{Exact}"), range, most, ct)
            : AskAsync("SearchEntries", MatchOf(query, TitleFolded, TitleExact), range, most, ct);

    public Task<IReadOnlyList<long>> TitlesBegunAsync(IReadOnlyList<SearchToken> words, SearchRange range, int most, CancellationToken ct)
    {
        var whole = words.SkipLast(1).SelectMany(w => Word(w, "{Folded}", "{Exact}"));
        return AskAsync("TitleEntries", string.Join(" AND ", whole.Append($"{{Folded}} : \"{words[^1].Folded}\" *")), range, most, ct);
    }

    public async Task<bool> HasAsync(SearchFilter name, CancellationToken ct) =>
        (await AskAsync("SearchEntries", NameIs(name), new(0, long.MaxValue), 1, ct)).Count > 0;

    private static string MatchOf(SearchQuery query, string folded, string exact)
    {
        var wanted = query.Wanted.SelectMany(t => Term(t, folded, exact)).Concat(query.Filters.Where(f => !f.IsExcluded).Select(f => NameIs(f.Name)));
        var excluded = query.Excluded.Select(t => $"({string.Join(" AND ", Term(t, Folded, Exact))})")
            .Concat(query.Filters.Where(f => f.IsExcluded).Select(f => NameIs(f.Name))).ToList();
        var match = string.Join(" AND ", wanted);
        return excluded.Count == 0 ? match : $"({match}) NOT ({string.Join(" OR ", excluded)})";
    }

    // Words of a phrase stand side by side folded, and those with marks that follow each other do so in the exact column, which has no others.
    private static IEnumerable<string> Term(SearchTerm term, string folded, string exact)
    {
        if (term.Words is [var only]) return Word(only, folded, exact);
        var phrases = SearchPhrases.Marked(term.Words).Select(run => In(exact, [.. run.Select(w => w.Exact)]));
        return phrases.Prepend(In(folded, [.. term.Words.Select(w => w.Folded)]));
    }

    private static IEnumerable<string> Word(SearchToken word, string folded, string exact) =>
        [word.IsMarked ? In(exact, [word.Exact]) : In(folded, [word.Folded])];

    // Where both columns of a form are meant, only words that end like a tone can stand in the other form's: "á" is the exact "a1", "A1" the folded.
    // To look at the column of each place costs as much as to find the place.
    private static string In(string columns, IReadOnlyList<string> words)
    {
        var isPlain = columns is not (TitleFolded or TitleExact) && words.Any(w => w[^1] is < '1' or > '5' || !Ascii.IsValid(w));
        return $"{(isPlain ? "" : $"{columns} : ")}\"{string.Join(' ', words)}\"";
    }

    private static string NameIs(SearchFilter name) => name.IsExact
        ? $"{{RestExact}} : \"{name.Exact}\""
        : $"({string.Join(" AND ", name.Marked.Select(w => $"{{RestExact}} : \"{w.Exact}\"").Prepend($"{{RestFolded}} : \"{name.Folded}\""))})";

    private async Task<IReadOnlyList<long>> AskAsync(string table, string match, SearchRange range, int most, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
            command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
            command.CommandText = SqlOf(table, range);
            command.Parameters.AddWithValue("@match", match);
            command.Parameters.AddWithValue("@first", range.First);
            command.Parameters.AddWithValue("@last", range.Last);
            command.Parameters.AddWithValue("@most", most);
            if ((range.CategoryId ?? range.SectionId) is { } shelf) command.Parameters.AddWithValue("@shelf", shelf);
            var rows = new List<long>();
            await using DbDataReader found = await command.ExecuteReaderAsync(ct);
            while (await found.ReadAsync(ct)) rows.Add(found.GetInt64(0));
            return rows;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    // CROSS JOIN: in this order, whatever the planner thinks of it.
    private static string SqlOf(string table, SearchRange range)
    {
        var shelf = range switch { { CategoryId: not null } => "CategoryId", { SectionId: not null } => "SectionId", _ => null };
        return $"SELECT e.rowid FROM {table} AS e"
            + (shelf is null ? "" : " CROSS JOIN ArticleWords AS w CROSS JOIN Articles AS a")
            + $" WHERE {table} MATCH @match AND e.rowid BETWEEN @first AND @last"
            + (shelf is null ? "" : $" AND w.Row = e.rowid AND a.Id = w.ArticleId AND a.{shelf} = @shelf")
            + " ORDER BY e.rowid DESC LIMIT @most";
    }
}
