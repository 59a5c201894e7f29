using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.Tests.Data;

public class MigrationTests
{
    private static readonly NewsDb[] Both = [new SqliteDesignTime().CreateDbContext([]), new SqlServerDesignTime().CreateDbContext([])];

    [Fact]
    public void Both_sets_of_migrations_lead_to_the_model_as_it_is() =>
        Assert.All(Both, db => Assert.False(db.Database.HasPendingModelChanges(), db.GetType().Name));

    [Fact]
    public void Both_make_the_same_tables_and_indices()
    {
        var (sqlite, server) = (Shape(Both[0]), Shape(Both[1]));

        Assert.Equal(sqlite, server);
    }

    [Theory, InlineData(MigrationsSqlGenerationOptions.Script), InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void The_script_for_SQL_Server_is_TSQL_that_any_server_takes(MigrationsSqlGenerationOptions how)
    {
        var script = Both[1].GetService<IMigrator>().GenerateScript(options: how);

        var parsed = new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);
        var unwanted = new Unwanted();
        parsed.Accept(unwanted);

        Assert.Empty(errors.Select(e => $"{e.Line}: {e.Message}"));
        Assert.Empty(unwanted.Names);
        Assert.Contains("CREATE TABLE [Articles]", script, StringComparison.Ordinal);
    }

    // A key of an index holds 1,700 bytes at most; the server only warns when it is made and fails when a long value comes.
    [Fact]
    public void No_index_is_wider_than_SQL_Server_takes() => Assert.All(
        Both[1].GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.SelectMany(t => t.Indexes),
        index => Assert.InRange(index.Columns.Sum(c => c.PropertyMappings[0].Property.GetMaxLength() * 2 ?? 16), 1, 1700));

    [Fact]
    public async Task A_story_from_before_the_newsroom_begins_at_its_own_hour()
    {
        var ct = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("newsportal-migration-").FullName;
        await using var db = new SqliteNewsDb(new DbContextOptionsBuilder<SqliteNewsDb>().UseSqlite($"Data Source={Path.Combine(folder, "old.db")};Pooling=False").Options);
        await db.GetService<IMigrator>().MigrateAsync("People", ct);
        await db.Database.ExecuteSqlAsync($"INSERT INTO Categories (Name, Path, Description, Position) VALUES ('Xã hội', 'xa-hoi', '', 0)", ct);
        foreach (var (status, at) in new[] { (ArticleStatus.Approved, "2026-03-04 03:00:00"), (ArticleStatus.Draft, null) })
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO Articles (Title, Slug, Lead, CategoryId, SectionId, CoverCaption, CoverCredit, Status, PublishAt, FeaturedRank, WordCount, Version)
                VALUES ('Bài cũ', 'bai-cu', '', 1, 1, '', '', {(int)status}, {at}, 0, 0, 1)
                """, ct);

        await db.Database.MigrateAsync(ct);

        var stories = await db.Articles.OrderBy(a => a.Id).ToListAsync(ct);
        Assert.Equal((An.Hour, An.Hour, null, null), (stories[0].CreatedAt, stories[0].ChangedAt, stories[0].WaitingSince, stories[0].CreatedById));
        Assert.InRange(stories[1].CreatedAt, DateTime.UtcNow.AddHours(-1), DateTime.UtcNow);
        Assert.Equal(stories[1].CreatedAt, stories[1].WaitingSince);
        await db.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static List<string> Shape(NewsDb db)
    {
        var tables = db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.ToList();
        return [.. tables.SelectMany(t => t.Columns.Select(c => $"{t.Name}.{c.Name} {c.IsNullable}")
            .Concat(t.Indexes.Select(i => $"{i.Name} {i.IsUnique}")).Concat(t.ForeignKeyConstraints.Select(k => $"{k.Name} {k.OnDeleteAction}"))).Order(StringComparer.Ordinal)];
    }

    private sealed class Unwanted : TSqlFragmentVisitor
    {
        public List<string> Names { get; } = [];

        public override void Visit(MergeStatement node) => Names.Add("MERGE");
        public override void Visit(AlterDatabaseStatement node) => Names.Add("ALTER DATABASE");
        public override void Visit(SystemVersioningTableOption node) => Names.Add("temporal table");
        public override void Visit(CreateFullTextIndexStatement node) => Names.Add("full text");

        public override void Visit(CreateIndexStatement node)
        {
            if (node.FilterPredicate is not null) Names.Add($"filtered index {node.Name.Value}");
        }
    }
}
