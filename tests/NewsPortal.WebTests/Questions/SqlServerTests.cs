using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.People;
using NewsPortal.Reading;
using NewsPortal.Search;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.Desk;
using NewsPortal.Web.Newsroom.EmptySearches;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.Statistics;
using NewsPortal.Web.Newsroom.StoryStatistics;
using Xunit;

namespace NewsPortal.WebTests.Questions;

/// <summary>What a SQL Server would be asked, read by its own parser. No server is needed: the pages run, their questions are answered by a stand-in.</summary>
public class SqlServerTests
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_reader_page_speaks_plain_TSQL()
    {
        await using var app = new AppBeforeNoServer();
        var edition = app.Services.GetRequiredService<ReaderEdition>();
        using (var scope = app.Services.CreateScope()) await edition.RefreshAsync(scope.ServiceProvider.GetRequiredService<NewsDb>(), _ct);
        using var reader = app.Reader();

        var addresses = ReaderAddresses.Of(app.Services, (_, name) => name switch { "id" => "2", "month" => "2026-03", _ => "a" }).ToList();
        var first = await AskAsync(between: TimeSpan.FromSeconds(11));
        // Again when no page is finished any more, and the rail is known from the first of them.
        app.Clock.Advance(TimeSpan.FromSeconds(61));
        var then = await AskAsync(between: TimeSpan.Zero);

        Assert.Equal(3, first["/a-2.html"]);
        Assert.Equal(2, first["/"]);
        // Not found here; the stand-in knows a redirect that leads to a story: whether readers may know of that is asked by its two answers.
        Assert.InRange(first["/tag/a"], 5, 6);
        Assert.Equal(2, then["/a-2.html"]);
        AssertPlain(app.Server.Commands);

        async Task<Dictionary<string, int>> AskAsync(TimeSpan between)
        {
            var questions = new Dictionary<string, int>();
            foreach (var address in addresses)
            {
                app.Clock.Advance(between);
                var before = app.Server.Commands.Count;
                using var answer = await reader.GetAsync(address, _ct);
                questions[address] = app.Server.Commands.Count - before;
            }
            return questions;
        }
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Searches_are_TSQL_with_and_without_full_text(bool isIndexed)
    {
        await using var app = new AppBeforeNoServer(new(isIndexed));
        using var scope = app.Services.CreateScope();
        var search = scope.ServiceProvider.GetRequiredService<IArticleSearch>();
        var query = await search.WithNamesAsync(SearchQuery.Parse("thu tuong Chính \"Đà Nẵng dep\" -\"bão lũ\" -mưa tag:\"dân vận\" tác giả:Hà Linh -tag:cũ"), _ct);

        await search.RowsAsync(query, new(1, 9, [2, 5]), 5, _ct);
        await search.RowsAsync(query, SearchRange.Until(9), 5, _ct);
        await search.TitleRowsAsync(query, SearchRange.Until(9), 5, _ct);
        await search.TitleRowsAsync(SearchQuery.Parse("thư viện xa"), SearchRange.Until(9), 5, _ct);
        await search.TitlesBegunAsync(BegunWords.Read("thư vi")!, SearchRange.Until(9), 5, _ct);
        await search.TitlesBegunAsync(BegunWords.Read("thư ky")!, SearchRange.Until(9), 5, _ct);

        Assert.Empty(from command in app.Server.Commands from error in command.Errors select $"{error}\n{command.Sql}");
        var searches = app.Server.Commands.Where(command => command.Sql.Contains("Entries", StringComparison.Ordinal)).ToList();
        Assert.True(searches.Count >= 6, $"{searches.Count}");
        Assert.All(searches, command => Assert.Equal(isIndexed, command.Unwanted().Contains("full text")));
        Assert.All(SqlServerFullText.Steps, step => Assert.Empty(Sent.Of(step).Errors));
    }

    [Fact]
    public async Task So_does_the_work_that_goes_round()
    {
        await using var app = new AppBeforeNoServer();
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();

        // A transaction is a server's; a stand-in has none to give.
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        await scope.ServiceProvider.GetRequiredService<MostReadRefresh>().RunAsync(_ct);
        await scope.ServiceProvider.GetRequiredService<NewsPortal.Taxonomy.TagWeights>().RefreshAsync(_ct);
        await scope.ServiceProvider.GetRequiredService<ReadSheetRefresh>().RunAsync(_ct);
        await app.Services.GetRequiredService<ReaderEdition>().RefreshAsync(db, _ct);

        Assert.True(app.Server.Commands.Count > 8, $"{app.Server.Commands.Count}");
        AssertPlain(app.Server.Commands);
    }

    [Fact]
    public async Task So_do_the_desk_and_the_statistics()
    {
        await using var app = new AppBeforeNoServer();
        using var scope = app.Services.CreateScope();
        var all = scope.ServiceProvider;
        await app.Services.GetRequiredService<ReaderEdition>().RefreshAsync(all.GetRequiredService<NewsDb>(), _ct);
        var today = new DateOnly(2026, 3, 4);

        foreach (var me in Enum.GetValues<Role>().Select(role => new Me(1, "a", role, role == Role.Editor ? [1, 2] : [])))
        {
            await all.GetRequiredService<DeskQuestion>().AskAsync(me, _ct);
            foreach (var by in Enum.GetValues<ReadsBy>())
                await all.GetRequiredService<StatisticsQuestion>().AskAsync(new() { By = by, Period = PeriodForm.Of("hom-nay", today) }, me, _ct);
            await all.GetRequiredService<StoryStatisticsQuestion>().AskAsync(1, PeriodForm.Of("hom-nay", today), me, _ct);
            foreach (var sort in new[] { "", EmptySearchesQuestion.ByAge })
                await all.GetRequiredService<EmptySearchesQuestion>().AskAsync(new("/", "lũ", sort, "9~9"), me, _ct);
        }

        Assert.True(app.Server.Commands.Count > 50, $"{app.Server.Commands.Count}");
        AssertPlain(app.Server.Commands);
    }

    private static void AssertPlain(IEnumerable<Sent> commands)
    {
        Assert.Empty(from command in commands from error in command.Errors select $"{error}\n{command.Sql}");
        Assert.Empty(from command in commands from name in command.Unwanted() select $"{name}\n{command.Sql}");
    }

    private sealed class AppBeforeNoServer : NewsPortalApp
    {
        private readonly SqlServerFullText _fullText;

        public AppBeforeNoServer(SqlServerFullText? fullText = null)
        {
            _fullText = fullText ?? new(known: false);
            With("Database:Provider", "SqlServer").With("ConnectionStrings:NewsPortal", "Server=none;Database=none")
            .With("Database:MaxBatchSize", "1").With("ReaderCache:Bytes", "0");
        }

        public new NoServer Server { get; } = new(An.Hour.AddHours(-1));

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
            {
                foreach (var own in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Assembly == typeof(Rounds).Assembly).ToList())
                    services.Remove(own);
                services.AddSingleton(_fullText);
                services.ConfigureDbContext<SqlServerNewsDb>(o => o.AddInterceptors(Server));
            });
        }
    }
}
