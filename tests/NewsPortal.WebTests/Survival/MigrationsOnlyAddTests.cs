using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using NewsPortal.Data;
using Xunit;

namespace NewsPortal.WebTests.Survival;

/// <summary>
/// Nodes of the release before serve on while the first new one migrates, and are started again where a release is taken back (docs/operations.md, Upgrade): what
/// migrations since that release do must be nothing that a program trips over which does not know of it.
/// </summary>
public sealed class MigrationsOnlyAddTests
{
    /// <summary>Findings that were thought about, as they are said below, and why the release before lives with them.</summary>
    private static readonly Dictionary<string, string> Thought = [];

    private static readonly NewsDb[] Both = [new SqliteDesignTime().CreateDbContext([]), new SqlServerDesignTime().CreateDbContext([])];

    [Fact]
    public async Task What_has_come_since_the_previous_release_only_adds()
    {
        var released = (await PreviousRelease.MigrationsAsync(TestContext.Current.CancellationToken)).Select(NewerSteps.NameOf).ToHashSet();
        Assert.Contains("First", released);

        var found = new List<string>();
        foreach (var db in Both)
        {
            var steps = Since(released, db).ToList();
            var own = Made(steps.SelectMany(s => s.Operations));
            found.AddRange(steps.SelectMany(s => Trips(s.Operations, own).Select(what => $"{s.Name} ({db.GetType().Name}): {what}")).Where(f => !Thought.ContainsKey(f)));
        }

        Assert.True(found.Count == 0, $"""
            {string.Join('\n', found)}

            The release before still reads and writes this database while a node of the new one is there, and after the new one was taken back.
            Do it in two releases: this one adds what is new, fills it and stops using what is old; the one after it takes the old away, in a migration that is named
            {NewerSteps.Removing}…, which no older program opens. If the release before cannot trip over it, say so here, in Thought, with the reason.
            """);
    }

    [Fact]
    public async Task What_takes_something_away_is_named_so_that_older_programs_do_not_open_it()
    {
        var released = (await PreviousRelease.MigrationsAsync(TestContext.Current.CancellationToken)).Select(NewerSteps.NameOf).ToHashSet();

        Assert.Empty(from db in Both
                     from step in Since(released, db)
                     where step.Operations.Any(TakesAway) && !step.Name.StartsWith(NewerSteps.Removing, StringComparison.Ordinal)
                     select $"{step.Name} ({db.GetType().Name}) is to be called {NewerSteps.Removing}{step.Name}.");
    }

    public static TheoryData<string, Action<MigrationBuilder>> Tripping => new()
    {
        { "drops the table Tags", m => m.DropTable("Tags") },
        { "drops the column Tags.Name", m => m.DropColumn("Name", "Tags") },
        { "renames the column Tags.Name", m => m.RenameColumn("Name", "Tags", "Title") },
        { "renames the table Tags", m => m.RenameTable("Tags", newName: "Labels") },
        { "adds the column Tags.Weight, which old programs leave out, without a default", m => m.AddColumn<int>("Weight", "Tags") },
        { "narrows the column Tags.Name", m => m.AlterColumn<string>("Name", "Tags", nullable: true, maxLength: 20, oldClrType: typeof(string), oldNullable: true, oldMaxLength: 50) },
        { "narrows the column Tags.Name", m => m.AlterColumn<string>("Name", "Tags", nullable: false, oldClrType: typeof(string), oldNullable: true) },
        { "narrows the column Tags.Name", m => m.AlterColumn<int>("Name", "Tags", type: "int", oldClrType: typeof(string), oldType: "text") },
        { "wants what old programs write into Tags to be unique (IX_Tags_Name)", m => m.CreateIndex("IX_Tags_Name", "Tags", "Name", unique: true) },
        { "keeps old programs from deleting rows of Tags (FK_Labels_Tags)", m => m.CreateTable("Labels", t => new { TagId = t.Column<int>() }, constraints: t => t.ForeignKey("FK_Labels_Tags", x => x.TagId, "Tags", "Id")) },
        { "runs SQL: UPDATE Tags SET Name = ''", m => m.Sql("UPDATE Tags SET Name = ''") },
        { "DeleteDataOperation", m => m.DeleteData("Tags", "Id", 1) },
    };

    [Theory, MemberData(nameof(Tripping))]
    public void An_old_program_would_trip_over_this(string said, Action<MigrationBuilder> does) => Assert.Equal([said], Trips(Operations(does), Made(Operations(does))));

