using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Search;

/// <summary>The pieces of SQLite's full-text index: every transaction adds one, and a question looks a word up in each.</summary>
internal static class SearchPieces
{
    /// <summary>FTS5's own figure: with so many pieces of a size, a save puts some of them together.</summary>
    public const int Automerge = 4;
    private const int CrisisMerge = 16;
    private const int HashSize = 1 << 20;

    // Pages of the index at a time: between two steps others may save.
    private const int Step = 2_000;

    private static readonly string[] tables = ["SearchEntries", "TitleEntries"];

    /// <summary>Makes one piece of all, a little at a time. Saves do the same for themselves; after a large load there is more to do.</summary>
    /// <param name="isAlone">Nobody else is at the store: no turns are taken.</param>
    public static async Task JoinAsync(NewsDb db, bool isAlone, CancellationToken ct)
    {
        if (db is not SqliteNewsDb) return;

        await db.Database.OpenConnectionAsync(ct);
        try
        {
            var connection = (SqliteConnection)db.Database.GetDbConnection();
            foreach (var table in tables)
            {
                // A negative step makes the plan, the others follow it until a step has nothing to do.
                var more = await StepAsync(connection, table, -Step, ct);
                while (more)
                {
                    var watch = Stopwatch.StartNew();
                    more = await StepAsync(connection, table, Step, ct);
                    if (!isAlone) await Task.Delay(watch.Elapsed, ct);
                }
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<bool> StepAsync(SqliteConnection connection, string table, int pages, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT total_changes()";
        var before = (long)(await command.ExecuteScalarAsync(ct))!;
        command.CommandText = $"INSERT INTO {table}({table}, rank) VALUES('merge', {pages}); SELECT total_changes()";
        return (long)(await command.ExecuteScalarAsync(ct))! - before > 1;
    }

    /// <summary>
    /// A command for the time of a large load: one piece a transaction, none put together before the end. FTS5's own figures would make three
    /// pieces of a thousand stories and write each word four times on its way to the one piece of a million.
    /// </summary>
    public static string Gather => Set("automerge", 0) + Set("crisismerge", 1_999) + Set("hashsize", 64 << 20);

    /// <summary>A command that takes <see cref="Gather"/> back.</summary>
    public static string Settle => Set("automerge", Automerge) + Set("crisismerge", CrisisMerge) + Set("hashsize", HashSize);

    /// <summary>A command that sets something of both indices.</summary>
    private static string Set(string what, int value) => string.Concat(tables.Select(t => $"INSERT INTO {t}({t}, rank) VALUES('{what}', {value}); "));
}
