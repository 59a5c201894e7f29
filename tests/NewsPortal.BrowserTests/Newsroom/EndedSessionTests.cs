using Microsoft.Playwright;
using NewsPortal.BrowserTests.Browsing;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Newsroom;

/// <summary>A session ends in the middle of a sentence: the sentence does not.</summary>
public class EndedSessionTests(NewsroomPaper paper)
{
    private const string Password = "cây đa bến nước sân đình";
    private static readonly Manner Desktop = new(1280);

    [Fact]
    public async Task The_page_says_so_keeps_the_text_and_sends_it_once_the_same_person_is_back()
    {
        var (linh, dat) = (await paper.HireAsync(Role.Reporter, password: Password), await paper.HireAsync(Role.Reporter, password: Password));
        var story = await paper.StoryAsync("Phiên hết giữa câu", linh);
        await paper.VisitAsync(Desktop, linh, async visit =>
        {
            var desk = await StoryDesk.OpenAsync(visit, $"/admin/bai/{story.Id}");
            await EndSessionsAsync(linh);
            visit.Witness.Expected.UnionWith([$"{paper.Origin}/admin/bai/{story.Id}", $"{paper.Origin}/admin/bai/{story.Id}/dang-mo"]);
            await desk.PutCaretAfterAsync("Đoạn một.");
            await desk.TypeAsync(" Câu này");
            await Expect(desk.Says).ToContainTextAsync("Phiên đã hết, chữ đang giữ trên máy này.");
            // The button does not lead away from it either.
            await desk.TypeAsync(" không mất.");
            await desk.PressAsync("Lưu");
            await Expect(desk.Says).ToContainTextAsync("Phiên đã hết");

            await SignInElsewhereAsync(desk, "Đăng nhập ở thẻ khác", dat);
            await Expect(desk.Says).ToContainTextAsync("đang đăng nhập bằng tài khoản khác");
            Assert.Equal("Đoạn một.\n\nĐoạn hai.", await paper.BodyOfAsync("Phiên hết giữa câu"));

            var elsewhere = await SignInElsewhereAsync(desk, "Đăng nhập lại ở thẻ khác", linh);
            await desk.SettledAsync();
            await elsewhere.CloseAsync();
            await desk.PressAsync("Lưu");
            await Expect(desk.Notice).ToContainTextAsync("Đã lưu");
        });
        Assert.Equal("Đoạn một. Câu này không mất.\n\nĐoạn hai.", await paper.BodyOfAsync("Phiên hết giữa câu"));
    }

    [Fact]
    public async Task Without_JavaScript_the_text_goes_through_the_door_with_its_writer()
    {
        var linh = await paper.HireAsync(Role.Reporter, password: Password);
        var story = await paper.StoryAsync("Qua cửa cùng người viết", linh);
        await paper.VisitAsync(Desktop with { Script = false }, linh, async visit =>
        {
            await visit.GoAsync($"/admin/bai/{story.Id}");
            await visit.Page.GetByLabel("Thân bài").FillAsync("Đoạn một.\n\nĐoạn viết lúc phiên đã hết.");
            await EndSessionsAsync(linh);
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
            await Expect(visit.Page.GetByText("Chữ bạn vừa gửi được giữ ở đây")).ToBeVisibleAsync();

            // A slip of the password loses nothing.
            visit.Witness.Expected.Add($"{paper.Origin}/admin/dang-nhap");
            await SignInAsync(visit.Page, linh, "một câu khác hẳn");
            await Expect(visit.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("không đúng");
            await SignInAsync(visit.Page, linh, Password);
            await Expect(visit.Page.GetByLabel("Thân bài")).ToHaveValueAsync("Đoạn một.\n\nĐoạn viết lúc phiên đã hết.");
            await Expect(visit.Page.Locator("b")).ToHaveTextAsync(linh.DisplayName);
            Assert.Equal("Đoạn một.\n\nĐoạn hai.", await paper.BodyOfAsync("Qua cửa cùng người viết"));

            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi tiếp" }).ClickAsync();
            await Expect(visit.Page.Locator(".notice")).ToContainTextAsync("Đã lưu");
        });
        Assert.Equal("Đoạn một.\n\nĐoạn viết lúc phiên đã hết.", await paper.BodyOfAsync("Qua cửa cùng người viết"));
    }

    private async Task EndSessionsAsync(Editor editor) =>
        await paper.VisitAsync(Desktop, await paper.HireAsync(Role.Administrator), async visit =>
        {
            await visit.GoAsync($"/admin/nguoi/{editor.Id}");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Kết thúc mọi phiên" }).ClickAsync();
            await Expect(visit.Page.Locator(".notice").First).ToContainTextAsync("đã kết thúc");
        });

    private static async Task<IPage> SignInElsewhereAsync(StoryDesk desk, string link, Editor editor)
    {
        var page = await desk.Page.RunAndWaitForPopupAsync(() => desk.Says.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync());
        await SignInAsync(page, editor, Password);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Chào");
        return page;
    }

    private static async Task SignInAsync(IPage page, Editor editor, string password)
    {
        await page.GetByLabel("Thư điện tử").FillAsync(editor.Email!);
        await page.GetByLabel("Mật khẩu").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
    }
}
