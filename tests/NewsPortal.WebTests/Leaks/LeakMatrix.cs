using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Articles;
using NewsPortal.FrontPages;
using NewsPortal.Kit;
using NewsPortal.Media;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Reading;
using Xunit;

namespace NewsPortal.WebTests.Leaks;

/// <summary>
/// Every reader address × every state that readers must not see. Whatever could lead to such a story does: it is featured, breaking, most
/// read, picked, named in a text, tagged, signed, in a topic, in every section.
/// </summary>
public class LeakMatrix(LeakMatrix.Paper app) : IClassFixture<LeakMatrix.Paper>
{
    private const string Secret = "Tuyệt mật";

    private static readonly Dictionary<string, Func<Paper, IEnumerable<string>>> Addresses = new()
    {
        ["/"] = _ => ["/"],
        ["/{slug}-{id:int}.html"] = all => all.Hidden.Select(a => $"/{a.Slug}-{a.Id}.html").Append(all.PublicAddress),
        ["/dinh-chinh"] = _ => ["/dinh-chinh", "/dinh-chinh?trang=2", "/dinh-chinh?den=2030-01-01"],
        ["/rss/dinh-chinh.rss"] = _ => ["/rss/dinh-chinh.rss"],
        ["/lich-su/{id:int}"] = all => all.Hidden.Append(all.Shown).Select(a => $"/lich-su/{a.Id}"),
        ["/{category}"] = _ => ["/chinh-tri", "/chinh-tri?trang=2", "/chinh-tri?den=2030-01-01"],
        ["/{category}/{child}"] = _ => ["/chinh-tri/quoc-hoi"],
        ["/tag/{slug}"] = _ => ["/tag/lu", "/tag/tuyet-mat"],
        ["/chu-de/{slug}"] = _ => ["/chu-de/song-nuoc", "/chu-de/tuyet-mat"],
        ["/tac-gia/{slug}"] = _ => ["/tac-gia/ha-linh", "/tac-gia/tuyet-mat"],
        ["/toa-soan/{slug}"] = _ => ["/toa-soan/gioi-thieu", "/toa-soan/tuyet-mat"],
        ["/tin-moi"] = _ => ["/tin-moi", "/tin-moi?den=2030-01-01"],
        ["/tin-nong"] = _ => ["/tin-nong"],
        ["/xem-nhieu"] = _ => ["/xem-nhieu", "/xem-nhieu?trong=tuan"],
        ["/tim-kiem"] = _ => ["/tim-kiem?q=tuyet+mat", "/tim-kiem?q=Tuy%E1%BB%87t+m%E1%BA%ADt&sap-xep=moi", "/tim-kiem?q=bai&den=2030-01-01", "/tim-kiem?q=tag:+tuyet+mat",
            "/tim-kiem?q=chim+lac", "/tim-kiem?q=chim+lac&sap-xep=moi", "/tim-kiem?q=chimm+lacj", "/tim-kiem?q=tuyet+mat&chuyen-muc=chinh-tri&den=2030-01-01"],
        ["/tim-kiem/goi-y"] = _ => ["/tim-kiem/goi-y?q=tuyet", "/tim-kiem/goi-y?q=tuy%E1%BB%87t+m%E1%BA%ADt", "/tim-kiem/goi-y?q=bai", "/tim-kiem/goi-y?q=chim"],
        ["/rss"] = _ => ["/rss"],
        ["/rss/tin-moi.rss"] = _ => ["/rss/tin-moi.rss"],
        ["/rss/{category}.rss"] = _ => ["/rss/chinh-tri.rss"],
        ["/rss/{category}/{child}.rss"] = _ => ["/rss/chinh-tri/quoc-hoi.rss"],
        ["/feed.json"] = _ => ["/feed.json"],
        ["/sitemap.xml"] = _ => ["/sitemap.xml"],
        ["/sitemap-news.xml"] = _ => ["/sitemap-news.xml"],
        ["/sitemap-sections.xml"] = _ => ["/sitemap-sections.xml"],
        ["/sitemap-{month}.xml"] = _ => ["/sitemap-2026-03.xml", "/sitemap-2026-02.xml", "/sitemap-2026-04.xml"],
        ["/robots.txt"] = _ => ["/robots.txt"],
        ["/opensearch.xml"] = _ => ["/opensearch.xml"],
        ["/manifest.webmanifest"] = _ => ["/manifest.webmanifest"],
        ["/da-luu"] = _ => ["/da-luu"],
        ["/media/{hash}/{name}"] = _ => [$"/media/{new string('0', 32)}/640.jpg"],
        ["/xem-truoc/{pass}"] = all => ["/xem-truoc/tuyet-mat", .. all.Hidden.Select(a => $"/xem-truoc/{a.Id}")],
        ["/admin/trang-nhat/xem-truoc"] = all => [$"/admin/trang-nhat/xem-truoc?xep=hero-1+{all.Hidden[0].Id}"],
        ["/loi/{code:int}"] = _ => ["/loi/404"],
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_unpublished_leaks_on_any_reader_address()
    {
        var reader = app.Reader();
        var leaks = new List<string>();
        foreach (var address in Addresses.Values.SelectMany(a => a(app)).Distinct())
        {
            var response = await reader.GetAsync(address, Ct);
            var text = await response.Content.ReadAsStringAsync(Ct);
            text = response.Content.Headers.ContentType?.MediaType == "application/json" ? Regex.Unescape(text) : WebUtility.HtmlDecode(text);
            Assert.True((int)response.StatusCode < 500, $"{address} answers {response.StatusCode}");
            // What the reader typed comes back on the search page.
            if (!address.StartsWith("/tim-kiem?", StringComparison.Ordinal) && text.Contains(Secret, StringComparison.OrdinalIgnoreCase)) leaks.Add($"{address}: {Secret}");
            leaks.AddRange(app.Hidden.Where(a => text.Contains($"-{a.Id}.html", StringComparison.Ordinal)).Select(a => $"{address}: {a.Title} ({a.Id})"));
            if (text.Contains("tuyet-mat", StringComparison.Ordinal) && !address.Contains("tuyet", StringComparison.Ordinal)) leaks.Add($"{address}: the slug");
        }
        Assert.Empty(leaks);
    }

    [Fact]
    public async Task Nothing_unpublished_leaks_by_being_pinned_in_front_nor_to_who_looks_at_the_proof()
    {
        var (reader, chief, leaks) = (app.Reader(), await app.ColleagueAsync(Role.ChiefEditor), new List<string>());
        foreach (var (i, kinds) in app.Hidden.Chunk(Arrangement.HeroPlaces).Index())
            foreach (var (turn, strip) in kinds.Index())
            {
                // Each kind in the hero, and in the strip of every page.
                var text = string.Join('\n', kinds.Index().Select(k => k.Item == strip ? $"strip {k.Item.Id}" : $"hero-{k.Index + 1} {k.Item.Id}").Append($"featured {strip.Id}"));
                await app.SaveAsync(new FrontPageRevision { Number = 10 * i + turn + 1, At = An.Hour, EditorId = 1, EditorName = "Vũ Mạnh", Changes = "", Text = text });
                var pages = new[] { "/", "/chinh-tri", "/tin-moi", "/tim-kiem?q=bai+cong+khai", app.PublicAddress }.Select(async a => (a, await reader.GetStringAsync(a, Ct))).ToList();
                pages.Add(Task.FromResult(("proof", await chief.Browser.GetStringAsync($"/admin/trang-nhat/xem-truoc?xep={Uri.EscapeDataString(text)}", Ct))));
                foreach (var page in pages)
                {
                    var (address, html) = await page;
                    if (WebUtility.HtmlDecode(html).Contains(Secret, StringComparison.OrdinalIgnoreCase)) leaks.Add($"{address}: {text}");
                    Assert.Contains("Bài công khai", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
                }
            }
        Assert.Empty(leaks);
    }

    [Fact]
    public async Task The_public_story_does_stand_on_the_pages_that_the_hidden_ones_keep_off()
    {
        var reader = app.Reader();
        foreach (var address in new[] { "/", "/chinh-tri", "/chinh-tri/quoc-hoi", "/tag/lu", "/chu-de/song-nuoc", "/tac-gia/ha-linh", "/tin-moi", "/tim-kiem?q=cong+khai", "/tim-kiem/goi-y?q=bai+c",
            "/rss/tin-moi.rss", "/rss/chinh-tri.rss", "/rss/chinh-tri/quoc-hoi.rss", "/feed.json", "/dinh-chinh", "/rss/dinh-chinh.rss", $"/lich-su/{app.Shown.Id}",
            "/sitemap-news.xml", "/sitemap-2026-03.xml" })
            Assert.Contains(app.PublicAddress, await reader.GetStringAsync(address, Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unpublished_story_answers_like_one_that_never_was()
    {
        var reader = app.Reader();
        var never = await reader.GetAsync("/tuyet-mat-999999.html", Ct);
        var neverText = await never.Content.ReadAsStringAsync(Ct);
        foreach (var article in app.Hidden.Where(a => a.Status != ArticleStatus.Withdrawn))
        {
            var response = await reader.GetAsync($"/{article.Slug}-{article.Id}.html", Ct);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Equal(neverText, await response.Content.ReadAsStringAsync(Ct));
        }
    }

    [Fact]
    public async Task A_withdrawn_story_that_was_public_is_gone_and_one_that_never_was_is_not_found()
    {
        var politics = An.Category("Kinh tế");
        await app.SaveAsync(politics);
        var (was, never) = (An.Article("Từng đăng", politics, An.Hour.AddHours(-2)), An.Article("Chưa từng", politics, An.Hour.AddHours(2)));
        was.Withdraw(An.Hour);
        never.Withdraw(An.Hour);
        await app.SaveAsync(was, never);

        var reader = app.Reader();
        Assert.Equal(HttpStatusCode.Gone, (await reader.GetAsync($"/tung-dang-{was.Id}.html", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/chua-tung-{never.Id}.html", Ct)).StatusCode);
    }

    [Fact]
    public async Task The_beacon_says_the_same_of_every_id_and_counts_only_what_is_published()
    {
        var reader = app.Reader();
        reader.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0");
        foreach (var id in app.Hidden.Select(a => a.Id).Append(app.Shown.Id).Append(999_999))
            Assert.Equal(HttpStatusCode.NoContent, (await reader.PostAsync($"/doc/{id}", null, Ct)).StatusCode);

        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Data.NewsDb>();
        await app.Services.GetRequiredService<ReadCounter>().FlushAsync(db, Ct);
        Assert.Equal([app.Shown.Id], db.HourlyReads.Select(r => r.ArticleId));
    }

    [Fact]
    public void Every_address_of_the_program_stands_in_this_matrix()
    {
        _ = app.Services;
        var routes = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action
                && action.ControllerTypeInfo.Namespace!.Contains(".Reader.", StringComparison.Ordinal))
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct().ToList();
        Assert.NotEmpty(routes);
        Assert.Empty(routes.Except(Addresses.Keys));
    }

    public sealed class Paper : NewsPortalApp, IAsyncLifetime
    {
        public List<Article> Hidden { get; private set; } = [];
        public Article Shown { get; private set; } = null!;
        public string PublicAddress => $"/{Shown.Slug}-{Shown.Id}.html";

        public async ValueTask InitializeAsync()
        {
            var (politics, topic, hiddenTopic) = (An.Category("Chính trị"), An.Topic("Sông nước"), An.Topic(Secret));
            var (flood, hiddenTag, linh, hiddenName) = (An.Tag("Lũ"), An.Tag(Secret), An.PenName("Hà Linh"), An.PenName(Secret));
            await SaveAsync(politics, topic, hiddenTopic, flood, hiddenTag, linh, hiddenName, An.StandingPage(Secret));
            var parliament = An.Category("Quốc hội", politics);
            await SaveAsync(parliament);

            Hidden = [.. An.UnpublishedArticles(parliament), .. An.UnpublishedArticles(politics)];
            foreach (var article in Hidden)
            {
                article.Title = $"{Secret} {article.Title}";
                article.Lead = $"{Secret} {article.Lead}";
                article.Write("Trong thân bài có chim lạc.", new Dictionary<string, MediaFile>());
                article.TopicId = article.CategoryId == parliament.Id ? topic.Id : hiddenTopic.Id;
                article.TagWith(flood, hiddenTag);
                article.SignBy(Byline.Of(linh), Byline.Of(hiddenName), Byline.OfGuest(Secret));
                article.Feature(An.Hour.AddYears(1));
                article.BreakingUntil = An.Hour.AddYears(1);
                article.Correct(new() { WrongText = Secret, RightText = Secret, Apology = Secret, At = An.Hour.AddMinutes(-5) });
            }
            await SaveAsync([.. Hidden]);

            Shown = An.Article("Bài công khai", parliament, body: $"Chữ.\n\n:::related {string.Join(' ', Hidden.Select(a => a.Id))}\n:::\n\nChữ nữa.");
            Shown.TopicId = topic.Id;
            Shown.TagWith(flood);
            Shown.SignBy(Byline.Of(linh));
            Shown.Pick(Hidden.Select(a => a.Id));
            Shown.Correct(new() { WrongText = "Sai.", RightText = "Đúng.", Apology = "Xin lỗi.", At = An.Hour.AddMinutes(-5) });
            await SaveAsync([Shown, .. Hidden.SelectMany((a, i) => new object[]
            {
                new MostRead { Window = ReadWindow.Day, Rank = i + 1, ArticleId = a.Id, Reads = 100 },
                new MostRead { Window = ReadWindow.Week, Rank = i + 1, ArticleId = a.Id, Reads = 100 },
            })]);
            // Readers have the second and the third.
            await SaveAsync([.. Hidden.Append(Shown).SelectMany(a => new object[]
            {
                Version(a, 1, An.Hour.AddDays(-9), $"{Secret} lúc nháp."),
                Version(a, 2, An.Hour.AddDays(-8), a == Shown ? "Bản đăng." : Secret),
                Version(a, 3, An.Hour.AddMinutes(-5), a == Shown ? "Bản cập nhật." : Secret),
            })]);
        }

        private static Revision Version(Article story, int number, DateTime at, string body) => new()
        {
            ArticleId = story.Id,
            Number = number,
            At = at,
            Title = story.Title,
            Lead = story.Lead,
            Body = body,
            CoverCaption = "",
            Status = story.Status,
        };
    }
}
