using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NewsPortal.BrowserTests.Browsing;
using NewsPortal.Kit;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.FirstAdministrators;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Newsroom;

/// <summary>A new paper from the link that its start prints to a story that readers have, and have no more.</summary>
public class FromEmptyPageToFrontPageTests
{
    private const string Password = "cây đa bến nước sân đình";
    private const string Title = "Đê biển trước mùa triều cường";
    private static readonly Manner Desktop = new(1280);
    private static readonly string[] Surfaces = ["/", "/rss/tin-moi.rss", "/sitemap-news.xml"];

    // So long a busy machine may take; how long it took is in the output.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_administrator_invites_people_whose_story_comes_out_and_is_gone_again()
    {
        await using var paper = new NewsroomPaper();
        await paper.InitializeAsync();
        var (reporter, chief) = ("", "");
        await paper.VisitAsync(Desktop, editor: null, async visit =>
        {
            await visit.GoAsync(paper.Services.GetRequiredService<FirstAdministratorReady>().Link!);
            await visit.Page.GetByLabel("Họ và tên").FillAsync("Chị Cả");
            await visit.Page.GetByLabel("Thư điện tử").FillAsync("ca@bao.example.vn");
            await SetPasswordAsync(visit.Page, "Nhận việc quản trị");
            await ComeInAsync(paper, visit.Page, "ca@bao.example.vn", isChief: true);
            reporter = await InviteAsync(visit, "Hà Linh", "linh@bao.example.vn", "Phóng viên");
            chief = await InviteAsync(visit, "Vũ Tổng", "tong@bao.example.vn", "Tổng biên tập");
        });

        await paper.VisitAsync(Desktop, editor: null, writers => paper.VisitAsync(Desktop, editor: null, async chiefs =>
        {
            await AcceptAsync(paper, writers, reporter, "linh@bao.example.vn", isChief: false);
            var story = await WriteAsync(writers);
            await SendAsync(writers);

            await AcceptAsync(paper, chiefs, chief, "tong@bao.example.vn", isChief: true);
            await chiefs.GoAsync("/admin/bai");
            await chiefs.Page.GetByRole(AriaRole.Link, new() { Name = Title }).First.ClickAsync();
            await StepAsync(chiefs.Page, "Trả lại", "Cần sửa gì", "Thêm một câu kết.");
            await Expect(chiefs.Page.Locator(".notices .notice")).ToContainTextAsync("Đã trả lại");

            var desk = await StoryDesk.OpenAsync(writers, story);
            await Expect(writers.Page.Locator(".returned").GetByText("Thêm một câu kết.")).ToBeVisibleAsync();
            await desk.KeyAsync("Control+End");
            await desk.FocusBodyAsync();
            await desk.KeyAsync("Control+End");
            await desk.KeyAsync("Enter");
            await desk.TypeAsync("Đê đứng vững qua ba mùa bão.");
            await SendAsync(writers);

            // A withdrawn story is out of the writer's reach: a page that still had it open would hear so.
            await writers.GoAsync("/admin/bai");
            await PublishAndWithdrawAsync(paper, chiefs, story);
        }));
    }

