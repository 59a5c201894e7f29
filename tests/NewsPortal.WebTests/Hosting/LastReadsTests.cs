using System.Data.Common;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsPortal.Data;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

public class LastReadsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_last_reads_are_saved_even_when_slow_readers_have_used_up_the_patience_of_the_stop()
    {
        var busy = new BusyDatabase();
        await using var app = new NewsPortalApp();
        await using var paper = app.WithWebHostBuilder(web => web.ConfigureTestServices(s => s.ConfigureDbContext<SqliteNewsDb>(o => o.AddInterceptors(busy))));
        using var reader = paper.CreateClient();
        reader.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0");
        await using var db = new SqliteNewsDb(new DbContextOptionsBuilder<SqliteNewsDb>().UseSqlite($"Data Source={Path.Combine(app.DataFolder, "newsportal.db")}").Options);
        var category = An.Category("Xã hội");
        db.Add(category);
        await db.SaveChangesAsync(Ct);
        var article = An.Article("Bài có người đọc", category);
        db.Add(article);
        await db.SaveChangesAsync(Ct);
        await reader.PostAsync($"/doc/{article.Id}", null, Ct);

        var stop = paper.Services.GetRequiredService<IHost>().StopAsync(new CancellationToken(canceled: true));
        await Task.WhenAny(stop, busy.IsAsked);
        await Task.WhenAny(stop, Task.Delay(200, Ct));
        Assert.False(stop.IsCompleted, "The stop does not wait for the last reads.");
        busy.Answer();
        await stop;

        Assert.Equal([1], await db.HourlyReads.Select(r => r.Reads).ToListAsync(Ct));
    }

    /// <summary>Does not answer a write of reads until it is told to.</summary>
    private sealed class BusyDatabase : DbCommandInterceptor
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task IsAsked => _asked.Task;

        public void Answer() => _answer.SetResult();

        public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (!command.CommandText.StartsWith("INSERT INTO HourlyReads", StringComparison.Ordinal)) return result;
            _asked.TrySetResult();
            await _answer.Task;
            return result;
        }
    }
}
