using System.Net;
using AngleSharp;
using AngleSharp.Html.Dom;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsPortal.Kit;
using NewsPortal.WebTests.Newsroom;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>A stop that comes while an editor's save waits for the database.</summary>
public sealed class StopDuringSaveTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_save_that_is_under_way_is_answered_and_kept()
    {
        await using var paper = new NewsroomPaper();
        paper.UseKestrel(0);
        paper.StartServer();
        await paper.InitializeAsync();
        var story = await paper.StoryAsync(paper.Linh);
        var session = await paper.SessionAsync(paper.Linh.Editor, "pwd");
        // Cookies that browsers send over https alone: carried by hand.
        using var browser = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = paper.ClientOptions.BaseAddress };
        browser.DefaultRequestHeaders.Add("Cookie", $"{session.Name}={session.Value}");
        var page = await browser.GetAsync($"/admin/bai/{story.Id}", Ct);
        browser.DefaultRequestHeaders.Add("Cookie", page.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        var html = await page.Content.ReadAsStringAsync(Ct);
        using var parsed = await BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content(html), Ct);
        var fields = NewsroomPaper.FieldsOf((IHtmlFormElement)parsed.QuerySelector("form#bai")!).Where(f => f.Key != "Body").Append(KeyValuePair.Create("Body", "Chữ cuối trước giờ tắt máy."));
        Task<HttpResponseMessage> save;

        await using var other = new SqliteConnection($"Data Source={Path.Combine(paper.DataFolder, "newsportal.db")};Pooling=False");
        await other.OpenAsync(Ct);
        await using (other.BeginTransaction(deferred: false))
        {
            save = browser.PostAsync($"/admin/bai/{story.Id}", new FormUrlEncodedContent(fields), Ct);
            await Task.Delay(500, Ct);
            // As SIGTERM does.
            paper.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
            await Task.Delay(500, Ct);
            Assert.False(save.IsCompleted);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await save).StatusCode);
        await using var body = other.CreateCommand();
        body.CommandText = $"SELECT Body FROM ArticleTexts WHERE ArticleId = {story.Id}";
        Assert.Equal("Chữ cuối trước giờ tắt máy.", await body.ExecuteScalarAsync(Ct));
    }
}
