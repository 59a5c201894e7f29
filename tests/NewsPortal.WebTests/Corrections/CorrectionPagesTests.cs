using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Taxonomy;
using NewsPortal.WebTests.Questions;
using Xunit;

namespace NewsPortal.WebTests.Corrections;

/// <summary>"/dinh-chinh", its feed, its place in sitemap and footers.</summary>
public class CorrectionPagesTests
{
    private readonly Category _politics = An.Category("Chính trị");
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Corrections_stand_newest_first_a_page_of_twenty_and_go_with_their_story()
    {
        await using var app = await PaperAsync(25);

        var (first, second) = (await app.OpenAsync("/dinh-chinh"), await app.OpenAsync("/dinh-chinh?trang=2"));

        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"Sai {i}."), first.QuerySelectorAll(".correction dd:first-of-type").Where((_, i) => i % 2 == 0).Select(d => d.TextContent));
        Assert.Equal(5, second.QuerySelectorAll(".correction").Length);
        Assert.Equal(("/dinh-chinh?trang=2", "/dinh-chinh"), (first.QuerySelector("[rel=next].button")!.GetAttribute("href"), second.QuerySelector("[rel=prev].button")!.GetAttribute("href")));
        Assert.Equal("/rss/dinh-chinh.rss", first.QuerySelector("link[type='application/rss+xml']")!.GetAttribute("href"));
        foreach (var none in new[] { "?trang=3", "?trang=0", "?trang=01", "?trang=1%00", "?trang=abc", "?den=2026-13-01" })
            Assert.Equal(HttpStatusCode.NotFound, (await app.Reader().GetAsync($"/dinh-chinh{none}", Ct)).StatusCode);
        Assert.Empty((await app.OpenAsync("/dinh-chinh?den=2026-03-03")).QuerySelectorAll(".correction"));

        await WithdrawNewestAsync(app);
        Assert.Equal("Sai 2.", (await app.OpenAsync("/dinh-chinh")).QuerySelector(".correction dd")!.TextContent);
        Assert.DoesNotContain("Sai 1.", await app.Reader().GetStringAsync("/rss/dinh-chinh.rss", Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_has_an_item_for_each_correction_of_one_story_too()
    {
        await using var app = await PaperAsync(1);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
            (await db.Articles.SingleAsync(Ct)).Correct(Correction(2, An.Hour.AddMinutes(-30)));
            await db.SaveChangesAsync(Ct);
        }

        var items = XDocument.Parse(await app.Reader().GetStringAsync("/rss/dinh-chinh.rss", Ct)).Descendants("item").ToList();

        Assert.Equal(2, items.Select(i => i.Element("guid")!.Value).Distinct().Count());
        Assert.Equal("Cải chính, xin lỗi: Bài 1", items[0].Element("title")!.Value);
        Assert.Contains("Đã đăng: Sai 1. Sửa lại: Đúng 1. Xin lỗi.", items[0].Element("description")!.Value, StringComparison.Ordinal);
        Assert.Contains("/rss/dinh-chinh.rss", (await app.OpenAsync("/rss")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        Assert.Contains("https://bao.example.vn/dinh-chinh<", await app.Reader().GetStringAsync("/sitemap-sections.xml", Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_machines_read_each_correction_of_a_story_and_its_box_stands_above_the_lead()
    {
        await using var app = await PaperAsync(1);
        var page = await app.OpenAsync("/bai-1-1.html");

        var correction = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement.GetProperty("@graph")[0].GetProperty("correction")[0];

        Assert.Equal(("CorrectionComment", "Sai 1. → Đúng 1.", "2026-03-04T09:59:00+07:00"),
            (correction.GetProperty("@type").GetString(), correction.GetProperty("text").GetString(), correction.GetProperty("datePublished").GetString()));
        Assert.True(page.QuerySelector(".correction")!.CompareDocumentPosition(page.QuerySelector(".story .lead")!).HasFlag(DocumentPositions.Following));
        Assert.Equal("Cải chính theo luật thử.", page.QuerySelector(".correction .law")!.TextContent);
    }

    [Fact]
    public async Task Every_page_of_readers_leads_to_it_from_its_foot()
    {
        await using var app = await PaperAsync(25);
        var parliament = An.Category("Quốc hội", _politics);
        await app.SaveAsync(parliament, An.Tag("Lũ"), An.Topic("Sông"), An.PenName("Hà Linh"), An.StandingPage("Liên hệ", isPublic: true));
        var tagged = An.Article("Bài có thẻ", parliament);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
            tagged.TagWith(await db.Tags.SingleAsync(Ct));
            tagged.SignBy(NewsPortal.People.Byline.Of(await db.PenNames.SingleAsync(Ct)));
            tagged.TopicId = (await db.Topics.SingleAsync(Ct)).Id;
        }
        await app.SaveAsync(tagged);
        var withdrawn = An.Article("Bài đã gỡ", _politics);
        withdrawn.Withdraw(An.Hour);
        await app.SaveAsync(withdrawn);
        var addresses = ReaderAddresses.Of(app.Services, (controller, name) => (controller, name) switch
        {
            (_, "id") => $"{tagged.Id}",
            ("Articles", _) => tagged.Slug,
            (_, "category") => "chinh-tri",
            (_, "child") => "quoc-hoi",
            ("Tags", _) => "lu",
            ("Topics", _) => "song",
            ("PenNames", _) => "ha-linh",
            ("StandingPages", _) => "lien-he",
            _ => "2026-03",
        });

        var (looked, missing) = (0, new List<string>());
        foreach (var address in addresses.Concat(["/tim-kiem?q=bai", "/da-luu", "/khong-co", withdrawn.Address(), $"/lich-su/{withdrawn.Id}"]).Distinct())
        {
            using var answer = await app.Reader().GetAsync(address, Ct);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            looked++;
            var page = await BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content(answer.Content.ReadAsStringAsync(Ct).Result), Ct);
            if (page.QuerySelector("footer a[href='/dinh-chinh']") is null) missing.Add($"{address} ({(int)answer.StatusCode})");
        }

        Assert.True(looked > 20, $"{looked}");
        Assert.Empty(missing);
    }

    private async Task<NewsPortalApp> PaperAsync(int corrected)
    {
        var app = new NewsPortalApp().With("Site:CorrectionLaw", "Cải chính theo luật thử.");
        await app.SaveAsync(_politics);
        foreach (var i in Enumerable.Range(1, corrected))
        {
            var story = An.Article($"Bài {i}", _politics, An.Hour.AddHours(-2));
            story.Correct(Correction(i, An.Hour.AddMinutes(-i)));
            await app.SaveAsync(story);
        }
        return app;
    }

    private static async Task WithdrawNewestAsync(NewsPortalApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        (await db.Articles.SingleAsync(a => a.Title == "Bài 1", Ct)).Withdraw(An.Hour);
        await db.SaveChangesAsync(Ct);
    }

    private static Correction Correction(int i, DateTime at) => new() { WrongText = $"Sai {i}.", RightText = $"Đúng {i}.", Apology = "Xin lỗi.", At = at };
}