    /// <returns>The story's address.</returns>
    private static async Task<string> WriteAsync(Visit visit)
    {
        var desk = await StoryDesk.OpenAsync(visit);
        await desk.Section.SelectOptionAsync("Kinh tế");
        await desk.Title.ClickAsync();
        await desk.TypeAsync(Title);
        await desk.Lead.ClickAsync();
        await desk.TypeAsync("Bốn ki-lô-mét đê được đắp xong trước tháng Chín.");
        await desk.Body.ClickAsync();
        await desk.TypeAsync("Sóng đánh vào chân đê từ nửa đêm.");
        await desk.KeyAsync("Enter");
        await desk.PressAsync("Tít phụ");
        await desk.TypeAsync("Đắp trước mưa");
        await desk.KeyAsync("Enter");
        await desk.TypeAsync("Ai cũng ");
        await desk.PressAsync("Đậm");
        await desk.TypeAsync("ra đê");
        await desk.PressAsync("Đậm");
        await desk.TypeAsync(" từ sáng sớm.");

        await desk.ChoosePictureAsync("de-bien.jpg", StoryDesk.Photograph());
        await desk.Body.Locator("figure").First.WaitForAsync();
        await desk.TypeAsync("Đê nhìn từ trên cao. Ảnh: Hà Linh");
        await desk.PressAsync("Thêm văn bản thay thế");
        await visit.Page.GetByLabel("Ảnh cho thấy gì?").FillAsync("Con đê chạy dọc bãi biển");
        await desk.PressAsync("Xong");
        await desk.PutCaretAfterAsync("từ sáng sớm.");
        await desk.PastePictureAsync("keo-da.jpg", StoryDesk.Photograph());
        await Expect(desk.Body.Locator("figure")).ToHaveCountAsync(2);
        await desk.TypeAsync("Kéo đá. Ảnh: Hà Linh");
        await desk.PressAsync("Thêm văn bản thay thế");
        await visit.Page.GetByLabel("Ảnh cho thấy gì?").FillAsync("Người kéo đá lên đê");
        await desk.PressAsync("Xong");
        await desk.SettledAsync();

        await visit.Page.GetByLabel("Gửi ảnh mới").SetInputFilesAsync(new FilePayload { Name = "anh-dai-dien.jpg", MimeType = "image/jpeg", Buffer = StoryDesk.Photograph() });
        await visit.Page.GetByLabel("Chú thích", new() { Exact = true }).FillAsync("Đê biển mới đắp.");
        await visit.Page.GetByLabel("Nguồn ảnh").FillAsync("Hà Linh");
        await visit.Page.GetByLabel("Mô tả ảnh (cho người khiếm thị)").FillAsync("Đê biển mới đắp, nhìn từ chân đê");
        await desk.PressAsync("Lưu");
        await Expect(desk.Notice).ToContainTextAsync("Đã lưu");
        Assert.Empty(await visit.Page.Locator(".check .missing").AllInnerTextsAsync());
        return visit.Address;
    }

