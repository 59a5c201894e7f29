using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Search;

/// <summary>
/// The full-text index of SQL Server, which is a part of the server that may not be installed. Made at the start, because none of its commands may stand in the
/// transaction of a migration. The neutral language breaks at blanks alone; nothing is a stop word.
/// </summary>
/// <param name="known">What is known of it; null asks the server.</param>
public class SqlServerFullText(bool? known = null)
{
    private bool? _isThere = known;

    /// <summary>Whether it is installed, and these tables are in it.</summary>
    public async Task<bool> IsThereAsync(NewsDb db, CancellationToken ct) => _isThere ??= await AskAsync(db,
        "SELECT CASE WHEN SERVERPROPERTY('IsFullTextInstalled') = 1 AND OBJECTPROPERTY(OBJECT_ID('SearchEntries'), 'TableHasActiveFulltextIndex') = 1 AND OBJECTPROPERTY(OBJECT_ID('TitleEntries'), 'TableHasActiveFulltextIndex') = 1 THEN 1 ELSE 0 END AS Value", ct);

    public async Task MakeAsync(NewsDb db, CancellationToken ct)
    {
        if (db is not SqlServerNewsDb || await IsThereAsync(db, ct) || !await AskAsync(db, "SELECT CAST(SERVERPROPERTY('IsFullTextInstalled') AS int) AS Value", ct)) return;

        foreach (var step in Steps) await db.Database.ExecuteSqlRawAsync(step, ct);
        _isThere = null;
    }

    /// <summary>Each may be run again.</summary>
    public static IReadOnlyList<string> Steps { get; } =
    [
        "IF NOT EXISTS (SELECT 1 FROM sys.fulltext_catalogs WHERE name = 'NewsPortal') CREATE FULLTEXT CATALOG NewsPortal WITH ACCENT_SENSITIVITY = ON",
        Index("SearchEntries", "TitleFolded", "TitleExact", "RestFolded", "RestExact"),
        Index("TitleEntries", "Folded", "Exact"),
    ];

    private static string Index(string table, params string[] columns) =>
        $"IF OBJECTPROPERTY(OBJECT_ID('{table}'), 'TableHasActiveFulltextIndex') = 0 CREATE FULLTEXT INDEX ON {table} ({string.Join(", ", columns.Select(c => $"{c} LANGUAGE 0"))}) KEY INDEX PK_{table} ON NewsPortal WITH (CHANGE_TRACKING = AUTO, STOPLIST = OFF)";

    private static async Task<bool> AskAsync(NewsDb db, string sql, CancellationToken ct) => await db.Database.SqlQueryRaw<int>(sql).SingleAsync(ct) == 1;
}
