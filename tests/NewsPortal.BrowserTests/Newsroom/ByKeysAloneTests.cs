using Microsoft.Playwright;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Newsroom;

/// <summary>From signing in to the front page by keys alone: nothing is clicked, nothing gets the focus but by Tab.</summary>
public class ByKeysAloneTests(NewsroomPaper paper)
{
    private const string Password = "cây đa bến nước sân đình";
    private const string Title = "Chợ nổi họp từ tinh mơ";

    // More stops than any page of the newsroom has.
    private const int Most = 150;

    [Fact]
    public async Task A_story_is_written_saved_submitted_and_published()
    {
        var cover = await paper.PictureAsync("Ghe xuồng trên chợ nổi");
        await paper.VisitAsync(new(1280), editor: null, async visit =>
        {
            var keys = visit.Page.Keyboard;
            var me = await paper.HireAsync(Role.Reporter, password: Password);
            await visit.GoAsync("/admin/dang-nhap");
            await keys.TypeAsync(me.Email!);
            await keys.PressAsync("Tab");
            await keys.TypeAsync(Password);
            await keys.PressAsync("Enter");
            await PressAsync(visit.Page, visit.Page.GetByRole(AriaRole.Link, new() { Name = "Viết bài mới" }));

            var desk = await new StoryDesk(visit).ReadyAsync();
            // Until there is a section, the page keeps the text and says what is missing.
            visit.Witness.Expected.Add($"{paper.Origin}/admin/bai");
            await GoToAsync(visit.Page, desk.Title);
            await keys.TypeAsync(Title);
            await keys.PressAsync("Tab");
            await Expect(desk.Lead).ToBeFocusedAsync();
            await keys.TypeAsync("Ghe xuồng về từ ba tỉnh.");
            await WriteBodyAsync(desk);
            await GoToAsync(visit.Page, desk.Section);
            await keys.TypeAsync("Kinh");
            await GoToAsync(visit.Page, visit.Page.GetByRole(AriaRole.Radio, new() { Name = "Không ảnh" }));
            await ArrowToAsync(visit.Page, visit.Page.GetByRole(AriaRole.Radio, new() { Name = cover.Alt }));
            await TypeIntoAsync(desk, "Chú thích", "Một góc chợ.");
            await TypeIntoAsync(desk, "Nguồn ảnh", "Hà Linh");

            // Enter in a field saves, as the button does.
            await keys.PressAsync("Enter");
            await Expect(desk.Notice).ToContainTextAsync("Đã lưu");
            await PressAsync(visit.Page, desk.Button("Gửi biên tập"));
            await Expect(visit.Heading).ToHaveTextAsync("Gửi bài");
            await PressAsync(visit.Page, desk.Button("Gửi biên tập"), "Space");
            await Expect(desk.Notice).ToHaveTextAsync("Đã gửi biên tập.");
        });
        Assert.Equal("Ghe đầu tiên cập bến lúc **ba giờ** sáng.\n\n## Hàng bán trên sào", await paper.BodyOfAsync(Title));

        await paper.VisitAsync(new(1280), await paper.HireAsync(Role.ChiefEditor), async visit =>
        {
            await visit.GoAsync("/admin");
            await PressAsync(visit.Page, visit.Page.GetByRole(AriaRole.Link, new() { Name = "Bài viết" }));
            await PressAsync(visit.Page, visit.Page.GetByRole(AriaRole.Link, new() { Name = Title }).First);
            var desk = await new StoryDesk(visit).ReadyAsync();
            await PressAsync(visit.Page, desk.Button("Xuất bản"));
            await GoToAsync(visit.Page, visit.Page.GetByLabel("Đăng ngay"));
            await visit.Page.Keyboard.PressAsync("ArrowDown");
            await Expect(visit.Page.GetByLabel("Hẹn giờ")).ToBeCheckedAsync();
            await visit.Page.Keyboard.PressAsync("ArrowUp");
            await Expect(visit.Page.GetByLabel("Đăng ngay")).ToBeCheckedAsync();
            await PressAsync(visit.Page, desk.Button("Xuất bản ngay"));
            await Expect(desk.Notice).ToContainTextAsync("Đã xuất bản.");
        });
        Assert.Contains(Title, await paper.Reader().GetStringAsync("/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task WriteBodyAsync(StoryDesk desk)
    {
        await GoToAsync(desk.Page, desk.Body);
        await desk.TypeAsync("Ghe đầu tiên cập bến lúc ");
        await UseToolbarAsync(desk, "Đậm");
        await desk.TypeAsync("ba giờ");
        await UseToolbarAsync(desk, "Đậm");
        await desk.TypeAsync(" sáng.");
        await desk.KeyAsync("Enter");
        await UseToolbarAsync(desk, "Tít phụ");
        await desk.TypeAsync("Hàng bán trên sào");
    }

    // The toolbar lies before the text, one stop of Tab; from its button the caret comes back by itself.
    private static async Task UseToolbarAsync(StoryDesk desk, string button)
    {
        await desk.KeyAsync("Shift+Tab");
        await Expect(desk.Button("Mã Markdown")).ToBeFocusedAsync();
        await desk.KeyAsync("Shift+Tab");
        await ArrowToAsync(desk.Page, desk.Button(button), "ArrowRight");
        await desk.KeyAsync("Enter");
        await Expect(desk.Body).ToBeFocusedAsync();
    }

    private static async Task TypeIntoAsync(StoryDesk desk, string label, string text)
    {
        await GoToAsync(desk.Page, desk.Page.GetByRole(AriaRole.Textbox, new() { Name = label, Exact = true }));
        await desk.TypeAsync(text);
    }

    private static async Task PressAsync(IPage page, ILocator target, string key = "Enter")
    {
        await GoToAsync(page, target);
        await page.Keyboard.PressAsync(key);
    }

    private static Task GoToAsync(IPage page, ILocator target) => StepToAsync(page, target, "Tab");

    private static Task ArrowToAsync(IPage page, ILocator target, string key = "ArrowDown") => StepToAsync(page, target, key);

    private static async Task StepToAsync(IPage page, ILocator target, string key)
    {
        await target.WaitForAsync();
        for (var stop = 0; stop < Most; stop++)
        {
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement")) return;
            await page.Keyboard.PressAsync(key);
        }
        Assert.Fail($"{key} does not come to {target}.");
    }
}
