using Microsoft.Playwright;
using NewsPortal.BrowserTests.Browsing;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Newsroom;

/// <summary>The paper's own pages, its colour and logo, and what is done to many rows at once: in a browser, by mouse and by keyboard.</summary>
public class StandingPagesTests(NewsroomPaper paper)
{
    private const string Long = "Nghị-quyết-liên-tịch-số-một-trăm-hai-mươi-ba-về-công-tác-dân-vận-ở-cơ-sở";

    [Theory, InlineData(1280), InlineData(390)]
    public async Task A_page_is_written_with_keys_kept_through_a_closed_tab_and_stands_in_every_footer(int width)
    {
        var title = $"Nội quy {width}";
        await paper.VisitAsync(new(width), await paper.HireAsync(Role.ChiefEditor), async visit =>
        {
            var first = await visit.AnotherTabAsync();
            await first.GoAsync("/admin/trang/moi");
            await WriteAsync(first.Page, title, "Chữ gõ trong thẻ bị đóng.");
            await first.Page.WaitForFunctionAsync("() => JSON.stringify(localStorage).includes('Chữ gõ trong thẻ bị đóng.')");
            await first.Page.CloseAsync();

            await visit.GoAsync("/admin/trang/moi");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lấy lại" }).ClickAsync();
            await Expect(visit.Page.GetByLabel("Tên trang")).ToHaveValueAsync(title);
            await Expect(visit.Page.Locator(".story-text")).ToContainTextAsync("Chữ gõ trong thẻ bị đóng.");

            await visit.Page.GetByLabel("Bạn đọc thấy").FocusAsync();
            await visit.Page.Keyboard.PressAsync("Space");
            await visit.Page.Locator("button.primary", new() { HasText = "Lưu" }).FocusAsync();
            await visit.Page.Keyboard.PressAsync("Enter");
            await Expect(visit.Page.GetByRole(AriaRole.Status).First).ToHaveTextAsync($"Đã lưu trang “{title}”.");

            var reader = await visit.AnotherTabAsync();
            var since = DateTime.UtcNow;
            await reader.GoAsync("/");
            await reader.Page.Locator("footer.foot").GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).ClickAsync();
            await Expect(reader.Heading).ToHaveTextAsync(title);
            TestContext.Current.SendDiagnosticMessage($"A page on the reader's footer and open: {(DateTime.UtcNow - since).TotalMilliseconds:0} ms at {width}");
            await Expect(reader.Page.Locator(".standing .body")).ToHaveTextAsync("Chữ gõ trong thẻ bị đóng.");
        });
    }

    [Theory, InlineData(1280), InlineData(390)]
    public async Task An_administrator_sees_the_paper_in_another_colour_before_readers_do(int width)
    {
        var logo = Path.Combine(Path.GetTempPath(), $"logo-{Guid.NewGuid():N}.png");
        using (var image = NetVips.Image.Black(800, 200)) image.WriteToFile(logo);
        await paper.VisitAsync(new(width), await paper.HireAsync(Role.Administrator), async visit =>
        {
            await visit.GoAsync("/admin/thong-tin-bao");
            await visit.Page.GetByLabel("Lam biển").CheckAsync();
            await visit.Page.GetByLabel("Logo (nếu có)").SetInputFilesAsync(logo);
            await visit.Page.GetByLabel("Câu về đếm lượt đọc, theo dõi (nếu có)").FillAsync($"Báo không theo dõi ai. {width}");
            await Expect(visit.Page.Locator("#ban-thu")).ToHaveAttributeAsync("data-colour", "lam");
            await Expect(visit.Page.Locator("#ban-thu img[data-line=Logo]")).ToBeVisibleAsync();
            await Expect(visit.Page.Locator("#ban-thu")).ToContainTextAsync($"Báo không theo dõi ai. {width}");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Đã lưu");

            var reader = await visit.AnotherTabAsync();
            await reader.GoAsync("/");
            await Expect(reader.Page.Locator("html")).ToHaveAttributeAsync("data-colour", "lam");
            await Expect(reader.Page.Locator(".masthead .logo img")).ToBeVisibleAsync();
            await Axe.FindsNothingAsync(reader, $"reader-with-logo-{width}");
            await visit.Page.BringToFrontAsync();
            await visit.ExamineAsync($"imprint-with-logo-{width}");
            await visit.Page.GetByLabel("Bỏ ảnh này").CheckAsync();
            await visit.Page.GetByLabel("Đỏ sen").CheckAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Đã lưu");
            await reader.Page.ReloadAsync();
            await Expect(reader.Page.Locator(".masthead .logo")).ToHaveCountAsync(0);
        });
        File.Delete(logo);
    }

    [Fact]
    public async Task Rows_are_chosen_by_keys_done_with_together_and_brought_back()
    {
        var tags = Enumerable.Range(1, 4).Select(n => An.Tag($"Thẻ thừa {n}")).ToArray();
        await paper.SaveAsync([.. tags]);
        await paper.VisitAsync(new(1280), await paper.HireAsync(Role.ChiefEditor), async visit =>
        {
            await visit.GoAsync("/admin/the?q=the+thua");
            await visit.Page.GetByLabel("Chọn: Thẻ thừa 1").CheckAsync();
            await visit.Page.GetByLabel("Chọn: Thẻ thừa 3").ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
            await Expect(visit.Page.GetByLabel("Chọn: Thẻ thừa 2")).ToBeCheckedAsync();
            await visit.Page.GetByLabel("Cả trang này").FocusAsync();
            await visit.Page.Keyboard.PressAsync("Space");
            await Expect(visit.Page.GetByText("Đã chọn 4")).ToBeVisibleAsync();
            await visit.ExamineAsync("tags-chosen");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Xóa", Exact = true }).FocusAsync();
            await visit.Page.Keyboard.PressAsync("Enter");
            await Expect(visit.Page.Locator(".notices .notice")).ToContainTextAsync("Đã xóa 4 thẻ: ");
            await visit.ExamineAsync("tags-deleted");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" }).FocusAsync();
            await visit.Page.Keyboard.PressAsync("Enter");
            await Expect(visit.Page.Locator(".notices .notice")).ToContainTextAsync("Đã khôi phục 4 thẻ: ");
        });
    }

    [Fact]
    public async Task The_pages_keep_nobody_out_by_their_looks()
    {
        var (page, topic, redirect) = (An.StandingPage($"Dài {Long}"), An.Topic("Vụ để xóa"), new NewsPortal.Redirecting.Redirect { From = $"/{Long}", To = "/kinh-te", CreatedAt = An.Hour, IsAutomatic = false });
        await paper.SaveAsync(page, topic, redirect);
        var chief = await paper.HireAsync(Role.ChiefEditor);
        var story = await paper.StoryAsync("Bài gửi nhầm", chief);
        await paper.VisitAsync(new(1280), chief, async visit =>
        {
            foreach (var (name, address) in new[] { ("pages", "/admin/trang"), ("pages-none", "/admin/trang?q=khong+co"), ("page-new", "/admin/trang/moi?mau=quyen-rieng-tu"), ("page", $"/admin/trang/{page.Id}") })
            {
                await visit.GoAsync(address);
                await visit.ExamineAsync(name);
            }
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Xem trước" }).ClickAsync();
            await Expect(visit.Page.Locator(".standing-proof")).ToBeVisibleAsync();
            await visit.ExamineAsync("page-proof");

            await visit.GoAsync($"/admin/chu-de/{topic.Id}");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Xóa dòng sự kiện" }).ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" })).ToBeVisibleAsync();
            await visit.ExamineAsync("topic-deleted");

            await visit.GoAsync("/admin/chuyen-huong");
            await visit.Page.GetByLabel($"Chọn: /{Long}", new() { Exact = true }).CheckAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Xóa các chuyển hướng đã chọn" }).ClickAsync();
            await Expect(visit.Page.Locator(".notices .notice")).ToContainTextAsync("Đã xóa 1 chuyển hướng: ");
            await visit.ExamineAsync("redirects-deleted");

            await visit.GoAsync("/admin/bai?sap=gio");
            await visit.GoAsync("/admin/bai");
            await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = $"Chọn bài: {story.Title}" }).CheckAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi bài" }).ClickAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác 1 bài" }).ClickAsync();
            await Expect(visit.Heading).ToHaveTextAsync("Hoàn tác: 1 trên 1 bài");
            await visit.ExamineAsync("batch-undone");
        });
    }

    private static async Task WriteAsync(IPage page, string title, string body)
    {
        await page.GetByLabel("Tên trang").FillAsync(title);
        var text = page.Locator(".story-text");
        await text.ClickAsync();
        await Expect(text).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(body);
        await Expect(text).ToContainTextAsync(body);
    }
}
