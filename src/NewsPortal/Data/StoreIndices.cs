using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace NewsPortal.Data;

/// <summary>The indices of the embedded store: dropped before a large load, made again from the model.</summary>
public static class StoreIndices
{
    /// <summary>Unique ones stay: they guard the few rows of sections and tags.</summary>
    public static async Task DropAsync(NewsDb db, CancellationToken ct)
    {
        var there = await StoredAsync(db, ct);
        await RunAsync(db, db.GetService<IDesignTimeModel>().Model, model => OfModel(model).Where(index => !index.IsUnique && there.Contains(index.Name))
            .Select(index => new DropIndexOperation { Name = index.Name, Table = index.Table.Name }), ct);
    }

    /// <returns>Names of the indices that the model has and the store has not. On a server nobody drops them, so none are looked for.</returns>
    public static async Task<IReadOnlyList<string>> MissingAsync(NewsDb db, CancellationToken ct)
    {
        if (db is not SqliteNewsDb) return [];
        var there = await StoredAsync(db, ct);
        return [.. OfModel(db.Model).Select(index => index.Name).Where(name => !there.Contains(name))];
    }

    public static async Task CreateMissingAsync(NewsDb db, CancellationToken ct)
    {
        var missing = await MissingAsync(db, ct);
        if (missing.Count == 0) return;
        await RunAsync(db, db.GetService<IDesignTimeModel>().Model,
            model => OfModel(model).Where(index => missing.Contains(index.Name)).Select(CreateIndexOperation.CreateFrom), ct);
    }

    // A generation that was stopped has left some or none.
    private static Task<HashSet<string>> StoredAsync(NewsDb db, CancellationToken ct) =>
        StoreStart.NamesAsync(db, "SELECT name FROM sqlite_master WHERE type = 'index'", ct);

    private static IEnumerable<ITableIndex> OfModel(IModel model) => model.GetRelationalModel().Tables.SelectMany(t => t.Indexes);

    private static async Task RunAsync(NewsDb db, IModel model, Func<IModel, IEnumerable<MigrationOperation>> operations, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            var connection = db.Database.GetDbConnection();
            foreach (var step in db.GetService<IMigrationsSqlGenerator>().Generate([.. operations(model)], model))
            {
                ct.ThrowIfCancellationRequested();
                await using var command = connection.CreateCommand();
                command.CommandText = step.CommandText;
                // A million stories sort for minutes.
                command.CommandTimeout = 0;
                await command.ExecuteNonQueryAsync(ct);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
