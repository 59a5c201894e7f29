using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.Tests.Data;

public class KeptConnectionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_that_is_asked_again_is_the_same_command_and_answers_anew()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        var seen = new List<SqliteCommand>();
        using var scope = store.Open();
        var connection = (KeptConnection)scope.Db.Database.GetDbConnection();
        await scope.Db.Database.OpenConnectionAsync(Ct);

        foreach (var (limit, section) in new[] { (1, "a"), (2, "b") })
        {
            using var command = connection.CreateCommand();
            (command.CommandText, command.CommandTimeout) = ("SELECT @one, @two", 7);
            command.Parameters.AddWithValue("@one", limit);
            command.Parameters.AddWithValue("@two", section);
            var kept = connection.Ready(command);
            using (var row = await kept.ExecuteReaderAsync(Ct))
            {
                Assert.True(await row.ReadAsync(Ct));
                Assert.Equal((limit, section), (row.GetInt32(0), row.GetString(1)));
                // Its own answer is still being read: this one goes its own way.
                using var meanwhile = connection.CreateCommand();
                meanwhile.CommandText = "SELECT @one, @two";
                Assert.Same(meanwhile, connection.Ready(meanwhile));
            }
            kept.Dispose();
            seen.Add(kept);
        }

        Assert.Same(seen[0], seen[1]);
    }

    [Fact]
    public async Task However_many_different_questions_are_asked_few_are_kept_and_all_are_answered()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        var section = An.Category("Xã hội");
        await store.SaveAsync(section);
        await store.SaveAsync(An.Article("Một bài", section));
        using var scope = store.Open();

        for (var round = 0; round < 2; round++)
            for (var i = 1; i <= 2 * KeptConnection.MostCommands; i++)
                Assert.Equal(i, await scope.Db.Articles.Published(store.Now).Select(_ => EF.Constant(i)).SingleAsync(Ct));
    }

    [Fact]
    public async Task It_stays_open_for_the_next_who_asks_and_nothing_of_a_transaction_that_was_left_stays()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        KeptConnection connection;
        using (var scope = store.Open())
        {
            connection = (KeptConnection)scope.Db.Database.GetDbConnection();
            await scope.Db.Database.BeginTransactionAsync(Ct);
            await scope.Db.Database.ExecuteSqlAsync($"DELETE FROM ReaderEpochs", Ct);
        }

        Assert.Equal(ConnectionState.Open, connection.State);
        using var next = store.Open();
        Assert.Same(connection, next.Db.Database.GetDbConnection());
        Assert.Null(next.Db.Database.CurrentTransaction);
        Assert.Equal(1, await next.Db.ReaderEpochs.CountAsync(Ct));
        await store.SaveAsync(An.Category("Ghi được"));
    }

    [Fact]
    public async Task Many_at_once_ask_and_save_as_if_each_were_alone()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        await Task.WhenAll(Enumerable.Range(0, 3 * KeptConnection.MostConnections).Select(i => Task.Run(async () =>
        {
            for (var round = 0; round < 3; round++)
            {
                if (i % 8 == 0) await store.SaveAsync(An.Category($"Mục {i} {round}"));
                using var scope = store.Open();
                Assert.Equal(i, await scope.Db.ReaderEpochs.Select(_ => EF.Parameter(i)).SingleAsync(Ct));
                Assert.True(await scope.Db.Categories.CountAsync(c => c.Id > 0, Ct) >= 0);
            }
        }, Ct)));

        Assert.Equal(3 * 12, await store.AskAsync(db => db.Categories.CountAsync(Ct)));
    }

    [Fact]
    public async Task Nothing_holds_the_file_of_a_store_that_was_closed_and_few_do_while_it_is_open()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Counts open files as Linux tells them.");
        string file;
        await using (var store = await Store.NewAsync(DatabaseProvider.Sqlite))
        {
            file = new SqliteConnectionStringBuilder(store.Connection).DataSource;
            var scopes = Enumerable.Range(0, 2 * KeptConnection.MostConnections).Select(_ => store.Open()).ToList();
            foreach (var scope in scopes) Assert.Equal(1, await scope.Db.ReaderEpochs.CountAsync(Ct));
            var connections = scopes.ConvertAll(s => s.Db.Database.GetDbConnection());
            foreach (var scope in scopes) scope.Dispose();
            Assert.Equal(KeptConnection.MostConnections, connections.Count(c => c.State == ConnectionState.Open));
        }
        SqliteConnection.ClearAllPools();

        Assert.Equal(0, Open(file));

        static int Open(string file) => Directory.EnumerateFiles("/proc/self/fd").Count(fd => File.ResolveLinkTarget(fd, returnFinalTarget: false)?.FullName == file);
    }

    [Fact]
    public async Task What_another_connection_has_saved_is_seen_by_a_kept_statement()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        var section = An.Category("Xã hội");
        await store.SaveAsync(section);
        using var one = store.Open();
        using var other = store.Open();

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(i, await one.Db.Articles.Published(store.Now).CountAsync(Ct));
            other.Db.Add(An.Article($"Bài {i}", section));
            // Nothing that was only read holds this up.
            await other.Db.SaveChangesAsync(Ct);
        }
    }
}
