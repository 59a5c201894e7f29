using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using NewsPortal.Data;

namespace NewsPortal.Generating;

/// <summary>The indices of the embedded store, dropped before a large load and made again from the model.</summary>
public static class StoreIndices
{
    public static async Task DropAsync(NewsDb db, CancellationToken ct)
    {
        var there = await StoredAsync(db, ct);
        await RunAsync(db, OfModel(db).Where(index => there.Contains(index.Name))
            .Select(index => new DropIndexOperation { Name = index.Name, Table = index.Table.Name }), ct);
    }

    public static async Task CreateMissingAsync(NewsDb db, CancellationToken ct)
    {
        var there = await StoredAsync(db, ct);
        await RunAsync(db, OfModel(db).Where(index => !there.Contains(index.Name)).Select(CreateIndexOperation.CreateFrom), ct);
    }

    // A generation that was stopped has left some or none.
    private static Task<HashSet<string>> StoredAsync(NewsDb db, CancellationToken ct) =>
        db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'index'").ToHashSetAsync(ct);

    // Unique ones stay: they guard the few rows of sections and tags.
    private static List<ITableIndex> OfModel(NewsDb db) =>
        [.. db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.SelectMany(t => t.Indexes).Where(i => !i.IsUnique)];

    private static async Task RunAsync(NewsDb db, IEnumerable<MigrationOperation> operations, CancellationToken ct)
    {
        var connection = db.Database.GetDbConnection();
        foreach (var step in db.GetService<IMigrationsSqlGenerator>().Generate([.. operations], db.GetService<IDesignTimeModel>().Model))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = step.CommandText;
            // A million stories sort for minutes.
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(ct);
        }
    }
}