    private static async Task PublishAndWithdrawAsync(NewsroomPaper paper, Visit visit, string story)
    {
        await visit.GoAsync(story);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Xuất bản" }).ClickAsync();
        await Expect(visit.Page.GetByLabel("Đăng ngay")).ToBeCheckedAsync();
        // A paper that is being read: what a process does only once is not what is measured.
        await paper.SaveAsync(An.Article("Tin buổi sáng", await paper.SectionAsync()));
        foreach (var surface in Surfaces) await paper.Reader().GetStringAsync(surface, Ct);
        var appeared = await TimedAsync(paper, visit, "Xuất bản ngay", isThere: true);
        await Expect(visit.Page.Locator(".notices .notice")).ToContainTextAsync("Đã xuất bản.");
        await visit.GoAsync("/");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = Title }).First.ClickAsync();
        await Expect(visit.Heading).ToHaveTextAsync(Title);
        var body = visit.Page.Locator(".body");
        await Expect(body.GetByRole(AriaRole.Heading, new() { Name = "Đắp trước mưa" })).ToBeVisibleAsync();
        await Expect(body.Locator("strong")).ToHaveTextAsync("ra đê");
        await Expect(body.Locator("figcaption")).ToContainTextAsync(["Kéo đá.", "Đê nhìn từ trên cao."]);
        await Expect(body).ToContainTextAsync("Đê đứng vững qua ba mùa bão.");
        await Expect(visit.Page.GetByText("Hà Linh").First).ToBeVisibleAsync();
        var address = visit.Address;

        await visit.GoAsync(story);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gỡ bài" }).ClickAsync();
        await visit.Page.GetByLabel("Lý do gỡ").FillAsync("Số liệu sai.");
        var gone = await TimedAsync(paper, visit, "Gỡ bài", isThere: false);
        await Expect(visit.Page.Locator(".notices .notice")).ToContainTextAsync("Đã gỡ");
        Assert.Equal(HttpStatusCode.Gone, (await paper.Reader().GetAsync(address, Ct)).StatusCode);
        await visit.GoAsync(address, 410);
        TestContext.Current.TestOutputHelper?.WriteLine($"From the click: on the front page, in the feed and the sitemap after {appeared}; gone from all after {gone}.");
    }

    /// <returns>How long from the click to the last of the surfaces, asked all the while.</returns>
    private static async Task<string> TimedAsync(NewsroomPaper paper, Visit visit, string button, bool isThere)
    {
        var reader = paper.Reader();
        var passed = Stopwatch.StartNew();
        var answered = 0L;
        visit.Page.Response += (_, response) => answered = response.Request.Method == "POST" ? passed.ElapsedMilliseconds : answered;
        var click = visit.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        foreach (var surface in Surfaces)
            for (; (await reader.GetStringAsync(surface, Ct)).Contains("de-bien-truoc-mua-trieu-cuong", StringComparison.Ordinal) != isThere; await Task.Delay(20, Ct))
                Assert.True(passed.Elapsed < Patience, $"{surface} has not changed.");
        var milliseconds = passed.ElapsedMilliseconds;
        await click;
        return $"{milliseconds} ms (the desk's own answer: {answered} ms)";
    }

    private static async Task SetPasswordAsync(IPage page, string button)
    {
        await page.GetByLabel("Mật khẩu mới", new() { Exact = true }).FillAsync(Password);
        await page.GetByLabel("Mật khẩu mới, lần nữa").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
    }

    private static async Task ComeInAsync(NewsroomPaper paper, IPage page, string email, bool isChief)
    {
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Đăng nhập" })).ToBeVisibleAsync();
        await page.GetByLabel("Thư điện tử").FillAsync(email);
        await page.GetByLabel("Mật khẩu").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
        if (!isChief)
        {
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Chào");
            return;
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Thêm ứng dụng xác thực" }).ClickAsync();
        var key = (await page.Locator("code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.GetByLabel("Mã 6 số").FillAsync(OneTimeCode.At(key, paper.Clock.GetUtcNow().UtcDateTime));
        await page.GetByRole(AriaRole.Button, new() { Name = "Dùng ứng dụng này" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Mã dự phòng");
    }

    private static async Task<string> InviteAsync(Visit visit, string name, string email, string role)
    {
        await visit.GoAsync("/admin/nguoi/moi");
        await visit.Page.GetByLabel("Họ và tên").FillAsync(name);
        await visit.Page.GetByLabel("Thư điện tử").FillAsync(email);
        await visit.Page.GetByRole(AriaRole.Radio, new() { Name = role }).CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tạo lời mời" }).ClickAsync();
        return await visit.Page.GetByLabel("Đường dẫn").InputValueAsync();
    }

    private static async Task AcceptAsync(NewsroomPaper paper, Visit visit, string invitation, string email, bool isChief)
    {
        await visit.Page.GotoAsync(invitation);
        await SetPasswordAsync(visit.Page, "Đặt mật khẩu");
        await ComeInAsync(paper, visit.Page, email, isChief);
    }

    private static async Task SendAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi biên tập" }).ClickAsync();
        await Expect(visit.Heading).ToHaveTextAsync("Gửi bài");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi biên tập" }).ClickAsync();
        await Expect(visit.Page.Locator(".notices .notice")).ToHaveTextAsync("Đã gửi biên tập.");
    }

    private static async Task StepAsync(IPage page, string step, string field, string note)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = step }).ClickAsync();
        await page.GetByLabel(field).FillAsync(note);
        await page.GetByRole(AriaRole.Button, new() { Name = step }).ClickAsync();
    }
}
