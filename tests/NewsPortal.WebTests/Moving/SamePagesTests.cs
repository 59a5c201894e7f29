using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Generating;
using NewsPortal.Kit;
using NewsPortal.Media;
using NewsPortal.Moving.OutAndBack;
using NewsPortal.Web.Newsroom.FirstAdministrators;
using Xunit;

namespace NewsPortal.WebTests.Moving;

/// <summary>The sample newspaper, after months of newsroom life, out and back: readers see no difference.</summary>
public sealed partial class SamePagesTests : IAsyncLifetime
{
    private readonly NewsPortalApp paper = new NewsPortalApp().With("Setup:SampleNewspaper", "true");
    private readonly NewsPortalApp back = new();
    private readonly DirectoryInfo export = Directory.CreateTempSubdirectory("newsportal-export-");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await InAsync(paper, (all, db) => ABusyNewsroom.AddAsync(db, An.Hour, all.GetRequiredService<IMediaStore>(), Ct));
        await InAsync(paper, (all, _) => all.GetRequiredService<NewspaperExport>().RunAsync(export.FullName, new Quiet(), Ct));
        await InAsync(back, async (all, _) =>
        {
            await all.GetRequiredService<NewspaperImport>().RunAsync(export.FullName, await NewspaperImport.CheckAsync(export.FullName, Ct), new Quiet(), Ct);
            return 0;
        });
    }

    public async ValueTask DisposeAsync()
    {
        await paper.DisposeAsync();
        await back.DisposeAsync();
        export.Delete(recursive: true);
    }

    [Fact]
    public async Task Every_kind_of_page_is_the_same_to_the_letter_and_so_is_the_next_export()
    {
        // Both have the epoch of what was done to them.
        foreach (var app in new[] { paper, back }) await InAsync(app, async (all, db) => { await all.GetRequiredService<NewsPortal.Reading.ReaderEdition>().RefreshAsync(db, Ct); return 0; });
        var (reader, other) = (paper.Reader(), back.Reader());
        var seen = new HashSet<string>();
        foreach (var address in await AddressesAsync(reader))
        {
            var (was, now) = (await reader.GetAsync(address, Ct), await other.GetAsync(address, Ct));
            Assert.True(was.StatusCode == now.StatusCode, $"{address}: {was.StatusCode}, {now.StatusCode}");
            Assert.Equal(was.Headers.Location, now.Headers.Location);
            Assert.True(await was.Content.ReadAsStringAsync(Ct) == await now.Content.ReadAsStringAsync(Ct), address);
            seen.Add($"{was.StatusCode}");
        }
        Assert.Superset(new HashSet<string> { "OK", "MovedPermanently", "Gone", "NotFound" }, seen);

        var again = Directory.CreateTempSubdirectory("newsportal-export-");
        await InAsync(back, (all, _) => all.GetRequiredService<NewspaperExport>().RunAsync(again.FullName, new Quiet(), Ct));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(export.FullName, Manifest.Sums), Ct), await File.ReadAllTextAsync(Path.Combine(again.FullName, Manifest.Sums), Ct));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(export.FullName, Manifest.File), Ct), await File.ReadAllTextAsync(Path.Combine(again.FullName, Manifest.File), Ct));
        again.Delete(recursive: true);

        await NobodyCanSignInButTheAdministratorHasALink();
    }

    private async Task NobodyCanSignInButTheAdministratorHasALink()
    {
        await using var scope = back.Services.CreateAsyncScope();
        var first = scope.ServiceProvider.GetRequiredService<FirstAdministrator>();
        Assert.True(await first.IsMissingAsync(Ct));
        const string Email = "quan-tri-ban@bao.example.vn";
        var made = await first.MakeAsync(Email, "Quản Trị", "cây đa bến nước sân đình", Ct);
        Assert.True(made!.Succeeded, made.ToString());
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        Assert.NotNull((await db.Editors.AsNoTracking().SingleAsync(e => e.Email == Email, Ct)).PasswordHash);
        Assert.False(await first.IsMissingAsync(Ct));
    }

    // All that pages lead to from the front page, two steps deep, and what nothing leads to.
    private async Task<IReadOnlyCollection<string>> AddressesAsync(HttpClient reader)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var hidden = await InAsync(paper, (_, db) => db.Articles.OrderBy(a => a.Id).Select(a => a.Slug + "-" + a.Id).ToListAsync(Ct));
        found.UnionWith(hidden.Where((_, i) => i % 5 == 0 || i > hidden.Count - 8).Select(h => $"/{h}.html"));
        found.UnionWith(["/", "/bai-cu", "/tim-kiem?q=lu", "/tim-kiem?q=dan+van&sap-xep=moi", "/tim-kiem/goi-y?q=dan", "/sitemap.xml", "/sitemap-news.xml", "/sitemap-sections.xml", "/robots.txt", "/rss/tin-moi.rss",
            "/feed.json", "/manifest.webmanifest", "/opensearch.xml", "/dinh-chinh", "/tac-gia/trung-ten-2", "/tag/lu-quet", "/chu-de/mua-lu", "/toa-soan/ve-toa-soan-ban", "/con-cua-sinh-sau"]);
        foreach (var from in new[] { "/", "/xem-nhieu", found.First(a => a.StartsWith("/bai-la", StringComparison.Ordinal)) })
            found.UnionWith(Link().Matches(await reader.GetStringAsync(from, Ct)).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Where(a => !a.StartsWith("/admin", StringComparison.Ordinal) && !a.StartsWith("/media/", StringComparison.Ordinal)));
        return found;
    }

    private static async Task<T> InAsync<T>(NewsPortalApp app, Func<IServiceProvider, NewsDb, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<NewsDb>());
    }

    [GeneratedRegex("href=\"(/[^\"#]*)\"")]
    private static partial Regex Link();

    private sealed class Quiet : IProgress<GenerationProgress>
    {
        public void Report(GenerationProgress value)
        {
        }
    }
}
