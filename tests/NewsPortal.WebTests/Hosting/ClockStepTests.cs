using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Articles;
using NewsPortal.Kit;
using NewsPortal.Reading;
using NewsPortal.WebTests.Newsroom;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>The machine's clock is set an hour ahead and back while the paper is open. Watches and timers go on meanwhile, as those of a machine do.</summary>
public sealed class ClockStepTests : IAsyncLifetime
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private readonly NewsroomPaper paper = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        // The fake clock's watch is set with it: what was had before a step back would be taken for had in an hour.
        paper.With("Limits:BeaconsPerMinute", "0");
        await paper.InitializeAsync();
    }

    public ValueTask DisposeAsync() => paper.DisposeAsync();

    [Fact]
    public async Task Stories_follow_the_clock_both_ways_and_come_out_at_their_hour()
    {
        var hour = paper.Clock.UtcNow().AddMinutes(30);
        var scheduled = await paper.StoryAsync(paper.Chief, ArticleStatus.Approved, at: hour);
        Assert.Equal(HttpStatusCode.NotFound, await ReadAsync(scheduled));

        Step(Hour);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await ReadAsync(scheduled), await DeskAsync()));
        var between = await paper.StoryAsync(paper.Chief, ArticleStatus.Approved, at: An.Hour);
        // The page of the one that is not to be there yet is kept, with an hour that has not come.
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await ReadAsync(between), await ReadAsync(scheduled)));

        Step(-Hour);
        // What comes next is known to this node only after it has asked anew.
        await paper.AskAsync(async db =>
        {
            await paper.Services.GetRequiredService<ReaderEdition>().RefreshAsync(db, Ct);
            return true;
        });
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.OK), (await ReadAsync(scheduled), await ReadAsync(between), await DeskAsync()));

        paper.Clock.Advance(hour - paper.Clock.UtcNow() - TimeSpan.FromSeconds(10));
        Assert.False(await ListsAsync(scheduled));
        // Before a kept page is a minute old.
        paper.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal((HttpStatusCode.OK, true), (await ReadAsync(scheduled), await ListsAsync(scheduled)));
    }

    [Fact]
    public async Task A_page_made_while_the_clock_was_ahead_is_not_kept_for_an_hour()
    {
        Step(Hour);
        await ReadAsync("/tin-moi");
        Assert.Equal(0, await paper.RoundTrips.CountAsync(() => ReadAsync("/tin-moi")));

        Step(-Hour);

        Assert.InRange(await paper.RoundTrips.CountAsync(() => ReadAsync("/tin-moi")), 1, 10);
        Assert.Equal(0, await paper.RoundTrips.CountAsync(() => ReadAsync("/tin-moi")));
    }

    [Fact]
    public async Task What_is_saved_before_and_after_a_step_is_seen_at_once_and_reads_are_saved_on()
    {
        var story = await paper.StoryAsync(paper.Chief, ArticleStatus.Approved, at: An.Hour.AddMinutes(-5));
        using var reader = paper.Reader();
        reader.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0");
        foreach (var step in new[] { Hour, -Hour })
        {
            await ReadAsync(story);
            Step(step);
            // A page from before the step is too old or too young to be shown anyhow.
            await ReadAsync(story);
            await paper.AskAsync(async db =>
            {
                (await db.Articles.FindAsync([story.Id], Ct))!.Title = $"Tít sau khi chỉnh {step}";
                return await db.SaveChangesAsync(Ct);
            });
            Assert.Equal($"Tít sau khi chỉnh {step}", (await paper.OpenAsync(await WhereAsync(story.Address()))).QuerySelector("h1")!.TextContent.Trim());

            // Another for each step: one reader counts once in a while.
            var read = await paper.StoryAsync(paper.Chief, ArticleStatus.Approved, at: An.Hour.AddMinutes(-5));
            await reader.PostAsync($"/doc/{read.Id}", null, Ct);
            for (var turns = 0; await paper.AskAsync(db => db.HourlyReads.Where(r => r.ArticleId == read.Id).SumAsync(r => r.Reads, Ct)) == 0; turns++)
            {
                Assert.InRange(turns, 0, 500);
                paper.Clock.Advance(TimeSpan.FromSeconds(1));
                await Task.Delay(20, Ct);
            }
        }
    }

    private void Step(TimeSpan by) => paper.Clock.AdjustTime(paper.Clock.GetUtcNow() + by);

    private async Task<HttpStatusCode> DeskAsync() => (await paper.Chief.Browser.GetAsync("/admin")).StatusCode;

    private Task<HttpStatusCode> ReadAsync(Article article) => ReadAsync(article.Address());

    private async Task<HttpStatusCode> ReadAsync(string address) => (await paper.Reader().GetAsync(address, Ct)).StatusCode;

    private async Task<bool> ListsAsync(Article article) => (await paper.Reader().GetStringAsync("/tin-moi", Ct)).Contains(article.Address(), StringComparison.Ordinal);

    private async Task<string> WhereAsync(string address) => (await paper.Reader().GetAsync(address, Ct)).Headers.Location?.OriginalString ?? address;
}
