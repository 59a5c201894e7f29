using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>What a graceful stop (SIGTERM) waits for.</summary>
public sealed class StopTests : IDisposable
{
    private readonly AProgram program = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => program.Dispose();

    [Fact]
    public async Task A_stop_does_not_wait_for_slow_readers_and_loses_no_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        var category = An.Category("Xã hội");
        await store.SaveAsync(category);
        var article = An.Article("Bài có người đọc", category, DateTime.UtcNow.AddHours(-1));
        await store.SaveAsync(article);
        var (process, address, end) = await program.OpenAsync("--ConnectionStrings:NewsPortal", store.Connection);

        using var idle = await AskAsync(address, Request("/health/live"));
        using var asking = await AskAsync(address, "GET / HTTP/1.1\r\nHost: bao\r\nX-Dang-viet: ", answers: false);
        // A thousand pages are more than the sockets between the two hold.
        using var reading = await AskAsync(address, string.Concat(Enumerable.Repeat(Request(article.Address()), 1000)));
        using var read = await AskAsync(address, $"POST /doc/{article.Id} HTTP/1.1\r\nHost: bao\r\nUser-Agent: Mozilla/5.0\r\nContent-Length: 0\r\n\r\n");
        Process.Start("kill", ["-TERM", $"{process.Id}"]).Dispose();

        // The framework alone would wait for half a minute, ten seconds are what Docker gives; the rest is for a busy machine.
        var (code, output) = await end.WaitAsync(TimeSpan.FromSeconds(25), Ct);

        Assert.Equal(0, code);
        Assert.DoesNotContain("ERR", output, StringComparison.Ordinal);
        Assert.Equal([1], await store.AskAsync(db => db.HourlyReads.Select(r => r.Reads).ToListAsync(Ct)));
    }

    [Fact]
    public async Task A_killed_program_loses_no_read_that_was_saved_and_counts_on_when_it_opens_again()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        var category = An.Category("Xã hội");
        await store.SaveAsync(category);
        var article = An.Article("Bài có người đọc", category, DateTime.UtcNow.AddHours(-1));
        await store.SaveAsync(article);

        for (var round = 1; round <= 2; round++)
        {
            var (process, address, end) = await program.OpenAsync("--ConnectionStrings:NewsPortal", store.Connection);
            foreach (var browser in new[] { "140", "141", "140" })
                (await AskAsync(address, $"POST /doc/{article.Id} HTTP/1.1\r\nHost: bao\r\nUser-Agent: Mozilla/5.0 Firefox/{browser}\r\nContent-Length: 0\r\n\r\n")).Dispose();
            for (var tries = 0; tries < 300 && await store.AskAsync(db => db.HourlyReads.SumAsync(r => r.Reads, Ct)) < 2 * round; tries++) await Task.Delay(100, Ct);
            process.Kill();
            await end;
        }

        // The one browser that came twice counts once; what it had read is forgotten with the program.
        Assert.Equal(4, await store.AskAsync(db => db.HourlyReads.SumAsync(r => r.Reads, Ct)));
    }

    private static string Request(string path) => $"GET {path} HTTP/1.1\r\nHost: bao\r\n\r\n";

    /// <returns>The connection, of whose answer no more than one byte was read.</returns>
    private static async Task<Socket> AskAsync(Uri address, string text, bool answers = true)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await socket.ConnectAsync(address.Host, address.Port, Ct);
        await socket.SendAsync(Encoding.ASCII.GetBytes(text), Ct);
        if (answers) Assert.Equal(1, await socket.ReceiveAsync(new byte[1], Ct));
        return socket;
    }
}
