using System.Net;
using NewsPortal.Auditing;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

/// <summary>What an administrator says of the paper stands at the foot of every page at once.</summary>
public sealed class ImprintTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private const string Page = "/admin/thong-tin-bao";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_that_can_be_reached_from_the_front_has_the_new_imprint_at_its_foot()
    {
        var tag = An.Tag("Đê điều");
        await paper.SaveAsync(tag, An.Category("Bạn đọc", paper.Politics));
        var story = Crew.Complete("Bài để đi từ trang này sang trang khác", paper.Politics, paper.Cover);
        story.TagWith(tag);
        story.Import(An.Hour.AddHours(-1));
        await paper.SaveAsync(story);

        await paper.Administrator.Browser.SendAsync(Page, Page, ("Name", "Báo Đê Biển"), ("Owner", "Hội Đê Điều"), ("Licence", "Giấy phép số 12/GP-BTTTT"),
            ("EditorInChief", "Trần Thị Đê"), ("Phone", "(024) 3825 1111"), ("Email", "de@bao.example.vn"), ("Facebook", "https://www.facebook.com/baodebien"));

        var (seen, waiting) = (new HashSet<string> { "/" }, new Queue<string>(["/", "/khong-co-trang-nay", "/da-luu", "/dinh-chinh", "/tim-kiem?q=de"]));
        var reader = paper.Reader();
        while (waiting.TryDequeue(out var address))
        {
            var response = await reader.GetAsync(address, Ct);
            if (response.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var page = await Colleague.ReadAsync(response);
            var foot = page.QuerySelector("footer.foot")?.TextContent ?? "";
            Assert.All(new[] { "Báo Đê Biển", "Hội Đê Điều", "Giấy phép số 12/GP-BTTTT", "Trần Thị Đê", "(024) 3825 1111", "de@bao.example.vn", "Facebook" },
                line => Assert.True(foot.Contains(line, StringComparison.Ordinal), $"{address} does not say “{line}”."));
            foreach (var link in page.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]).Where(seen.Add)) waiting.Enqueue(link);
        }
        Assert.Contains(story.Address(), seen);
        Assert.InRange(seen.Count, 15, 300);
        Assert.Contains("Báo Đê Biển", await reader.GetStringAsync("/rss/tin-moi.rss", Ct), StringComparison.Ordinal);
        Assert.Contains("Báo Đê Biển", await reader.GetStringAsync("/manifest.webmanifest", Ct), StringComparison.Ordinal);
        Assert.Contains("\"sameAs\":[\"https://www.facebook.com/baodebien\"]", await reader.GetStringAsync(story.Address(), Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Owner", "", "Cơ quan chủ quản phải có: luật buộc báo ghi ở chân mọi trang.")]
    [InlineData("Name", "\u200b \t ", "Tên báo phải có: luật buộc báo ghi ở chân mọi trang.")]
    [InlineData("Phone", "gọi cho tôi", "Số điện thoại viết bằng chữ số, như (024) 3825 0000.")]
    [InlineData("Email", "không phải thư", "Đây không phải một địa chỉ thư điện tử.")]
    [InlineData("Facebook", "http://www.facebook.com/a", "Địa chỉ bắt đầu bằng https://, như https://www.facebook.com/baocuaban.")]
    [InlineData("Zalo", "javascript:alert(1)", "Địa chỉ bắt đầu bằng https://, như https://www.facebook.com/baocuaban.")]
    [InlineData("TikTok", "https://a:b@tiktok.com/", "Địa chỉ bắt đầu bằng https://, như https://www.facebook.com/baocuaban.")]
    public async Task What_cannot_stand_there_is_refused_at_its_field_and_nothing_typed_is_lost(string field, string typed, string says)
    {
        var before = await paper.Administrator.Browser.OpenAsync(Page);
        var response = await paper.Administrator.Browser.SendAsync(before, Page, (field, typed), ("Slogan", "Vừa gõ dở"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await Colleague.ReadAsync(response);
        Assert.Equal(says, page.QuerySelector($"[data-valmsg-for={field}]")!.TextContent);
        Assert.Equal("Vừa gõ dở", page.QuerySelector("[name=Slogan]")!.GetAttribute("value"));
        Assert.Equal(before.QuerySelector("[name=Slogan]")!.GetAttribute("value"), (await paper.Administrator.Browser.OpenAsync(Page)).QuerySelector("[name=Slogan]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_line_longer_than_its_place_is_refused()
    {
        var response = await paper.Administrator.Browser.SendAsync(Page, Page, ("Name", new string('ă', 10_000)));

        Assert.Equal("Tên báo dài nhất 80 ký tự.", (await Colleague.ReadAsync(response)).QuerySelector("[data-valmsg-for=Name]")!.TextContent);
    }

    [Fact]
    public async Task Two_tabs_do_not_overwrite_each_other_and_one_form_sent_twice_is_one_change()
    {
        var (one, two) = (await paper.Administrator.Browser.OpenAsync(Page), await paper.Administrator.Browser.OpenAsync(Page));
        var before = await LastAsync();
        await paper.Administrator.Browser.SendAsync(one, Page, ("Address", "Số 2 đường Đê"));
        Assert.Equal(HttpStatusCode.Redirect, (await paper.Administrator.Browser.SendAsync(one, Page, ("Address", "Số 2 đường Đê"))).StatusCode);
        Assert.Equal(before + 1, await LastAsync());

        var late = await paper.Administrator.Browser.SendAsync(two, Page, ("Address", "Số 3 đường Đê"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        var page = await Colleague.ReadAsync(late);
        Assert.Equal("Số 3 đường Đê", page.QuerySelector("[name=Address]")!.GetAttribute("value"));
        await paper.Administrator.Browser.SendAsync(page, Page);
        Assert.Contains("Số 3 đường Đê", (await paper.OpenAsync("/")).QuerySelector("footer.foot")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_says_what_the_settings_say_follows_them_again()
    {
        var page = await paper.Administrator.Browser.OpenAsync(Page);
        var held = page.QuerySelector("[name=YouTube]")!.GetAttribute("value");
        await paper.Administrator.Browser.SendAsync(page, Page, ("YouTube", "https://youtube.com/@de"));
        Assert.Contains(await KeysAsync(), key => key == "YouTube");
        await paper.Administrator.Browser.SendAsync(Page, Page, ("YouTube", held!));
        Assert.DoesNotContain(await KeysAsync(), key => key == "YouTube");
    }

    [Fact]
    public async Task An_editor_in_chief_reads_it_and_has_no_form()
    {
        var page = await paper.Chief.Browser.OpenAsync(Page);

        Assert.Null(page.QuerySelector($"form[action='{Page}']"));
        Assert.Contains("Cơ quan chủ quản", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    private Task<int> LastAsync() => paper.AskAsync(db => Task.FromResult(db.AuditEntries.Count(e => e.Subject == AuditSubject.Settings)));

    private Task<List<string>> KeysAsync() => paper.AskAsync(db => Task.FromResult(db.ImprintLines.Select(l => l.Key).ToList()));
}
