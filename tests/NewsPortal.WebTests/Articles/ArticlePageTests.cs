using AngleSharp.Dom;
using NewsPortal.Articles;
using NewsPortal.Kit;
using NewsPortal.People;
using NewsPortal.Reading;
using NewsPortal.Taxonomy;
using Xunit;

namespace NewsPortal.WebTests.Articles;

/// <summary>One story with all that can stand around it.</summary>
public class ArticlePageTests(ArticlePageTests.Paper app) : IClassFixture<ArticlePageTests.Paper>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shows_headline_lead_people_hour_and_body()
    {
        var page = await app.OpenAsync(app.Story.Address());

        Assert.Equal("Bão vào bờ", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["Hà Linh", "Nguyễn Thơm"], page.QuerySelectorAll("header .names a, header .names span").Select(n => n.TextContent));
        Assert.Equal("/tac-gia/ha-linh", page.QuerySelector("header .names a")!.GetAttribute("href"));
        Assert.Contains("09:00 04/03/2026 (GMT+7)", page.QuerySelector(".byline")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Sapo của bài Bão vào bờ.", page.QuerySelector(".lead")!.TextContent);
        Assert.Equal("chữ đậm", page.QuerySelector(".body strong")!.TextContent);
        Assert.Equal(["Lũ", "Bão"], page.QuerySelectorAll(".tags a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task Stands_in_the_order_that_a_newspaper_has()
    {
        var page = await app.OpenAsync(app.Story.Address());
        string[] order = [".skip", ".masthead", ".sections", ".breaking", ".crumbs", "h1", ".byline", ".story-tools", ".correction", ".lead", ".headlines", ".cover", ".body",
            ".tags", ".related-articles", ".same-category", ".rail", "footer.foot"];

        var places = order.Select(selector => page.QuerySelector(selector) ?? throw new InvalidOperationException($"No {selector}.")).ToList();

        foreach (var (before, after) in places.Zip(places.Skip(1)))
            Assert.True(before.CompareDocumentPosition(after).HasFlag(DocumentPositions.Following), $"{after.ClassName} comes before {before.ClassName}.");
        Assert.Equal(["Tin nổi bật", "Tin nóng", "Xem nhiều nhất"], page.QuerySelectorAll(".rail h2").Select(h => h.TextContent.Trim()));
    }

    [Fact]
    public async Task Related_stories_share_tags_and_a_rare_tag_says_more()
    {
        var page = await app.OpenAsync(app.Story.Address());

        Assert.Equal(["Cùng hai thẻ", "Cùng thẻ hiếm", "Cùng thẻ thường, mới", "Cùng thẻ thường, cũ"],
            page.QuerySelectorAll(".related-articles h3").Select(h => h.TextContent).Take(4));
    }

    [Fact]
    public async Task Same_category_shows_the_newest_first_with_a_way_to_more()
    {
        var page = await app.OpenAsync(app.Story.Address());

        Assert.Equal(["Cùng mục 1", "Cùng mục 2", "Cùng mục 3", "Cùng mục 4", "Cùng mục 5", "Cùng mục 6"],
            page.QuerySelectorAll(".same-category h3").Select(h => h.TextContent));
        Assert.Equal("/xa-hoi", page.QuerySelector(".same-category .more a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task No_story_stands_twice_and_the_story_itself_never()
    {
        var page = await app.OpenAsync(app.Story.Address());
        var links = page.QuerySelectorAll("main h3 a, aside h3 a, .headlines a, .breaking a").Select(a => a.GetAttribute("href")).ToList();

        Assert.True(links.Count > 15, $"Only {links.Count} links.");
        Assert.Equal(links.Distinct(), links);
        Assert.DoesNotContain(app.Story.Address(), links);
    }

    [Fact]
    public async Task A_correction_stands_in_the_set_form_above_the_lead()
    {
        var correction = (await app.OpenAsync(app.Story.Address())).QuerySelector(".correction")!;

        Assert.Equal("Thông tin cải chính, xin lỗi", correction.QuerySelector("h2")!.TextContent);
        foreach (var text in new[] { "Bão vào bờ", "Xã hội", "4/3/2026", "chữ sai", "chữ đúng", "Tòa soạn xin lỗi" })
            Assert.Contains(text, correction.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headlines_in_the_text_are_those_that_are_published_once_each()
    {
        var page = await app.OpenAsync(app.Story.Address());
        Assert.Equal(["Trong bài"], page.QuerySelectorAll(".body aside.related a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task A_box_without_stories_is_not_drawn()
    {
        await using var empty = new Paper.Empty();
        var page = await empty.OpenLonelyAsync();

        Assert.Empty(page.QuerySelectorAll(".rail, .related-articles, .same-category, .breaking, .correction, .headlines, .tags"));
    }

    [Fact]
    public async Task A_box_with_one_story_is_not_drawn_and_that_story_goes_to_a_box_after_it()
    {
        await using var small = new Paper.Empty();
        var page = await small.OpenLonelyAsync(beside: "Chỉ một bài khác");

        Assert.Empty(page.QuerySelectorAll(".related-articles, .same-category"));
        Assert.Equal(["Chỉ một bài khác"], page.QuerySelectorAll(".rail h3").Select(h => h.TextContent));
    }

    [Fact]
    public async Task The_whole_page_asks_the_database_three_times_with_no_cache()
    {
        await using var uncached = new Paper { UncachedPages = true };
        await uncached.InitializeAsync();
        await uncached.Reader().GetAsync(uncached.Story.Address(), Ct);

        Assert.Equal(3, await FirstOfEditionAsync(uncached.Story.Address()));
        Assert.Equal(2, await FirstOfEditionAsync("/"));
        Assert.Equal(2, await FirstOfEditionAsync("/xa-hoi"));
        Assert.Equal(3, await FirstOfEditionAsync("/tag/lu"));
        foreach (var list in new[] { "/tin-moi", "/tin-nong", "/xem-nhieu", "/tac-gia/ha-linh", "/tim-kiem", "/da-luu", "/rss" })
            Assert.InRange(await FirstOfEditionAsync(list), 1, 3);
        // Two for the boxes, the others for the results: rows, heads, names that the query tells, names on the stories, bodies, cards.
        Assert.InRange(await FirstOfEditionAsync("/tim-kiem?q=bao"), 3, 8);

        // No page before it has asked for anything that it needs.
        async Task<int> FirstOfEditionAsync(string address)
        {
            uncached.Clock.Advance(TimeSpan.FromSeconds(11));
            return await uncached.RoundTrips.CountAsync(() => uncached.Reader().GetAsync(address, Ct));
        }
    }

    public sealed class Paper : NewsPortalApp, IAsyncLifetime
    {
        public bool UncachedPages { get; init; }
        public Article Story { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            if (UncachedPages) With("ReaderCache:Bytes", "0");
            var (society, sport, flood, storm, linh) = (An.Category("Xã hội"), An.Category("Thể thao"), An.Tag("Lũ"), An.Tag("Bão"), An.PenName("Hà Linh"));
            var cover = An.Picture("Sóng lớn");
            (flood.Weight, storm.Weight) = (1, 3);
            await SaveAsync(society, sport, flood, storm, linh, cover);

            Article Old(string title, Category where, int hours, params Tag[] tags)
            {
                var article = An.Article(title, where, An.Hour.AddHours(-hours));
                article.TagWith(tags);
                return article;
            }

            var others = Enumerable.Range(1, 9).Select(n => Old($"Cùng mục {n}", society, 10 + n)).ToList();
            var related = new[] { Old("Cùng thẻ thường, cũ", sport, 50, flood), Old("Cùng thẻ thường, mới", sport, 40, flood),
                Old("Cùng thẻ hiếm", sport, 60, storm), Old("Cùng hai thẻ", sport, 70, flood, storm) };
            var featured = Enumerable.Range(1, 6).Select(n => Old($"Nổi bật {n}", sport, 100 + n)).ToList();
            foreach (var (n, story) in featured.Index()) story.Feature(An.Hour.AddDays(1), n);
            var breaking = Enumerable.Range(1, 4).Select(n => Old($"Nóng {n}", sport, n)).ToList();
            foreach (var story in breaking) story.BreakingUntil = An.Hour.AddDays(1);
            var read = Enumerable.Range(1, 8).Select(n => Old($"Đọc nhiều {n}", sport, 200 + n)).ToList();
            var (picked, named) = (Old("Chọn tay", sport, 300), Old("Trong bài", sport, 301));
            await SaveAsync([.. others, .. related, .. featured, .. breaking, .. read, picked, named]);
            await SaveAsync([.. read.Select((a, i) => new MostRead { Window = ReadWindow.Day, Rank = i + 1, ArticleId = a.Id, Reads = 10 })]);

            Story = An.Article("Bão vào bờ", society, body: $"Đoạn có **chữ đậm**.\n\n:::related {named.Id} {named.Id} 999999\n:::\n\nĐoạn hai.\n\n:::related {named.Id}\n:::\n");
            Story.TagWith(flood, storm);
            Story.SignBy(Byline.Of(linh), Byline.OfGuest("Nguyễn Thơm"));
            Story.CoverWith(cover, "Sóng đánh vào kè.", "Hà Linh");
            Story.Pick(picked.Id);
            Story.Correct(new() { WrongText = "chữ sai", RightText = "chữ đúng", Apology = "Tòa soạn xin lỗi bạn đọc.", At = An.Hour.AddMinutes(-10) });
            await SaveAsync(Story);
        }

        public sealed class Empty : NewsPortalApp
        {
            public async Task<IDocument> OpenLonelyAsync(string? beside = null)
            {
                var category = An.Category("Xã hội");
                await SaveAsync(category);
                var alone = An.Article("Một mình", category);
                await SaveAsync(alone);
                if (beside is not null)
                {
                    var other = An.Article(beside, category);
                    other.Feature(An.Hour.AddDays(1));
                    await SaveAsync(other);
                }
                return await this.OpenAsync(alone.Address());
            }
        }
    }
}
