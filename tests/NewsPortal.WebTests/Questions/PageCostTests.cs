using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Web.Hosting;
using Xunit;

namespace NewsPortal.WebTests.Questions;

/// <summary>Every reader page costs the database the same in a large archive as in a small one, by SQLite's own count of its work.</summary>
public class PageCostTests
{
    private static readonly string[] Growing = ["Articles", "ArticleTexts", "ArticleWords", "Taggings", "Bylines", "HourlyReads"];

    [Fact]
    public async Task No_page_costs_more_at_ten_times_the_stories()
    {
        var (middle, large) = (await WorkAsync(await GeneratedStore.MiddleAsync()), await WorkAsync(await GeneratedStore.LargeAsync()));

        var both = large.Keys.Intersect(middle.Keys).ToList();

        Assert.True(both.Count > 25);
        // A sitemap lists more where there is more. Suggestions go through the names of tags and authors, of which a paper has far fewer than stories
        // (docs/benchmarks.md has what they cost at a million).
        var dearer = from page in both
                     where !page.Contains("/sitemap", StringComparison.Ordinal) && !page.Contains("/goi-y", StringComparison.Ordinal)
                     let steps = (Before: middle[page].Sum(w => w.Steps), Now: large[page].Sum(w => w.Steps))
                     where steps.Now > 500 + 1.25 * steps.Before
                     select $"{page}: {steps}";
        Assert.Empty(dearer);
    }

    [Fact]
    public async Task No_page_walks_through_a_table_that_grows()
    {
        var pages = await WorkAsync(await GeneratedStore.LargeAsync());

        Assert.Empty(from page in pages
                     from work in page.Value
                     from step in work.Plan
                     where step.Contains("AUTOMATIC", StringComparison.Ordinal) || work.Walks(Growing, step)
                     select $"{page.Key}: {step}");
    }

    private static async Task<Dictionary<string, IReadOnlyList<Work>>> WorkAsync(Store store)
    {
        await using var app = new MeteredApp(store);
        using var reader = app.Reader();
        var words = await store.AskAsync(WordsAsync);
        var pages = new Dictionary<string, IReadOnlyList<Work>>();
        foreach (var address in ReaderAddresses.Of(app.Services, (controller, name) => words[$"{controller} {name}"]))
        {
            // Names differ from paper to paper; what is left tells the pages apart.
            var page = words.Aggregate(address, (text, word) => text.Replace($"/{word.Value}", $"/{word.Key}", StringComparison.Ordinal));
            var status = HttpStatusCode.OK;
            var work = await store.Meter.DuringAsync(async () =>
            {
                using var answer = await reader.GetAsync(address, TestContext.Current.CancellationToken);
                status = answer.StatusCode;
            });
            // Only a page further on may lie behind the end of its list.
            Assert.True(status == HttpStatusCode.OK || (status == HttpStatusCode.NotFound && address.Contains("trang=", StringComparison.Ordinal)), $"{address}: {status}");
            pages[$"{page} {status}"] = work;
        }
        return pages;
    }

    // What stands in the routes: the most used of each kind, and the five-thousandth story.
    private static async Task<Dictionary<string, string>> WordsAsync(NewsDb db)
    {
        var ct = TestContext.Current.CancellationToken;
        var story = await db.Articles.Published(An.Hour).OrderBy(a => a.Id).Skip(5_000).FirstAsync(ct);
        var child = await db.Categories.Where(c => c.ParentId != null).OrderBy(c => c.Id).Select(c => c.Path).FirstAsync(ct);
        var (top, below) = (child.Split('/')[0], child.Split('/')[1]);
        return new()
        {
            ["Articles id"] = $"{story.Id}",
            ["Histories id"] = $"{story.Id}",
            ["Articles slug"] = story.Slug,
            ["Categories category"] = top,
            ["Categories child"] = below,
            ["Feeds category"] = top,
            ["Feeds child"] = below,
            ["Tags slug"] = await db.Tags.OrderBy(t => t.Id).Select(t => t.Slug).FirstAsync(ct),
            ["PenNames slug"] = await db.PenNames.OrderBy(p => p.Id).Select(p => p.Slug).FirstAsync(ct),
            ["Topics slug"] = await db.Topics.OrderBy(t => t.Id).Select(t => t.Slug).FirstAsync(ct),
            ["StandingPages slug"] = await db.StandingPages.OrderBy(p => p.Id).Select(p => p.Slug).FirstAsync(ct),
            ["Sitemaps month"] = "2026-02",
        };
    }

    // On the store's own file, nothing kept, and without the rounds: only pages ask.
    private sealed class MeteredApp : NewsPortalApp
    {
        private readonly Store _store;

        public MeteredApp(Store store)
        {
            _store = store;
            With("ConnectionStrings:NewsPortal", store.Connection).With("ReaderCache:Bytes", "0");
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
            {
                services.Remove(services.Single(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == typeof(Rounds)));
                services.ConfigureDbContext<SqliteNewsDb>(o => o.AddInterceptors(_store.Meter));
            });
        }
    }
}
