using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Media;
using NewsPortal.Moving;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Search;
using NewsPortal.Taxonomy;
using NewsPortal.Watching;
using NewsPortal.Web.Newsroom.Pictures;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>Each figure moves when what it counts happens.</summary>
public sealed partial class FiguresTests(FiguresTests.Paper paper) : IClassFixture<FiguresTests.Paper>, IDisposable
{
    private const string Drawing = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0h30v20H0z" fill="#c33"/></svg>""";

    private readonly FigureWatch watch = new(paper.Services.GetRequiredService<Figures>());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => watch.Dispose();

    [Fact]
    public async Task A_page_is_made_once_and_found_after_that()
    {
        await paper.OpenAsync("/tin-moi");
        await paper.OpenAsync("/tin-moi");
        await paper.OpenAsync("/xa-hoi");
        await paper.OpenAsync($"/xa-hoi?la={Guid.NewGuid():N}");

        Assert.Equal((2, 2), (watch.Sum("newsportal.reader_cache.misses"), watch.Sum("newsportal.reader_cache.hits")));
        Assert.InRange(watch.Times("newsportal.database.duration", "failed=False"), 2, 100);
    }

    [Fact]
    public async Task Reads_wait_and_are_counted_when_they_are_saved()
    {
        using var reader = paper.CreateClient();
        reader.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0");

        await reader.PostAsync($"/doc/{paper.Story.Id}", null, Ct);
        Assert.Equal(1, watch.Now("newsportal.reads.waiting"));
        for (var turns = 0; watch.Sum("newsportal.reads") < 1; turns++)
        {
            Assert.InRange(turns, 0, 500);
            paper.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(20, Ct);
        }

        Assert.Equal(0, watch.Now("newsportal.reads.waiting"));
        Assert.InRange(watch.Now("newsportal.round.age", "round=Saving reads"), 0, 60);
    }

    [Fact]
    public async Task What_another_node_changes_is_known_so_long_after()
    {
        await paper.DoAsync(async all => await all.GetRequiredService<NewsDb>().ReaderEpochs.ExecuteUpdateAsync(
            e => e.SetProperty(x => x.Name, Guid.CreateVersion7(paper.Clock.GetUtcNow() - TimeSpan.FromSeconds(2))), Ct));

        await watch.HearsAsync("newsportal.epoch.lag");

        Assert.Equal(2, watch.Sum("newsportal.epoch.lag"), 0.01);
        Assert.InRange(watch.Now("newsportal.epoch.age"), 0, 30);
    }

    [Fact]
    public async Task Saves_are_counted_by_what_became_of_them()
    {
        var story = An.Draft("Lũ về", paper.Section, body: "Một.\n\nHai.\n\nBa.");
        story.BegunBy(paper.Reporter.Id, An.Hour);
        await paper.SaveAsync(story);
        var (mine, theirs) = (paper.Reporter.Me(), paper.Chief.Me());
        var began = story.Version;
        Task<SaveAnswer> SaveAsync(string body, Me me) => paper.DoAsync(all => all.GetRequiredService<StorySaves>().ReceiveAsync(
            story.Id, new(Guid.NewGuid(), $"{began}", new("Lũ về", "Sapo.", body), new() { CategoryId = paper.Section.Id }, false), me, Ct));

        await SaveAsync("Nước đã rút khỏi làng từ sáng.\n\nHai.\n\nBa.", mine);
        await SaveAsync("Một.\n\nHai.\n\nBa mới.", theirs);
        await SaveAsync("Đê vỡ lúc nửa đêm, dân chạy lên đồi.\n\nHai.\n\nBa.", theirs);
        await paper.DoAsync(all => all.GetRequiredService<StorySteps>().SubmitAsync(new(story.Id, ArticleStatus.Draft), mine, Ct));
        await paper.DoAsync(all => all.GetRequiredService<StorySteps>().SubmitAsync(new(story.Id, ArticleStatus.InEditing), theirs, Ct));
        await SaveAsync("Muộn rồi.", mine);

        Assert.Equal((1, 1, 1, 1), (Saves("accepted"), Saves("merged"), Saves("conflict"), Saves("refused")));
        Assert.Equal((1, 1), (watch.Times("newsportal.merge.duration", "outcome=clean"), watch.Times("newsportal.merge.duration", "outcome=parked")));
        Assert.Equal((1, 1), (watch.Sum("newsportal.story_steps", "to=InEditing"), watch.Sum("newsportal.story_steps", "to=Submitted")));
    }

    [Fact]
    public async Task Searches_are_timed_and_those_in_vain_counted()
    {
        await paper.OpenAsync("/tim-kiem?q=nước");
        await paper.OpenAsync("/tim-kiem?q=không-có-gì-như-thế");

        Assert.Equal((2, 1), (watch.Times("newsportal.search.duration"), watch.Sum("newsportal.search.empty")));
    }

    [Fact]
    public async Task Whoever_comes_in_is_counted_and_who_does_not()
    {
        foreach (var password in new[] { "gánh nước giếng làng", "một câu khác hẳn" })
            await paper.Stranger().SendAsync("/admin/dang-nhap", "/admin/dang-nhap", ("Email", "cua@example.vn"), ("Password", password));

        Assert.Equal((1, 1), (watch.Sum("newsportal.sign_ins", "outcome=entered"), watch.Sum("newsportal.sign_ins", "outcome=refused")));
    }

