using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Generating;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>What a start finds in its data folder.</summary>
public sealed class StoreStartTests : IDisposable
{
    private readonly AProgram program = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => program.Dispose();

    [Fact]
    public async Task A_file_that_is_no_database_stops_the_start_and_is_left_alone()
    {
        await File.WriteAllTextAsync(program.Database, new string('x', 5000), Ct);

        Assert.Contains("newsportal.db", await program.RefusalAsync(), StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(program.Database, Ct));
    }

    [Theory]
    [InlineData("INSERT INTO __EFMigrationsHistory VALUES ('20990101000000_RemovesLeads', '99.0')", "phiên bản mới hơn")]
    [InlineData("DELETE FROM ReaderEpochs", "ReaderEpochs")]
    [InlineData("DROP TABLE Articles", "Articles")]
    [InlineData("DROP TABLE MostRead", "MostRead")]
    public async Task A_database_that_another_hand_has_changed_stops_the_start(string change, string named)
    {
        Assert.Equal(0, (await program.RunAsync("migrate")).Code);
        await program.ExecuteAsync(change);

        var line = await program.RefusalAsync();

        Assert.Contains(named, line, StringComparison.Ordinal);
        Assert.Contains(named.StartsWith("phiên", StringComparison.Ordinal) ? "RemovesLeads" : "newsportal.db", line, StringComparison.Ordinal);
    }

    // As after a release that was taken back, and as an old node that starts again while one comes in.
    [Fact]
    public async Task A_database_to_which_a_newer_version_has_only_added_is_opened_and_the_log_says_so()
    {
        Assert.Equal(0, (await program.RunAsync("migrate")).Code);
        await program.ExecuteAsync("CREATE TABLE Later (Id INTEGER PRIMARY KEY); INSERT INTO __EFMigrationsHistory VALUES ('20990101000000_Later', '99.0')");

        var (process, address, end) = await program.OpenAsync();
        using (var reader = new HttpClient { BaseAddress = address }) Assert.Contains("<html", await reader.GetStringAsync("/", Ct), StringComparison.Ordinal);
        Process.Start("kill", ["-TERM", $"{process.Id}"]).Dispose();

        Assert.Equal(0, (await end).Code);
        var log = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(program.Folder, "logs"))), Ct);
        Assert.Contains("20990101000000_Later", log, StringComparison.Ordinal);
        Assert.Equal(1L, await program.ExecuteAsync("SELECT COUNT(*) FROM __EFMigrationsHistory WHERE MigrationId = '20990101000000_Later'"));
    }

    [Fact]
    public async Task Two_processes_that_start_at_once_make_one_newspaper()
    {
        var both = await Task.WhenAll(program.RunAsync("migrate"), program.RunAsync("migrate"));

        Assert.All(both, run => Assert.Equal(0, run.Code));
        Assert.Equal(1L, await program.ExecuteAsync("SELECT COUNT(*) FROM __EFMigrationsHistory WHERE MigrationId LIKE '%First'"));
        Assert.Equal("wal", await program.ExecuteAsync("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task A_lock_left_by_a_killed_migration_does_not_stop_the_next_start()
    {
        await program.ExecuteAsync("""
            CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL CONSTRAINT PK PRIMARY KEY, Timestamp TEXT NOT NULL);
            INSERT INTO __EFMigrationsLock VALUES (1, '2020-01-01')
            """);

        Assert.Equal(0, (await program.RunAsync("migrate")).Code);
    }

    [Fact]
    public async Task A_store_whose_generation_was_broken_off_gets_its_indices_before_the_paper_opens()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        using var stop = new CancellationTokenSource();
        using (var scope = store.Open())
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scope.Of<Generation>().RunAsync(
                GeneratedPaper.Until(store.Now, 2_000, seed: 1, words: 60), new StopAt(1_000, stop), stop.Token));
        Assert.NotEmpty(await store.AskAsync(db => StoreIndices.MissingAsync(db, Ct)));

        await using var app = new NewsPortalApp().With("ConnectionStrings:NewsPortal", store.Connection);
        using var scopeOfApp = app.Services.CreateScope();

        Assert.Empty(await StoreIndices.MissingAsync(scopeOfApp.ServiceProvider.GetRequiredService<NewsDb>(), Ct));
    }

    private sealed class StopAt(int stories, CancellationTokenSource stop) : IProgress<GenerationProgress>
    {
        public void Report(GenerationProgress value)
        {
            if (value.Done >= stories) stop.Cancel();
        }
    }
}
