using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Search;

namespace NewsPortal.Generating;

/// <summary>Prepared commands in one transaction a load. Into an empty store the indices come last: sorted once, not searched for every row.</summary>
public sealed class SqliteBulkLoad : IBulkLoad
{
    private readonly NewsDb _db;
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _inserts = [];
    private object? _synchronous;

    private SqliteBulkLoad(NewsDb db) => (_db, _connection) = (db, (SqliteConnection)db.Database.GetDbConnection());

    /// <param name="intoEmpty">No story stands in the store yet: its indices are dropped until the end.</param>
    public static async Task<IBulkLoad> OpenAsync(NewsDb db, bool intoEmpty, CancellationToken ct)
    {
        var load = new SqliteBulkLoad(db);
        await db.Database.OpenConnectionAsync(ct);
        load._synchronous = await load.RunAsync("PRAGMA synchronous", ct);
        // NORMAL in WAL: a power cut may take the last loads with it, never half of one. The large cache is for sorting indices.
        await load.RunAsync("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -200000; PRAGMA wal_autocheckpoint = 16000", ct);
        // The search index puts its pieces together once, at the end.
        await load.RunAsync(SearchPieces.Gather, ct);
        if (intoEmpty) await StoreIndices.DropAsync(db, ct);
        return load;
    }

    public async Task LoadAsync(IReadOnlyList<TableRows> tables, CancellationToken ct)
    {
        await using var transaction = (SqliteTransaction)await _connection.BeginTransactionAsync(IsolationLevel.Serializable, ct);
        foreach (var table in tables)
        {
            var insert = InsertInto(table);
            insert.Transaction = transaction;
            foreach (var row in table.Rows)
            {
                for (var i = 0; i < row.Length; i++) insert.Parameters[i].Value = row[i] ?? DBNull.Value;
                // Not awaited: SQLite has no asynchronous work, and a task a row would cost more than the row.
                insert.ExecuteNonQuery();
            }
        }
        await transaction.CommitAsync(ct);
    }

    public async Task FinishAsync(CancellationToken ct)
    {
        await StoreIndices.CreateMissingAsync(_db, ct);
        await SearchPieces.JoinAsync(_db, isAlone: true, ct);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var insert in _inserts.Values) await insert.DisposeAsync();
        await RunAsync(SearchPieces.Settle + $"PRAGMA synchronous = {_synchronous}; PRAGMA cache_size = -2000; PRAGMA wal_autocheckpoint = 1000", CancellationToken.None);
        await _db.Database.CloseConnectionAsync();
    }

    private SqliteCommand InsertInto(TableRows table)
    {
        if (_inserts.TryGetValue(table.Table, out var known)) return known;

        var insert = _connection.CreateCommand();
        var names = table.Columns.Select((_, i) => $"$p{i}").ToList();
        insert.CommandText = $"INSERT INTO \"{table.Table}\" ({string.Join(", ", table.Columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", names)})";
        insert.Parameters.AddRange(names.Select(name => new SqliteParameter { ParameterName = name }));
        return _inserts[table.Table] = insert;
    }

    private async Task<object?> RunAsync(string sql, CancellationToken ct)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(ct);
    }
}
