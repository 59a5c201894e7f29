using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Articles;
using NewsPortal.Kit;
using NewsPortal.Newsroom;
using NewsPortal.Publishing;
using NewsPortal.Reading;
using NewsPortal.Web.Newsroom.Desk;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

/// <summary>The boxes of the desk beside those of <see cref="DeskTests"/>.</summary>
public sealed class DeskBoxTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_boxes_stand_in_the_order_of_the_role()
    {
        Assert.Equal(["cho-toi", "cua-toi", "lich"], (await BoxesAsync(paper.Dat.Browser)).Where(b => b != "su-co").Take(3));
        Assert.Equal(["cho-toi", "lich", "trang-nhat"], (await BoxesAsync(paper.Ngoc.Browser)).Where(b => b != "su-co").Take(3));
        Assert.Equal(["cho-toi", "trang-nhat", "lich", "theo-gio", "dang-doc", "doc-nhieu", "ra-bai", "cua-toi", "sao-luu"], (await BoxesAsync(paper.Chief.Browser)).Where(b => b != "su-co"));
        Assert.Equal(["su-co", "may", "sao-luu", "nguoi", "nhat-ky", "theo-gio", "trang-nhat", "bat-dau"], await BoxesAsync(paper.Administrator.Browser));
    }

    [Fact]
    public async Task What_wants_a_hand_is_said_to_whom_it_concerns()
    {
        var parked = await paper.StoryAsync(paper.Linh, title: "Có đoạn chờ");
        await paper.SaveAsync(new ParkedText { ArticleId = parked.Id, EditorId = paper.Linh.Editor.Id, Part = StoryPart.Title, Kept = "Có", Words = "Không", Offset = 0, At = An.Hour });
        var bare = await paper.StoryAsync(paper.Dat, ArticleStatus.Approved, paper.Sports, "Ảnh trơ");
        var unfinished = await paper.StoryAsync(paper.Dat, ArticleStatus.Approved, paper.Sports, "Hẹn mà thiếu", paper.Clock.UtcNow().AddHours(3));
        await paper.AskAsync(async db =>
        {
            foreach (var story in await db.Articles.Where(a => a.Id == bare.Id || a.Id == unfinished.Id).ToListAsync(Ct)) story.CoverWith(paper.Cover, "Nước ngập đường.", "");
            (await db.Articles.SingleAsync(a => a.Id == bare.Id, Ct)).Feature(paper.Clock.UtcNow().AddDays(1));
            return await db.SaveChangesAsync(Ct);
        });

        Assert.Equal([parked.Title], await IncidentsAsync(paper.Linh.Browser));
        Assert.Equal([parked.Title], await IncidentsAsync(paper.Ngoc.Browser));
        Assert.Equal([parked.Title, bare.Title, unfinished.Title], await IncidentsAsync(paper.Chief.Browser));
        Assert.Empty(await IncidentsAsync(paper.Administrator.Browser));

        await paper.AskAsync(async db =>
        {
            (await db.ParkedTexts.SingleAsync(p => p.ArticleId == parked.Id, Ct)).Close(ParkedOutcome.Dropped, paper.Linh.Editor.Id, An.Hour);
            foreach (var story in await db.Articles.Where(a => a.Id == bare.Id || a.Id == unfinished.Id).ToListAsync(Ct)) story.CoverWith(paper.Cover, "Nước ngập đường.", "Hà Linh");
            return await db.SaveChangesAsync(Ct);
        });
        Assert.Empty(await IncidentsAsync(paper.Chief.Browser));
    }

    [Fact]
    public async Task An_administrator_hears_of_a_logo_whose_licence_has_run_out_and_of_no_other_picture()
    {
        var (logo, cover) = (An.Picture("Tên báo", 800, 400), An.Picture("Ảnh bìa"));
        await paper.SaveAsync(logo, cover, new ImprintLine { Key = Logo.OnLight, Text = logo.Key }, An.PenName("Hết phép"));
        await paper.AskAsync(async db =>
        {
            foreach (var picture in await db.MediaFiles.Where(m => m.Id == logo.Id || m.Id == cover.Id).ToListAsync(Ct)) picture.LicenceUntil = DateOnly.FromDateTime(paper.Clock.UtcNow()).AddDays(-2);
            (await db.PenNames.SingleAsync(p => p.Name == "Hết phép", Ct)).PortraitId = cover.Id;
            return await db.SaveChangesAsync(Ct);
        });

        Assert.Equal(["Tên báo"], await IncidentsAsync(paper.Administrator.Browser));
        Assert.Equal("/admin/thong-tin-bao", (await paper.Administrator.Browser.OpenAsync("/admin")).QuerySelector("[aria-labelledby=su-co] li a")!.GetAttribute("href"));
        Assert.Equal(["Tên báo", "Ảnh bìa"], await IncidentsAsync(paper.Chief.Browser));

        await paper.AskAsync(db => db.MediaFiles.Where(m => m.Id == logo.Id || m.Id == cover.Id).ExecuteUpdateAsync(m => m.SetProperty(x => x.LicenceUntil, (DateOnly?)null), Ct));
    }

    [Theory]
    [InlineData(100, 1000, false)]
    [InlineData(49, 1000, true)]
    [InlineData(1, 4, false)]
    [InlineData(0.9, 4, true)]
    public void A_disk_is_nearly_full_with_a_twentieth_or_a_gigabyte_left(double free, double whole, bool isNearlyFull) =>
        Assert.Equal(isNearlyFull, new DiskRoom((long)(free * (1L << 30)), (long)(whole * (1L << 30))).IsNearlyFull);

    [Fact]
    public async Task The_front_page_stands_there_as_readers_have_it()
    {
        var (lead, hot) = (await paper.StoryAsync(paper.Chief, ArticleStatus.Approved, title: "Mở đầu trang nhất", at: paper.Clock.UtcNow().AddHours(-5)),
            await paper.StoryAsync(paper.Chief, ArticleStatus.Approved, title: "Đang nóng", at: paper.Clock.UtcNow().AddDays(-3)));
        await paper.AskAsync(async db =>
        {
            (await db.Articles.SingleAsync(a => a.Id == lead.Id, Ct)).Feature(paper.Clock.UtcNow().AddDays(2), -1);
            (await db.Articles.SingleAsync(a => a.Id == hot.Id, Ct)).BreakingUntil = paper.Clock.UtcNow().AddHours(1);
            return await db.SaveChangesAsync(Ct);
        });
        for (var i = 0; i < 6; i++) await paper.StoryAsync(paper.Chief, ArticleStatus.Approved, title: $"Mới {i}");

        var desk = await paper.Linh.Browser.OpenAsync("/admin");
        var front = await paper.OpenAsync("/");
        var there = desk.QuerySelectorAll(".small-front a").Select(a => a.TextContent).ToList();
        Assert.Equal(lead.Title, there[0]);
        Assert.Equal(front.QuerySelectorAll("main h2 a, main h3 a").Select(a => a.TextContent.Trim()).Take(1), there.Take(1));
        Assert.Equal(there.Count, there.Distinct().Count());
        Assert.Contains("5 giờ trước", desk.QuerySelector(".small-front .lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(hot.Title, desk.QuerySelector("[aria-labelledby=trang-nhat] ul")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_of_today_and_of_this_hour_are_there_within_a_minute()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.Approved, title: "Đọc lúc này");
        await paper.SaveAsync(new HourlyReads { ArticleId = story.Id, Hour = An.Hour, Reads = 1_234 }, new HourlyReads { ArticleId = story.Id, Hour = An.Hour.AddHours(-3), Reads = 9_000 });
        await using (var scope = paper.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<ReadSheetRefresh>().RunAsync(Ct);

        var desk = await paper.Linh.Browser.OpenAsync("/admin");
        Assert.Contains("Đọc lúc này 1.234 lượt", string.Join(' ', desk.QuerySelector("[aria-labelledby=dang-doc] li")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        var hours = desk.QuerySelectorAll("[aria-labelledby=theo-gio] tbody tr").Select(r => r.QuerySelector("td")!.TextContent).ToList();
        Assert.Equal(("9.000", "1.234", "–"), (hours[7], hours[10], hours[11]));
    }

    [Fact]
    public async Task What_came_out_of_each_section_stands_beside_what_is_usual()
    {
        var section = An.Category("Mục đếm bài");
        await paper.SaveAsync(section);
        foreach (var days in new[] { 0, 0, 3, 10, 27 }) await paper.StoryAsync(paper.Chief, ArticleStatus.Approved, section, at: paper.Clock.UtcNow().AddDays(-days).AddMinutes(-1));

        var row = (await paper.Chief.Browser.OpenAsync("/admin")).QuerySelectorAll(".output tbody tr").Single(r => r.TextContent.Contains(section.Name, StringComparison.Ordinal));
        Assert.Equal(["2", "0,1", "3", "0,8"], row.QuerySelectorAll("td").Select(td => td.TextContent));
        Assert.DoesNotContain(section.Name, (await paper.Ngoc.Browser.OpenAsync("/admin")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_asks_little_of_the_database()
    {
        foreach (var who in new[] { paper.Linh, paper.Ngoc, paper.Chief, paper.Administrator })
        {
            var trips = await paper.RoundTrips.CountAsync(() => who.Browser.OpenAsync("/admin"));
            Assert.True(trips <= MostTrips, $"{who.Editor.Role}: {trips}\n{string.Join("\n\n", paper.RoundTrips.Commands)}");
        }
    }

    // The session; front page 2; schedule; parked, pictures, unfinished; own stories; today's hours; waiting, mine; most read, being read; output.
    private const int MostTrips = 14;

    private static async Task<List<string>> BoxesAsync(Colleague who) =>
        [.. (await who.OpenAsync("/admin")).QuerySelectorAll(".desk-boxes > section").Select(b => b.GetAttribute("aria-labelledby")!)];

    private static async Task<List<string>> IncidentsAsync(Colleague who) =>
        [.. (await who.OpenAsync("/admin")).QuerySelectorAll("[aria-labelledby=su-co] li a").Select(a => a.TextContent)];
}