    [Fact]
    public async Task Pictures_are_counted_when_they_are_sent_and_timed_when_they_are_made()
    {
        var picture = await paper.Services.GetRequiredService<PictureIntake>().TakeDrawnSceneAsync(Drawing, Ct);
        await paper.SaveAsync(picture);
        using var words = new MemoryStream(Encoding.UTF8.GetBytes("không phải ảnh"));

        await paper.DoAsync(all => all.GetRequiredService<PictureDesk>().TakeAsync(new FormFile(words, 0, words.Length, "f", "chu.jpg"), paper.Reporter.Me(), Ct));
        await paper.Reader().GetByteArrayAsync($"/media/{picture.Hash}/320.jpg", Ct);

        Assert.Equal((1, 1), (watch.Sum("newsportal.pictures", "outcome=refused"), watch.Times("newsportal.rendition.duration")));
        Assert.Equal(0, watch.Now("newsportal.renditions.waiting"));
    }

    [Fact]
    public void The_disk_is_asked_for_its_room() => Assert.InRange(watch.Now("newsportal.disk.free"), 1, double.MaxValue);

    [Fact]
    public async Task Stories_whose_words_are_out_of_date_are_counted_until_they_are_written()
    {
        await paper.DoAsync(all => all.GetRequiredService<NewsDb>().Set<ArticleWords>().ExecuteUpdateAsync(w => w.SetProperty(x => x.IsStale, true), Ct));
        // A round reads which they are, and cannot write while another program does.
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(paper.DataFolder, "newsportal.db")};Pooling=False"))
        {
            await other.OpenAsync(Ct);
            await using var transaction = other.BeginTransaction(deferred: false);
            await paper.DoAsync(all =>
            {
                all.GetRequiredService<NewsDb>().Database.SetCommandTimeout(1);
                return Assert.ThrowsAsync<SqliteException>(() => all.GetRequiredService<Reindexing>().BringUpAsync(left => all.GetRequiredService<Figures>().StaleWords = left, Ct));
            });
            Assert.True(watch.Now("newsportal.search.stale") > 0);
        }

        await TurnUntilAsync(() => watch.Now("newsportal.search.stale") == 0);
    }

    [Fact]
    public async Task The_newest_verified_backup_grows_old_and_where_there_is_none_it_has_no_age()
    {
        var at = paper.Clock.GetUtcNow().UtcDateTime.AddHours(-5);
        Assert.Equal(double.NaN, watch.Now("newsportal.backup.age"));

        await paper.SaveAsync(new BackupRun { Slot = at, StartedAt = at, MadeAt = at, VerifiedAt = at, Machine = "báo", File = "/a.newsportal" },
            new BackupRun { Slot = at.AddHours(4), StartedAt = at.AddHours(4), MadeAt = at.AddHours(4), Machine = "báo", File = "/b.newsportal" });
        await TurnUntilAsync(() => !double.IsNaN(watch.Now("newsportal.backup.age")));
        Assert.InRange(watch.Now("newsportal.backup.age"), TimeSpan.FromHours(5).TotalSeconds, TimeSpan.FromHours(6).TotalSeconds);
    }

    private async Task TurnUntilAsync(Func<bool> isSo)
    {
        for (var turns = 0; !isSo(); turns++)
        {
            Assert.InRange(turns, 0, 1000);
            paper.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(20, Ct);
        }
    }

    [Fact]
    public async Task Every_figure_has_its_line_in_the_docs_and_every_line_its_figure()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "monitoring.md"), Ct);

        Assert.Equal([.. watch.Names.Distinct().Order()], Named().Matches(text).Select(m => m.Value).Distinct().Order());
    }

    [Fact]
    public async Task Requests_are_counted_by_route_the_beacon_too()
    {
        using var reader = paper.CreateClient();
        reader.DefaultRequestHeaders.Authorization = new("Bearer", Paper.Key);
        await reader.PostAsync($"/doc/{paper.Story.Id}", null, Ct);
        await reader.GetAsync("/tin-nong", Ct);
        await reader.GetAsync("/tin-nong", Ct);

        var scraped = await reader.GetStringAsync("/metrics", Ct);

        Assert.Matches("http_server_request_duration_seconds_count\\{[^}]*http_route=\"/doc/\\{id\\}\"", scraped);
        Assert.Contains("newsportal_reader_cache_hits_total", scraped, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"newsportal\.[a-z_.]+[a-z]")]
    private static partial Regex Named();

    private double Saves(string outcome) => watch.Sum("newsportal.saves", $"outcome={outcome}");

    public sealed class Paper : NewsPortalApp, IAsyncLifetime
    {
        public const string Key = "mot-chia-khoa-that-dai";

        public Category Section { get; } = An.Category("Xã hội");
        public Article Story { get; private set; } = null!;
        public Editor Reporter { get; private set; } = null!;
        public Editor Chief { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            With("Telemetry:Key", Key);
            await SaveAsync(Section);
            Story = An.Article("Nước về", Section);
            await SaveAsync(Story);
            Reporter = await this.HireAsync(Role.Reporter, "cua@example.vn", "gánh nước giếng làng");
            Chief = await this.HireAsync(Role.ChiefEditor);
        }

        public async Task<T> DoAsync<T>(Func<IServiceProvider, Task<T>> work)
        {
            await using var scope = Services.CreateAsyncScope();
            return await work(scope.ServiceProvider);
        }
    }
}
