using System.Net;
using Microsoft.Data.Sqlite;
using NewsPortal.Articles;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>The file of the database goes away under a paper that is open.</summary>
public sealed class MovedStoreTests : IAsyncLifetime
{
    private static readonly string[] Parts = ["", "-wal", "-shm"];

    private readonly NewsPortalApp app = new NewsPortalApp().With("Serilog:MinimumLevel:Default", "Fatal").With("Serilog:MinimumLevel:Override:Microsoft", "Fatal");
    private readonly string away = Directory.CreateTempSubdirectory("newsportal-away-").FullName;
    private Article seen = null!, unseen = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(app.DataFolder, "newsportal.db");
    private string Aside => Path.Combine(away, "newsportal.db");

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows moves no file that is open.");
        var category = An.Category("Xã hội");
        await app.SaveAsync(category);
        (seen, unseen) = (An.Article("Bài đã có người đọc", category), An.Article("Bài chưa ai đọc", category));
        await app.SaveAsync(seen, unseen);
        await ReadAsync(seen);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(away, recursive: true);
    }

    [Fact]
    public async Task A_database_moved_away_is_not_made_anew_and_is_found_when_it_is_put_back()
    {
        foreach (var part in Parts) Move(Database + part, Aside + part);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await AskAsync("/health/ready"));
        Assert.Contains("không mở được tệp", await PartsAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await ReadAsync(seen));
        Assert.Equal(HttpStatusCode.InternalServerError, await ReadAsync(unseen));
        Assert.Empty(Directory.GetFiles(app.DataFolder, "newsportal.db"));

        foreach (var part in Parts.Reverse()) Move(Aside + part, Database + part);

        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync("/health/ready"));
        Assert.Equal(HttpStatusCode.OK, await ReadAsync(unseen));
    }

    // What the pool still holds is the old file, which answers as if nothing had happened and forgets what is saved in it.
    [Fact]
    public async Task A_database_put_in_the_place_of_another_is_the_one_that_is_asked()
    {
        await ExecuteAsync($"VACUUM INTO '{Aside}'");
        await ExecuteAsync("UPDATE Articles SET Title = 'Bài của tệp cũ'");

        // In this order: what works in the background must not open the new file with the old one's log.
        File.Move(Database, Path.Combine(away, "old.db"));
        foreach (var part in Parts[1..]) File.Delete(Database + part);
        File.Move(Aside, Database);
        await app.SaveAsync(An.Tag("lũ"));

        Assert.Equal(unseen.Title, (await app.OpenAsync(unseen.Address())).QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal(1L, await ExecuteAsync("SELECT COUNT(*) FROM Tags"));
    }

    private async Task<HttpStatusCode> ReadAsync(Article article) => (await AskAsync(article.Address())).Status;

    private async Task<(HttpStatusCode Status, string Text)> AskAsync(string address)
    {
        using var reader = app.Reader();
        using var answer = await reader.GetAsync(address, Ct);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    private async Task<string> PartsAsync()
    {
        var answer = await app.Server.SendAsync(http => (http.Request.Path, http.Connection.RemoteIpAddress) = ("/health/ready", IPAddress.Loopback), Ct);
        using var text = new StreamReader(answer.Response.Body);
        return await text.ReadToEndAsync(Ct);
    }

    private async Task<object?> ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(Ct);
    }

    private static void Move(string from, string to)
    {
        if (File.Exists(from)) File.Move(from, to);
    }
}
