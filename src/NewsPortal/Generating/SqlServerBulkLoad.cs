using System.Data;
using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Generating;

/// <summary>Bulk copies in one transaction a load. Indices stay: the server keeps them cheaper than it makes them, and may be serving.</summary>
public sealed class SqlServerBulkLoad : IBulkLoad
{
    private readonly NewsDb _db;
    private readonly SqlConnection _connection;

    private SqlServerBulkLoad(NewsDb db) => (_db, _connection) = (db, (SqlConnection)db.Database.GetDbConnection());

    public static async Task<IBulkLoad> OpenAsync(NewsDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        return new SqlServerBulkLoad(db);
    }

    public async Task LoadAsync(IReadOnlyList<TableRows> tables, CancellationToken ct)
    {
        await using var transaction = (SqlTransaction)await _connection.BeginTransactionAsync(ct);
        foreach (var table in tables)
        {
            // With constraints checked the server goes on trusting its foreign keys.
            using var copy = new SqlBulkCopy(_connection, SqlBulkCopyOptions.KeepIdentity | SqlBulkCopyOptions.CheckConstraints, transaction)
            {
                DestinationTableName = $"[{table.Table}]",
                BulkCopyTimeout = 0,
            };
            foreach (var column in table.Columns) copy.ColumnMappings.Add(column, column);
            using var rows = AsDataTable(table);
            await copy.WriteToServerAsync(rows, ct);
        }
        await transaction.CommitAsync(ct);
    }

    public Task FinishAsync(CancellationToken ct) => Task.CompletedTask;

    public async ValueTask DisposeAsync() => await _db.Database.CloseConnectionAsync();

    private static DataTable AsDataTable(TableRows table)
    {
        var rows = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var (name, type) in table.Columns.Zip(table.Types)) rows.Columns.Add(name, type);
        foreach (var row in table.Rows) rows.Rows.Add(row);
        return rows;
    }
}
