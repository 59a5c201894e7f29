using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.BrowserTests.Browsing;
using NewsPortal.Data;
using NewsPortal.Reading;
using Xunit;

namespace NewsPortal.BrowserTests.Stories;

public class ReadingTests(Paper paper)
{
    [Fact]
    public Task A_story_that_is_opened_counts_as_read_once() => paper.VisitAsync(new(1280), async visit =>
    {
        var id = int.Parse(paper.Stories.Quiet.Split('-', '.')[^2], CultureInfo.InvariantCulture);
        var before = await ReadsAsync(id);

        var sent = await visit.Page.RunAndWaitForResponseAsync(() => visit.GoAsync(paper.Stories.Quiet), r => r.Url.Contains("/doc/", StringComparison.Ordinal));
        Assert.Equal((204, $"{paper.Origin}/doc/{id}"), (sent.Status, sent.Url));
        await visit.ScrollToEndAsync();

        Assert.Single(visit.Witness.Requests, address => address.Contains("/doc/", StringComparison.Ordinal));
        Assert.Equal(before + 1, await ReadsAsync(id));
    });

    private async Task<int> ReadsAsync(int id)
    {
        await using var scope = paper.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        await paper.Services.GetRequiredService<ReadCounter>().FlushAsync(db, TestContext.Current.CancellationToken);
        return await db.HourlyReads.Where(r => r.ArticleId == id).SumAsync(r => r.Reads, TestContext.Current.CancellationToken);
    }
}
