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
    // Stories with the words in their titles of which the rest is read, too.
    private const int Doubtful = 20;

    private const string Folded = "{TitleFolded RestFolded}";
    private const string Exact = "{TitleExact RestExact}";
    public Task<IReadOnlyList<long>> RowsAsync(SearchQuery query, SearchRange range, int most, CancellationToken ct) =>
        AskAsync(Select("SearchEntries"), MatchOf(query, range), range, most, ct);

    // The small index knows of titles and names: words to be left out the large one must look for, and one story at a time costs it as much as a hundred in a row.
    public Task<IReadOnlyList<long>> TitleRowsAsync(SearchQuery query, SearchRange range, int most, CancellationToken ct)
    {
        if (query.Words.Count == 0) return Task.FromResult<IReadOnlyList<long>>([]);
        var titles = string.Join(" AND ", [.. query.Wanted.SelectMany(t => Term(t, "{Folded}", "{Exact}")), .. Names(query, range)]);
        return query.Excluded.Any() || query.Filters.Any(f => f.IsExcluded || !(f.Name.IsExact || !f.Name.Marked.Any()))
            ? AskAsync(SelectBoth, MatchOf(query, range), range, Doubtful, ct, titles)
            : AskAsync(Select("TitleEntries"), titles, range, most, ct);
    }

    public Task<IReadOnlyList<long>> TitlesBegunAsync(BegunWords words, SearchRange range, int most, CancellationToken ct)
    {
        var last = $"\"{words.Begun}\" *" + (words.Last is { } whole ? $" OR \"{whole}\"" : "");
        return AskAsync(Select("TitleEntries"), string.Join(" AND ", words.Whole.SelectMany(w => Word(w, "{Folded}", "{Exact}")).Append($"{{Folded}} : ({last})")), range, most, ct);
    }

    public async Task<bool> HasAsync(SearchFilter name, CancellationToken ct) =>
        (await AskAsync(Select("SearchEntries"), NameIs(name), SearchRange.Until(long.MaxValue), 1, ct)).Count > 0;

    private static string MatchOf(SearchQuery query, SearchRange range)
    {
        var wanted = query.Wanted.SelectMany(t => Term(t, Folded, Exact)).Concat(Names(query, range))
            .Concat(query.Filters.Where(f => !f.IsExcluded).SelectMany(f => MarksOf(f.Name)));
        var excluded = query.Excluded.Select(t => $"({string.Join(" AND ", Term(t, Folded, Exact))})")
            .Concat(query.Filters.Where(f => f.IsExcluded).Select(f => $"({NameIs(f.Name)})")).ToList();
        var match = string.Join(" AND ", wanted);
        return excluded.Count == 0 ? match : $"({match}) NOT ({string.Join(" OR ", excluded)})";
    }

    // Words with marks that follow each other do so in the exact column; where a phrase has others, too, all its words stand side by side folded.
    private static IEnumerable<string> Term(SearchTerm term, string folded, string exact)
    {
        if (term.Words is [var only]) return Word(only, folded, exact);
        var phrases = SearchPhrases.Marked(term.Words).Select(run => In(exact, [.. run.Select(w => w.Exact)]));
        return term.Words.All(w => w.IsMarked) ? phrases : phrases.Prepend(In(folded, [.. term.Words.Select(w => w.Folded)]));
    }

    private static IEnumerable<string> Word(SearchToken word, string folded, string exact) =>
        [word.IsMarked ? In(exact, [word.Exact]) : In(folded, [word.Folded])];

    // Where both columns of a form are meant, only words that end like a tone can stand in the other form's: "á" is the exact "a1", "A1" the folded.
    // To look at the column of each place costs as much as to find the place.
    private static string In(string columns, IReadOnlyList<string> words)
    {
        var isPlain = words.Any(w => w[^1] is < '1' or > '5' || !Ascii.IsValid(w));
        return $"{(isPlain ? "" : $"{columns} : ")}\"{string.Join(' ', words)}\"";
    }

    // Words of filters stand in one column only.
    private static IEnumerable<string> Names(SearchQuery query, SearchRange range)
    {
        foreach (var (name, _) in query.Filters.Where(f => !f.IsExcluded)) yield return Whole(name);
        if (range.CategoryIds.Count > 0) yield return $"({string.Join(" OR ", range.CategoryIds.Select(id => $"\"{SearchFilter.OfCategory(id)}\""))})";
    }

    private static string NameIs(SearchFilter name) => string.Join(" AND ", [Whole(name), .. MarksOf(name)]);

    private static string Whole(SearchFilter name) => $"\"{(name.IsExact ? name.Exact : name.Folded)}\"";

    // Of a name typed with some of its marks those words have to be in the story.
    private static IEnumerable<string> MarksOf(SearchFilter name) => name.IsExact ? [] : name.Marked.Select(w => In(Exact, [w.Exact]));

    private async Task<IReadOnlyList<long>> AskAsync(string sql, string match, SearchRange range, int most, CancellationToken ct, string? titles = null)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
            command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
            command.CommandText = sql;
            command.Parameters.AddWithValue("@match", match);
            command.Parameters.AddWithValue("@first", range.First);
            command.Parameters.AddWithValue("@last", range.Last);
            command.Parameters.AddWithValue("@most", most);
            if (titles is not null) command.Parameters.AddWithValue("@titles", titles);
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

    private static string Select(string table) => $"SELECT rowid FROM {table} WHERE {table} MATCH @match AND rowid BETWEEN @first AND @last ORDER BY rowid DESC LIMIT @most";

    // CROSS JOIN: in this order, whatever the planner thinks of it. Each title is looked up in the large index.
    private const string SelectBoth = """
        SELECT e.rowid
        FROM (SELECT rowid FROM TitleEntries WHERE TitleEntries MATCH @titles AND rowid BETWEEN @first AND @last ORDER BY rowid DESC LIMIT @most) AS t
        CROSS JOIN SearchEntries AS e
        WHERE SearchEntries MATCH @match AND e.rowid = t.rowid
        """;
}
