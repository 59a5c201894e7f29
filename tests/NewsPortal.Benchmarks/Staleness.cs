using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Articles;
using NewsPortal.Data;

namespace NewsPortal.Benchmarks;

/// <summary>How long after its commit a change is on every node, with a node killed and the database stalled on the way.</summary>
public static class Staleness
{
    private static readonly string[] Lists = ["/", "/tin-moi", "/rss/tin-moi.rss", "/feed.json", "/sitemap-news.xml", "/tim-kiem?q="];

    /// <summary>Another process's locks on the bytes of the write-ahead log's index by which SQLite lets readers and writers in: nobody reads, nobody writes.</summary>
    public static async Task StallAsync(string database, double seconds)
    {
        await using var index = new FileStream($"{database}-shm", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        for (var locked = 0; locked < 8;)
        {
            try
            {
                if (OperatingSystem.IsLinux()) index.Lock(120 + locked, 1);
                locked++;
            }
            catch (IOException)
            {
                // Somebody reads at this moment.
                await Task.Delay(1);
            }
        }
        await Task.Delay(TimeSpan.FromSeconds(seconds));
    }

    public static async Task RunAsync(int changes)
    {
        await using var nodes = new ThreeNodes();
        await nodes.OpenAsync();
        var (delays, withdrawn, titles) = (new List<double>(), new Dictionary<int, (string Title, string Address)>(), new Dictionary<string, string>());
        Task? restart = null;
        var stalled = 0.0;
        for (var change = 0; change < changes; change++)
        {
            if (change == changes * 2 / 5)
            {
                await nodes.KillAsync(2);
                restart = nodes.StartAsync(2);
            }
            Process? stall = null;
            if (change == changes * 3 / 5)
            {
                stall = Process.Start("dotnet", [typeof(Staleness).Assembly.Location, "stall", nodes.Database, "5"]);
                await Task.Delay(1500);
            }
            var (watch, title) = (Stopwatch.StartNew(), $"Thay đổi thứ {change} của phép thử");
            var (address, isThere) = await ChangeAsync(nodes.Own.Services, change, title, withdrawn);
            if (stall is not null) stalled = watch.Elapsed.TotalSeconds;
            if (isThere) titles[address] = title;
            else titles.Remove(address);
            var committed = Stopwatch.GetTimestamp();
            delays.AddRange(await Task.WhenAll(nodes.Readers.Select(node => SeenAsync(node, address, title, isThere, committed))));
        }
        if (restart is not null) await restart;
        await Task.Delay(TimeSpan.FromSeconds(5));

        var stale = 0;
        var shown = 0;
        foreach (var node in nodes.Readers)
        {
            foreach (var (address, title) in titles) if (!await IsSoAsync(node, address, title, isThere: true)) stale++;
            foreach (var (title, address) in withdrawn.Values)
            {
                if (!await IsSoAsync(node, address, title, isThere: false)) shown++;
                foreach (var list in Lists)
                    if ((await node.GetStringAsync(list.EndsWith('=') ? $"{list}{Uri.EscapeDataString($"\"{title}\"")}" : list)).Contains(address, StringComparison.Ordinal)) shown++;
            }
        }
        var sorted = delays.Order().ToList();
        Console.WriteLine($"{changes} changes on 3 nodes, ms after the commit: p50 {At(0.5):0}, p99 {At(0.99):0}, max {sorted[^1]:0}; the save in the stall took {stalled:0.0} s; "
            + $"5 s later: {stale} stale pages of {titles.Count * 3}, {withdrawn.Count} withdrawn stories shown {shown} times.");

        double At(double share) => sorted[(int)(share * (sorted.Count - 1))];
    }

    // In turn: a new story, another title for it, and a third one or its withdrawal.
    private static async Task<(string Address, bool IsThere)> ChangeAsync(IServiceProvider node, int change, string title, Dictionary<int, (string, string)> withdrawn)
    {
        await using var scope = node.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var now = DateTime.UtcNow;
        if (change % 3 == 0)
        {
            var fresh = new Article { Title = title, Slug = Slug.Of(title), Lead = "Để xem bao lâu thì mọi nút có." };
            fresh.FileUnder(await db.Categories.OrderBy(c => c.Id).FirstAsync());
            fresh.Write("Một đoạn.", new Dictionary<string, Media.MediaFile>());
            fresh.Import(now);
            db.Add(fresh);
            await db.SaveChangesAsync();
            return (ArticleCard.AddressOf(fresh.Slug, fresh.Id), true);
        }
        var story = await db.Set<Article>().OrderByDescending(a => a.Id).FirstAsync();
        var isThere = change % 6 != 5;
        if (isThere) story.Title = title;
        else
        {
            story.Withdraw(now);
            withdrawn[story.Id] = (story.Title, ArticleCard.AddressOf(story.Slug, story.Id));
        }
        await db.SaveChangesAsync();
        return (ArticleCard.AddressOf(story.Slug, story.Id), isThere);
    }

    // While a node is down it shows nobody anything: its time counts from its first answer.
    private static async Task<double> SeenAsync(HttpClient node, string address, string title, bool isThere, long since)
    {
        while (true)
        {
            try
            {
                if (await IsSoAsync(node, address, title, isThere)) return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
            }
            catch (HttpRequestException)
            {
                since = Stopwatch.GetTimestamp();
            }
            await Task.Delay(5);
        }
    }

    private static async Task<bool> IsSoAsync(HttpClient node, string address, string title, bool isThere)
    {
        using var answer = await node.GetAsync(address);
        return isThere
            ? answer.StatusCode == HttpStatusCode.OK && (await answer.Content.ReadAsStringAsync()).Contains($"headline\">{title}</h1>", StringComparison.Ordinal)
            : answer.StatusCode == HttpStatusCode.Gone;
    }
}
