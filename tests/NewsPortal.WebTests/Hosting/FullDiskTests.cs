using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Web.Hosting;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>A disk without room: at a start, and under a paper that is open.</summary>
public class FullDiskTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // Full at the shared memory of SQLite, at the beginning of the migration, near its end.
    [Theory, InlineData("16k", "đĩa đầy"), InlineData("128k", "đĩa đầy"), InlineData("1m", "đĩa đầy")]
    public async Task A_disk_that_is_full_stops_the_start_with_one_line(string size, string why)
    {
        await using var disk = await SmallDisk.OfAsync(size);
        using var program = new AProgram();

        var line = await program.RefusalAsync("--Data:Folder", disk.Folder, "--Setup:SampleNewspaper", "true");

        Assert.Contains(disk.Folder, line, StringComparison.Ordinal);
        Assert.Contains(why, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_disk_is_full_reads_wait_in_memory_and_one_line_says_so()
    {
        await using var disk = await SmallDisk.OfAsync("2m");
        var lines = new LogLines<Rounds>();
        await using var app = new NewsPortalApp().With("ConnectionStrings:NewsPortal", $"Data Source={Path.Combine(disk.Folder, "newsportal.db")}");
        await using var paper = app.WithWebHostBuilder(web => web.ConfigureTestServices(s => s.AddSingleton<ILogger<Rounds>>(lines)));
        using var reader = paper.CreateClient();
        reader.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0");
        using var scope = paper.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var category = An.Category("Xã hội");
        db.Add(category);
        await db.SaveChangesAsync(Ct);
        var stories = Enumerable.Range(0, 3).Select(i => An.Article($"Bài {i}", category)).ToList();
        db.AddRange(stories);
        await db.SaveChangesAsync(Ct);

        using (disk.Fill())
        {
            foreach (var story in stories) await reader.PostAsync($"/doc/{story.Id}", null, Ct);
            await TurnUntilAsync(() => lines.Count > 0);
            foreach (var _ in Enumerable.Range(0, 20)) await TurnAsync();
            foreach (var story in stories) await reader.PostAsync($"/doc/{story.Id}", null, Ct);
        }
        await TurnUntilAsync(() => lines.Count > 1);

        Assert.Equal(6, await db.HourlyReads.SumAsync(r => r.Reads, Ct));
        Assert.Equal(2, lines.Count);
        Assert.Contains("đĩa đầy", lines.First().Text, StringComparison.Ordinal);
        Assert.Contains("works again", lines.Last().Text, StringComparison.Ordinal);
        Assert.All(lines, l => Assert.Null(l.Failure));

        async Task TurnUntilAsync(Func<bool> done)
        {
            for (var turns = 0; !done(); turns++)
            {
                Assert.InRange(turns, 0, 3000);
                await TurnAsync();
            }
        }

        async Task TurnAsync()
        {
            app.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(20, Ct);
        }
    }
}
