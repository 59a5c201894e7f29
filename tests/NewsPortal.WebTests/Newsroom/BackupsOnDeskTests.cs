using System.Globalization;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Moving;
using NewsPortal.Moving.Backups;
using NewsPortal.People;
using NewsPortal.Web.Hosting.Backups;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

/// <summary>The night's backup in the program that runs, and what desk and health say of it.</summary>
public sealed class BackupsOnDeskTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_night_makes_a_backup_that_is_verified_against_the_paper_and_desk_and_health_say_so()
    {
        await using var app = new NewsPortalApp().With("Backup:At", "03:00").With("environment", "Production").With("Telemetry:Key", "mot-chia-khoa-that-dai");
        var section = An.Category("Thời sự");
        await app.SaveAsync(section, An.PenName("Hà Linh"), An.Tag("Lũ"));
        await app.SaveAsync(An.Article("Lũ về", section), An.Article("Nước rút", section));
        var administrator = await app.ColleagueAsync(Role.Administrator);
        Assert.Contains("backup: Healthy", await ReadyAsync(app), StringComparison.Ordinal);

        // Ten o'clock here: the next night is 17 hours away.
        app.Clock.Advance(TimeSpan.FromHours(16.9));
        Assert.Empty(await RunsAsync(app));
        app.Clock.Advance(TimeSpan.FromHours(0.2));
        var run = await UntilAsync(app, r => r.VerifiedAt is not null || r.Failure.Length > 0);

        Assert.Equal("", run.Failure);
        Assert.Equal(An.Hour.AddHours(17), run.Slot);
        Assert.Equal(Path.Combine(app.DataFolder, "backups", "newsportal-20260305-030000.zip"), run.File);
        Assert.Equal(new FileInfo(run.File).Length, run.Bytes);
        Assert.Contains("backup: Healthy", await ReadyAsync(app), StringComparison.Ordinal);
        administrator = await app.ColleagueAsync(Role.Administrator);
        var desk = await administrator.OpenAsync("/admin");
        Assert.Contains("Đã kiểm tra", Box(desk)!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"restore \"{run.File}\"", Box(desk)!.TextContent, StringComparison.Ordinal);
        Assert.Empty(Incidents(desk));
        var chief = await app.ColleagueAsync(Role.ChiefEditor);
        Assert.DoesNotContain(run.File, (await chief.OpenAsync("/admin")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(Box(await (await app.ColleagueAsync(Role.Reporter)).OpenAsync("/admin")));
    }

    [Fact]
    public async Task One_that_is_too_old_or_failed_is_an_incident_and_leaves_the_paper_with_its_readers()
    {
        await using var app = new NewsPortalApp().With("Backup:At", "03:00").With("environment", "Production").With("Telemetry:Key", "mot-chia-khoa-that-dai")
            .With("Serilog:MinimumLevel:Default", "Fatal");
        await app.SaveAsync(Run(An.Hour.AddHours(-6), verified: true));
        var chief = await app.ColleagueAsync(Role.ChiefEditor);
        Assert.Empty(Incidents(await chief.OpenAsync("/admin")));

        await app.SaveAsync(Run(An.Hour.AddHours(-5), failure: "đĩa đầy"));
        Assert.Equal(["Bản sao lưu gần nhất hỏng: đĩa đầy"], Incidents(await chief.OpenAsync("/admin")));
        Assert.Contains("backup: Degraded", await ReadyAsync(app), StringComparison.Ordinal);

        await app.SaveAsync(Run(An.Hour.AddHours(-40), verified: true));
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<NewsDb>().BackupRuns.Where(r => r.Slot > An.Hour.AddHours(-39)).ExecuteDeleteAsync(Ct);
        Assert.Equal(["Bản sao lưu dùng được đã cũ: của 40 giờ trước"], Incidents(await chief.OpenAsync("/admin")));
        using var ready = await app.Reader().GetAsync("/health/ready", Ct);
        Assert.Equal((200, "Degraded"), ((int)ready.StatusCode, await ready.Content.ReadAsStringAsync(Ct)));
        Assert.Empty(Incidents(await (await app.ColleagueAsync(Role.ManagingEditor)).OpenAsync("/admin")));
    }

    [Fact]
    public async Task Without_a_schedule_nothing_is_made_and_nobody_is_alarmed()
    {
        await using var app = new NewsPortalApp();
        var administrator = await app.ColleagueAsync(Role.Administrator);
        app.Clock.Advance(TimeSpan.FromDays(3));
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        administrator = await app.ColleagueAsync(Role.Administrator);

        var desk = await administrator.OpenAsync("/admin");

        Assert.Contains("Không tự sao lưu", Box(desk)!.TextContent, StringComparison.Ordinal);
        Assert.Empty(Incidents(desk));
        Assert.Equal("Healthy", await app.Reader().GetStringAsync("/health/ready", Ct));
        Assert.Empty(await RunsAsync(app));
    }

    [Theory]
    [InlineData("Backup:At", "3 giờ"), InlineData("Backup:At", "25:00"), InlineData("Backup:Keep", "7"), InlineData("Backup:Keep", "0,4,12"), InlineData("Backup:Keep", "7,4,x")]
    public void A_setting_that_makes_no_sense_stops_the_start(string key, string value) =>
        Assert.Contains($"{key} = \"{value}\"", Assert.Throws<StartRefusedException>(() => Settings("Production", DatabaseProvider.Sqlite, (key, value))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Production", DatabaseProvider.Sqlite, null, "03:00")]
    [InlineData("Production", DatabaseProvider.Sqlite, "off", null)]
    [InlineData("Production", DatabaseProvider.Sqlite, "", null)]
    [InlineData("Production", DatabaseProvider.SqlServer, null, null)]
    [InlineData("Development", DatabaseProvider.Sqlite, null, null)]
    [InlineData("Development", DatabaseProvider.Sqlite, "23:30", "23:30")]
    public void Who_does_nothing_has_backups_in_production(string environment, DatabaseProvider provider, string? set, string? at) =>
        Assert.Equal(at, Settings(environment, provider, ("Backup:At", set)).At?.ToString("HH:mm", CultureInfo.InvariantCulture));

    private static BackupSettings Settings(string environment, DatabaseProvider provider, (string Key, string? Value) set) => BackupSettings.From(
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(set.Key, set.Value)]).Build(),
        new HostingEnvironment { EnvironmentName = environment, ContentRootPath = AppContext.BaseDirectory }, provider, AppContext.BaseDirectory);

    private static IElement? Box(IDocument desk) => desk.QuerySelector("[aria-labelledby=sao-luu]");

    private static IEnumerable<string> Incidents(IDocument desk) =>
        desk.QuerySelectorAll("[aria-labelledby=su-co] li").Select(li => string.Join(' ', li.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)))
            // Of the machine that tests run on.
            .Where(text => !text.StartsWith("Ổ đĩa", StringComparison.Ordinal));

    private static async Task<string> ReadyAsync(NewsPortalApp app)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/ready");
        request.Headers.Authorization = new("Bearer", "mot-chia-khoa-that-dai");
        using var answer = await app.Reader().SendAsync(request, Ct);
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Ct);
    }

    private static async Task<List<BackupRun>> RunsAsync(NewsPortalApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NewsDb>().BackupRuns.AsNoTracking().ToListAsync(Ct);
    }

    // The round works beside the test; its clock has to go on for it to come to its turn.
    private static async Task<BackupRun> UntilAsync(NewsPortalApp app, Func<BackupRun, bool> isDone)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if ((await RunsAsync(app)).Find(r => isDone(r)) is { } run) return run;
            await Task.Delay(100, Ct);
            if (tries % 10 == 9) app.Clock.Advance(TimeSpan.FromSeconds(20));
        }
        throw new TimeoutException("No backup was made.");
    }

    private static BackupRun Run(DateTime slot, bool verified = false, string failure = "") => new()
    {
        Slot = slot,
        StartedAt = slot,
        MadeAt = verified ? slot : null,
        VerifiedAt = verified ? slot : null,
        Machine = BackupBook.Machine,
        File = "/khong/co.zip",
        Failure = failure,
    };
}