    [Fact]
    public void An_old_program_lives_with_what_is_added()
    {
        var added = Operations(m =>
        {
            m.CreateTable("Labels", t => new { TagId = t.Column<int>(), Name = t.Column<string>() }, constraints: t => t.ForeignKey("FK_Labels_Tags", x => x.TagId, "Tags", "Id", onDelete: ReferentialAction.Cascade));
            m.CreateIndex("IX_Labels_Name", "Labels", "Name", unique: true);
            m.AddColumn<string>("Colour", "Tags", nullable: true);
            m.AddColumn<int>("Weight", "Tags", nullable: false, defaultValue: 0);
            m.CreateIndex("IX_Tags_Weight", "Tags", "Weight");
            m.AlterColumn<string>("Name", "Tags", nullable: true, maxLength: 90, oldClrType: typeof(string), oldNullable: false, oldMaxLength: 50);
        });

        Assert.Empty(Trips(added, Made(added)));
    }

    private static IEnumerable<(string Name, IReadOnlyList<MigrationOperation> Operations)> Since(HashSet<string> released, NewsDb db)
    {
        var all = db.GetService<IMigrationsAssembly>();
        return all.Migrations.Where(m => !released.Contains(NewerSteps.NameOf(m.Key)))
            .Select(m => (NewerSteps.NameOf(m.Key), all.CreateMigration(m.Value, db.Database.ProviderName!).UpOperations));
    }

    private static List<MigrationOperation> Operations(Action<MigrationBuilder> does)
    {
        var migration = new MigrationBuilder(Both[0].Database.ProviderName);
        does(migration);
        return migration.Operations;
    }

    // No older program knows these.
    private static HashSet<string> Made(IEnumerable<MigrationOperation> operations) => [.. operations.OfType<CreateTableOperation>().Select(t => t.Name)];

    private static IEnumerable<string> Trips(IEnumerable<MigrationOperation> operations, HashSet<string> own) =>
        operations.SelectMany(o => o is CreateTableOperation table ? table.ForeignKeys.Select(k => Trip(k, own)) : [Trip(o, own)]).OfType<string>();

    private static string? Trip(MigrationOperation operation, HashSet<string> own) => operation switch
    {
        DropTableOperation o => $"drops the table {o.Name}",
        DropColumnOperation o => $"drops the column {o.Table}.{o.Name}",
        RenameColumnOperation o => $"renames the column {o.Table}.{o.Name}",
        RenameTableOperation o => $"renames the table {o.Name}",
        AddColumnOperation o when own.Contains(o.Table) => null,
        AddColumnOperation { IsNullable: false, DefaultValue: null, DefaultValueSql: null, ComputedColumnSql: null } o => $"adds the column {o.Table}.{o.Name}, which old programs leave out, without a default",
        AlterColumnOperation o when Narrows(o) => $"narrows the column {o.Table}.{o.Name}",
        CreateIndexOperation { IsUnique: true } o when !own.Contains(o.Table) => $"wants what old programs write into {o.Table} to be unique ({o.Name})",
        AddForeignKeyOperation o when !own.Contains(o.Table) => $"wants what old programs write into {o.Table} to name rows of {o.PrincipalTable} ({o.Name})",
        AddForeignKeyOperation { OnDelete: not (ReferentialAction.Cascade or ReferentialAction.SetNull) } o when !own.Contains(o.PrincipalTable) => $"keeps old programs from deleting rows of {o.PrincipalTable} ({o.Name})",
        SqlOperation o => $"runs SQL: {o.Sql}",
        // They loosen, or make something slower at most.
        AddColumnOperation or AlterColumnOperation or CreateIndexOperation or AddForeignKeyOperation or DropIndexOperation or RenameIndexOperation or DropForeignKeyOperation or DropUniqueConstraintOperation or DropCheckConstraintOperation => null,
        _ => operation.GetType().Name,
    };

    private static bool TakesAway(MigrationOperation operation) =>
        operation is DropTableOperation or DropColumnOperation or RenameColumnOperation or RenameTableOperation || (operation is AlterColumnOperation altered && Narrows(altered));

    private static bool Narrows(AlterColumnOperation altered) =>
        (altered.OldColumn.IsNullable && !altered.IsNullable) || altered.OldColumn.ColumnType != altered.ColumnType
        || (altered.MaxLength ?? int.MaxValue) < (altered.OldColumn.MaxLength ?? int.MaxValue);
}
