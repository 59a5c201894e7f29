using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using NewsPortal.Articles;
using NewsPortal.Kit;
using NewsPortal.People;
using NewsPortal.Taxonomy;
using NewsPortal.Web.Hosting;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>Another node has saved, and this one has not asked for the epoch since.</summary>
public sealed class EditorsSeeLivePagesTests : IAsyncLifetime
{
    private readonly DeafNode app = new();
    private readonly Category politics = An.Category("Chính trị");
    private Article story = null!;
    private Editor editor = null!;
    private (string Name, string Value) session;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await app.SaveAsync(politics);
        await app.SaveAsync(story = An.Article("Tít trước", politics));
        session = await app.SessionAsync(editor = await app.HireAsync(Role.Editor), "pwd");
        Assert.Contains("Tít trước", (await AskAsync("")).Text, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Who_is_signed_in_sees_what_any_node_has_saved_and_no_cdn_keeps_it()
    {
        await AnotherNodeChangesTheTitleAsync();
        Assert.Contains("Tít trước", (await AskAsync("")).Text, StringComparison.Ordinal);

        var (seen, kept) = await AskAsync($"khac=1; {session.Name}={session.Value}");

        Assert.Contains("Tít sau", seen, StringComparison.Ordinal);
        Assert.Equal("private, no-cache", kept);
        // The same page for everyone, from then on.
        Assert.Equal((seen, "public, max-age=0, s-maxage=3, stale-while-revalidate=2"), await AskAsync(""));
    }

    [Fact]
    public async Task A_made_up_or_broken_cookie_is_no_way_around_the_shelf_and_asks_the_database_nothing()
    {
        await AnotherNodeChangesTheTitleAsync();
        var (name, value) = session;
        foreach (var cookie in new[]
        {
            "", "x", "CfDJ8AAAA", value[..^3], value + "A", "chunks-2000000000", "chunks-2", new string('a', 20_000), new string('=', 300),
        })
            Assert.Equal(0, await app.RoundTrips.CountAsync(async () =>
            {
                var (seen, kept) = await AskAsync($"{name}={cookie}");
                Assert.Contains("Tít trước", seen, StringComparison.Ordinal);
                Assert.Contains("s-maxage=3", kept, StringComparison.Ordinal);
            }));
    }

    [Fact]
    public async Task A_session_that_is_over_sees_what_readers_see()
    {
        await AnotherNodeChangesTheTitleAsync();
        await app.ChangeAsync(editor.Id, e => e.SecurityStamp = "khác");

        var (seen, kept) = await AskAsync($"{session.Name}={session.Value}");

        Assert.Contains("Tít trước", seen, StringComparison.Ordinal);
        Assert.Contains("s-maxage=3", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_twelve_hours_the_database_is_not_asked_about_it()
    {
        app.Clock.Advance(TimeSpan.FromHours(12));
        await AskAsync("");

        Assert.Equal(0, await app.RoundTrips.CountAsync(() => AskAsync($"{session.Name}={session.Value}")));
    }

    [Fact]
    public async Task A_reader_s_page_writes_no_cookie_even_to_who_is_signed_in()
    {
        app.Clock.Advance(TimeSpan.FromHours(11));

        using var request = Asked($"{session.Name}={session.Value}");
        Assert.False((await app.Reader().SendAsync(request, Ct)).Headers.Contains("Set-Cookie"));
    }

    private async Task AnotherNodeChangesTheTitleAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(app.DataFolder, "newsportal.db")};Pooling=False");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE Articles SET Title = 'Tít sau' WHERE Id = $id; UPDATE ReaderEpochs SET Name = $name";
        command.Parameters.AddWithValue("$id", story.Id);
        command.Parameters.AddWithValue("$name", Guid.CreateVersion7().ToString().ToUpperInvariant());
        await command.ExecuteNonQueryAsync(Ct);
    }

    private async Task<(string Text, string CacheControl)> AskAsync(string cookie)
    {
        using var request = Asked(cookie);
        var answer = await app.Reader().SendAsync(request, Ct);
        return (WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct)), answer.Headers.NonValidated["Cache-Control"].ToString());
    }

    private static HttpRequestMessage Asked(string cookie)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/tin-moi");
        if (cookie.Length > 0) request.Headers.TryAddWithoutValidation("Cookie", cookie);
        return request;
    }

    /// <summary>Does not ask for the epoch by itself.</summary>
    private sealed class DeafNode : NewsPortalApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.Remove(services.Single(s => s.ImplementationType == typeof(ReaderEditionPoll))));
        }
    }
}
