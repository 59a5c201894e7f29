using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>What /health/ready tells operators of each part, and which of them send readers elsewhere.</summary>
public sealed class HealthPartsTests : IAsyncDisposable
{
    private const string Key = "mot-chia-khoa-that-dai";

    private readonly NewsPortalApp app = new NewsPortalApp().With("Telemetry:Key", Key).With("Serilog:MinimumLevel:Default", "Fatal").With("Serilog:MinimumLevel:Override:Microsoft", "Fatal");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Operators_get_the_parts_as_json_and_strangers_who_ask_for_it_the_status()
    {
        using var operators = Asks(Key);
        using var strangers = Asks(null);
        operators.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        strangers.DefaultRequestHeaders.Accept.ParseAdd("application/json");

        using var told = JsonDocument.Parse(await operators.GetStringAsync("/health/ready", Ct));

        Assert.Equal("Healthy", told.RootElement.GetProperty("status").GetString());
        Assert.Equal(["backup", "clock", "database", "disk", "epoch", "keys", "media", "rounds", "search"], told.RootElement.GetProperty("parts").EnumerateObject().Select(p => p.Name).Order());
        Assert.All(told.RootElement.GetProperty("parts").EnumerateObject(), part => Assert.Equal("Healthy", part.Value.GetProperty("status").GetString()));
        Assert.Equal("Healthy", await strangers.GetStringAsync("/health/ready", Ct));
    }

    [Fact]
    public async Task A_store_of_pictures_that_takes_none_is_told_and_readers_stay()
    {
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await PartAsync("media"));
        var media = Path.Combine(app.DataFolder, "media");
        Directory.Move(media, media + "-away");

        Assert.Equal((HttpStatusCode.OK, "Healthy"), await PartAsync("media"));
        app.Clock.Advance(TimeSpan.FromSeconds(21));
        Assert.Equal((HttpStatusCode.OK, "Degraded"), await PartAsync("media"));

        Directory.Move(media + "-away", media);
        app.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await PartAsync("media"));
        Assert.Empty(Directory.GetFiles(media));
    }

    [Fact]
    public async Task A_disk_that_is_nearly_full_is_told()
    {
        await using var disk = await SmallDisk.OfAsync("4m");
        app.With("ConnectionStrings:NewsPortal", $"Data Source={Path.Combine(disk.Folder, "newsportal.db")}");
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await PartAsync("disk"));

        using (disk.Fill()) Assert.Equal((HttpStatusCode.OK, "Degraded"), await PartAsync("disk"));

        Assert.Equal((HttpStatusCode.OK, "Healthy"), await PartAsync("disk"));
    }

    [Fact]
    public async Task A_round_that_fails_for_minutes_is_told_by_name_until_it_works()
    {
        await AlterAsync("ALTER TABLE EmptySearches RENAME TO Away");
        using var reader = app.Reader();
        reader.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0");
        await reader.GetAsync("/tim-kiem?q=không-có-gì-như-thế", Ct);

        await TurnUntilAsync(rounds => rounds.Status == "Degraded" && rounds.Line.Contains("Saving empty searches", StringComparison.Ordinal));
        await AlterAsync("ALTER TABLE Away RENAME TO EmptySearches");

        await TurnUntilAsync(rounds => rounds.Status == "Healthy");
    }

    private async Task TurnUntilAsync(Func<(HttpStatusCode Answer, string Status, string Line), bool> done)
    {
        for (var turns = 0; !done(await LineAsync("rounds")); turns++)
        {
            Assert.InRange(turns, 0, 400);
            app.Clock.Advance(TimeSpan.FromSeconds(10));
            await Task.Delay(20, Ct);
        }
    }

    private async Task AlterAsync(string sql)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NewsDb>().Database.ExecuteSqlRawAsync(sql, Ct);
    }

    private async Task<(HttpStatusCode Answer, string Status)> PartAsync(string part) => await LineAsync(part) is var (answer, status, _) ? (answer, status) : default;

    private async Task<(HttpStatusCode Answer, string Status, string Line)> LineAsync(string part)
    {
        using var operators = Asks(Key);
        using var answer = await operators.GetAsync("/health/ready", Ct);
        var line = Assert.Single((await answer.Content.ReadAsStringAsync(Ct)).Split('\n'), l => l.StartsWith($"{part}: ", StringComparison.Ordinal));
        return (answer.StatusCode, line.Split(' ')[1], line);
    }

    private HttpClient Asks(string? key)
    {
        var client = app.Reader();
        if (key is not null) client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return client;
    }
}
