using Microsoft.Playwright;
using NewsPortal.BrowserTests.Browsing;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Newsroom;

/// <summary>The pages of the newsroom's people: nobody is kept from using them, they fit a telephone, and they work without JavaScript.</summary>
public class PeoplePagesTests(NewsroomPaper paper)
{
    private const string Password = "cây đa bến nước sân đình";

    [Fact]
    public Task The_door_keeps_nobody_out_by_its_looks() => paper.VisitAsync(new(1280), editor: null, async visit =>
    {
        await visit.GoAsync("/admin/dang-nhap");
        await ExamineAsync(visit, "sign-in");

        visit.Witness.Expected.Add($"{paper.Origin}/admin/dang-nhap");
        await SignInAsync(visit.Page, "khong-ai@example.vn");
        await Expect(visit.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("không đúng");
        await ExamineAsync(visit, "sign-in-wrong");

        await visit.GoAsync("/admin/khong-co", 404);
        await ExamineAsync(visit, "newsroom-not-found");
    });

    [Fact]
    public async Task An_administrators_pages_keep_nobody_out_by_their_looks()
    {
        var editor = await paper.HireAsync(Role.Editor);
        await paper.VisitAsync(new(1280), await paper.HireAsync(Role.Administrator), async visit =>
        {
            foreach (var (name, address) in new[] { ("desk", "/admin"), ("people", "/admin/nguoi"), ("editor", $"/admin/nguoi/{editor.Id}"), ("imprint", "/admin/thong-tin-bao"), ("invite", "/admin/nguoi/moi") })
            {
                await visit.GoAsync(address);
                await ExamineAsync(visit, name);
            }

            await visit.GoAsync("/admin/thong-tin-bao");
            await visit.Page.GetByLabel("Khẩu hiệu").FillAsync("Gõ tới đâu đổi tới đó");
            await Expect(visit.Page.Locator("#ban-thu")).ToContainTextAsync("Gõ tới đâu đổi tới đó");
            await visit.GoAsync("/admin/nguoi/moi");
            await visit.Page.GetByLabel("Họ và tên").FillAsync("Người mới");
            await visit.Page.GetByLabel("Thư điện tử").FillAsync($"{Guid.NewGuid():N}@example.vn");
            await visit.Page.GetByLabel("Biên tập viên").First.CheckAsync();
            await visit.Page.GetByLabel("Văn hóa").CheckAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tạo lời mời" }).ClickAsync();
            await Expect(visit.Heading).ToHaveTextAsync("Lời mời cho Người mới");
            await ExamineAsync(visit, "invited");

            await visit.Page.GotoAsync(await visit.Page.GetByLabel("Đường dẫn").InputValueAsync());
            await ExamineAsync(visit, "invitation");
        });
    }

    [Fact]
    public async Task A_word_that_does_not_end_breaks_at_the_edge_of_a_telephone()
    {
        var (editor, chief, admin) = (await paper.HireAsync(Role.Editor), await paper.HireAsync(Role.ChiefEditor), await paper.HireAsync(Role.Administrator));
        await paper.VisitAsync(new(390), chief, visit => BreaksAsync(visit, "/admin", "h1, h2, .figures tbody th, .plain li, .plain a"));
        await paper.VisitAsync(new(390), admin, visit => BreaksAsync(visit, "/admin", "h1, .plain li, .plain b"));
        await paper.VisitAsync(new(390), admin, visit => BreaksAsync(visit, $"/admin/nguoi/{editor.Id}", "h1, .hint, .choice, .choice span"));
    }

    [Fact]
    public Task A_word_that_does_not_end_breaks_on_readers_pages_too() =>
        paper.VisitAsync(new(390), editor: null, visit => BreaksAsync(visit, "/chinh-tri", "h1, .introduction, .foot a, .foot p"));

    [Fact]
    public async Task A_file_that_is_too_large_is_answered_and_the_connection_is_not_cut()
    {
        var table = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csv");
        await File.WriteAllBytesAsync(table, new byte[45 << 20], TestContext.Current.CancellationToken);
        await paper.VisitAsync(new(1280), await paper.HireAsync(Role.ChiefEditor), async visit =>
        {
            visit.Witness.Expected.Add($"{paper.Origin}/admin/chuyen-huong/nhap");
            await visit.GoAsync("/admin/chuyen-huong/nhap");
            await visit.Page.Locator("#tep").SetInputFilesAsync(table);
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Nhập", Exact = true }).ClickAsync();
            await Expect(visit.Heading).ToHaveTextAsync("Tệp quá nặng");
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Quay lại trang trước" }).ClickAsync();
            await Expect(visit.Page.Locator("#tep")).ToBeVisibleAsync();
        });
        File.Delete(table);
    }

    private static async Task BreaksAsync(Visit visit, string address, string where)
    {
        await visit.GoAsync(address);
        Assert.True(await visit.Page.EvaluateAsync<int>("where => { const all = document.querySelectorAll(where); all.forEach(e => e.append(` ${'vôtận'.repeat(22)}`)); return all.length }", where) > 2);
        Assert.Equal((address, 390), (address, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")));
    }

    [Fact]
    public async Task The_pages_of_ones_own_account_keep_nobody_out_by_their_looks()
    {
        var me = await paper.HireAsync(Role.Reporter);
        await paper.VisitAsync(new(1280), me, async visit =>
        {
            await visit.GoAsync("/admin/tai-khoan/mat-khau");
            await ExamineAsync(visit, "password");
            await visit.GoAsync("/admin/tai-khoan/ung-dung-ma");
            await ExamineAsync(visit, "app");

            var key = (await visit.Page.Locator("code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
            await visit.Page.GetByLabel("Mã 6 số").FillAsync(OneTimeCode.At(key, paper.Clock.GetUtcNow().UtcDateTime));
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Dùng ứng dụng này" }).ClickAsync();
            await Expect(visit.Heading).ToHaveTextAsync("Mã dự phòng");
            await ExamineAsync(visit, "codes");

            await visit.GoAsync("/admin/tai-khoan");
            await ExamineAsync(visit, "account");
            await visit.GoAsync("/admin/nguoi", 403);
            await ExamineAsync(visit, "forbidden");
        });
    }

    [Fact]
    public async Task Without_JavaScript_on_a_telephone_one_comes_in_and_goes_out()
    {
        var me = await paper.HireAsync(Role.Reporter, password: Password);
        await paper.VisitAsync(new(390) { Script = false }, editor: null, async visit =>
        {
            await visit.GoAsync("/admin");
            await Expect(visit.Page.GetByRole(AriaRole.Button)).ToHaveCountAsync(1);
            await SignInAsync(visit.Page, me.Email!);
            await Expect(visit.Heading).ToHaveTextAsync("Chào Người Reporter");

            await visit.GoAsync("/admin/tai-khoan");
            await Expect(visit.Page.GetByText("Thêm passkey cần JavaScript.")).ToBeVisibleAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
            await Expect(visit.Heading).ToHaveTextAsync("Đăng nhập");
        });
    }

    [Fact]
    public async Task The_keyboard_comes_to_the_page_before_the_menu()
    {
        await paper.VisitAsync(new(1280), await paper.HireAsync(Role.Reporter), async visit =>
        {
            await visit.GoAsync("/admin");
            await visit.Page.Keyboard.PressAsync("Tab");
            await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Tới nội dung chính" })).ToBeFocusedAsync();
            await visit.Page.Keyboard.PressAsync("Enter");
            await Expect(visit.Page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
        });
    }

    private static async Task SignInAsync(IPage page, string email)
    {
        await page.GetByLabel("Thư điện tử").FillAsync(email);
        await page.GetByLabel("Mật khẩu").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
    }

    private static async Task ExamineAsync(Visit visit, string name)
    {
        await Axe.FindsNothingAsync(visit, $"newsroom-{name}");
        await visit.Page.SetViewportSizeAsync(320, 900);
        Assert.Equal(320, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await visit.Page.SetViewportSizeAsync(1280, 900);
    }
}
