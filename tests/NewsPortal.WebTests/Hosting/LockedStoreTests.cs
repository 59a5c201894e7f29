using System.Net;
using AngleSharp.Dom;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Kit;
using NewsPortal.WebTests.Newsroom;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>The database is locked by another program, or gone, while readers read and an editor saves: half a minute where NEWSPORTAL_TEST_FULL asks for it.</summary>
public sealed class LockedStoreTests : IAsyncLifetime
{
    private const string Typed = "Chữ gõ lúc cơ sở dữ liệu không nhận.";

    private static readonly string Patience = Environment.GetEnvironmentVariable("NEWSPORTAL_TEST_FULL") == "1" ? "30" : "1";

    private readonly NewsroomPaper paper = new();
    private Article draft = null!, seen = null!, unseen = null!;
    private IDocument page = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(paper.DataFolder, "newsportal.db");

    public async ValueTask InitializeAsync()
    {
        paper.With("ConnectionStrings:NewsPortal", $"Data Source={Database};Default Timeout={Patience}")
            .With("Serilog:MinimumLevel:Default", "Error").With("Serilog:MinimumLevel:Override:Microsoft", "Error");
        await paper.InitializeAsync();
        draft = await paper.StoryAsync(paper.Linh);
        (seen, unseen) = (await paper.StoryAsync(paper.Chief, ArticleStatus.Approved), await paper.StoryAsync(paper.Chief, ArticleStatus.Approved));
        page = await paper.Linh.Browser.OpenAsync($"/admin/bai/{draft.Id}");
        paper.Linh.Browser.Browser.DefaultRequestHeaders.Referrer = new($"https://localhost/admin/bai/{draft.Id}");
        Assert.Equal(HttpStatusCode.OK, await ReadAsync(seen));
    }

    public ValueTask DisposeAsync() => paper.DisposeAsync();

    [Fact]
    public async Task While_another_program_holds_the_database_pages_are_read_and_what_is_typed_comes_back_to_be_sent_again()
    {
        IDocument kept;
        await using (var other = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            await other.OpenAsync(Ct);
            await using var transaction = other.BeginTransaction(deferred: false);

            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await ReadAsync(seen), await ReadAsync(unseen)));
            Assert.Equal(HttpStatusCode.NoContent, await CountAsync(seen));
            // Long enough ago that their session is to be noted as seen.
            paper.Clock.Advance(TimeSpan.FromMinutes(6));
            Assert.Equal(HttpStatusCode.OK, (await paper.Ngoc.Browser.GetAsync("/admin/bai")).StatusCode);
            kept = await RefusedAsync();
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await NewsroomPaper.AutosaveAsync(paper.Linh.Browser, page, ("Body", Typed))).Status);
            Assert.Equal(HttpStatusCode.OK, await ReadyAsync());
        }

        await TakenAsync(kept);
        for (var turns = 0; await paper.AskAsync(db => db.HourlyReads.SumAsync(r => r.Reads, Ct)) == 0; turns++)
        {
            Assert.InRange(turns, 0, 500);
            paper.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(20, Ct);
        }
    }

    [Fact]
    public async Task While_the_database_is_gone_finished_pages_go_on_and_what_is_typed_comes_back()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows moves no file that is open.");
        string[] parts = ["-shm", "-wal", ""];
        foreach (var part in parts.Reverse()) File.Move(Database + part, Database + part + ".away");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (await ReadAsync(seen), await ReadyAsync()));
        var kept = await RefusedAsync();
        foreach (var part in parts) File.Move(Database + part + ".away", Database + part);

        await TakenAsync(kept);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await ReadAsync(unseen), await ReadyAsync()));
    }

    private async Task<IDocument> RefusedAsync()
    {
        using var response = await paper.Linh.Browser.SendAsync(page, $"/admin/bai/{draft.Id}", ("Body", Typed));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(30)), (response.StatusCode, response.Headers.RetryAfter!.Delta));
        var kept = await Colleague.ReadAsync(response);
        Assert.Equal(Typed, kept.QuerySelector("[name=Body]")!.TextContent);
        Assert.Contains("cơ sở dữ liệu", kept.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        return kept;
    }

    // Its seal may be of somebody who could not be asked for: then whoever is signed in says once more that it is to be sent.
    private async Task TakenAsync(IDocument kept)
    {
        var address = $"/admin/bai/{draft.Id}";
        var response = await paper.Linh.Browser.SendAsync(kept, address);
        if (response.StatusCode == HttpStatusCode.BadRequest) response = await paper.Linh.Browser.SendAsync(await Colleague.ReadAsync(response), address);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(Typed, (await paper.ReloadAsync(draft.Id)).Text!.Body);
    }

    private async Task<HttpStatusCode> ReadAsync(Article article) => (await paper.Reader().GetAsync(article.Address(), Ct)).StatusCode;

    private async Task<HttpStatusCode> ReadyAsync() => (await paper.Reader().GetAsync("/health/ready", Ct)).StatusCode;

    private async Task<HttpStatusCode> CountAsync(Article article)
    {
        using var reader = paper.Reader();
        reader.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0");
        return (await reader.PostAsync($"/doc/{article.Id}", null, Ct)).StatusCode;
    }
}
