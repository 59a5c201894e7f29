using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsPortal.BrowserTests.Browsing;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Newsroom;

/// <summary>The pages that the journeys pass by: nobody is kept from using them, and none scrolls sideways on a telephone.</summary>
public class EveryPageTests(NewsroomPaper paper)
{
    private const string Password = "cây đa bến nước sân đình";
    private const string Long = "Nghị-quyết-liên-tịch-số-một-trăm-hai-mươi-ba-về-công-tác-dân-vận-ở-cơ-sở-trong-tình-hình-mới";
    private static readonly Manner Desktop = new(1280);

    [Fact]
    public async Task Steps_and_what_becomes_of_them()
    {
        var chief = await paper.HireAsync(Role.ChiefEditor);
        var writer = await paper.HireAsync(Role.Reporter);
        var waiting = await paper.StoryAsync($"Bài chờ {Long}", writer, become: s => s.Submit(An.Hour));
        var published = await paper.StoryAsync($"Bài đã đăng {Long}", writer, become: s => s.Import(An.Hour.AddHours(-1)));
        var withdrawn = await paper.StoryAsync($"Bài đã gỡ {Long}", writer, become: s =>
        {
            s.Import(An.Hour.AddHours(-1));
            s.Withdraw(An.Hour);
        });
        await paper.StoryAsync("Bài hẹn giờ", writer, become: s => s.Import(An.Hour.AddHours(1)));
        await paper.VisitAsync(Desktop, chief, async visit =>
        {
            foreach (var (name, address) in new[] { ("return", $"/admin/bai/{waiting.Id}/tra-lai"), ("withdraw", $"/admin/bai/{published.Id}/go-bai"), ("withdrawn", $"/admin/bai/{withdrawn.Id}"),
                ("hour", $"/admin/bai/{waiting.Id}/xuat-ban"), ("much-to-do", "/admin"), ("nothing-found", "/admin/bai?q=khong+co+gi+nhu+the") })
                await LookAsync(visit, name, address);

            await visit.GoAsync($"/admin/bai/{waiting.Id}");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tạo liên kết" }).ClickAsync();
            var link = visit.Page.GetByLabel("Liên kết mới");
            await Expect(link).ToBeFocusedAsync();
            await Expect(link).ToHaveValueAsync(new Regex("/xem-truoc/."));
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sao chép" }).ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đã sao chép" })).ToBeVisibleAsync();
            await visit.ExamineAsync("preview-link");
            await visit.GoAsync($"/admin/bai/{waiting.Id}/xem-truoc");
            await visit.ExamineAsync("preview");

            await visit.GoAsync("/admin/bai");
            await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = $"Chọn bài: {waiting.Title}" }).CheckAsync();
            await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = $"Chọn bài: {published.Title}" }).CheckAsync();
            visit.Witness.Expected.Add($"{paper.Origin}/admin/bai/hang-loat");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Trả lại" }).ClickAsync();
            await Expect(visit.Page.GetByLabel("Lý do cho")).ToBeVisibleAsync();
            await visit.ExamineAsync("batch-reason");
            await visit.Page.GetByLabel("Lý do cho").FillAsync("Thêm số liệu.");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Trả lại" }).ClickAsync();
            await Expect(visit.Heading).ToHaveTextAsync("Trả lại: 1 trên 2 bài");
            await visit.ExamineAsync("batch");

            await visit.GoAsync($"/admin/bai/{withdrawn.Id}");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng lại" }).ClickAsync();
            await Expect(visit.Page.Locator(".notice").First).ToBeVisibleAsync();
            await visit.ExamineAsync("reinstated");
            await LookAsync(visit, "front-page", "/admin/trang-nhat");
            visit.Witness.Expected.Add($"{paper.Origin}/admin/trang-nhat");
            await visit.Page.GetByLabel("Bài ở Tin chính").FillAsync($"{waiting.Id}");
            await visit.Page.Locator("#dua-len").ClickAsync();
            await Expect(visit.Page.Locator(".field-validation-error")).ToHaveTextAsync("Bài này chưa duyệt: chỉ bài đã đăng hay đã hẹn giờ mới ghim được.");
            await visit.ExamineAsync("front-page-refused");
            await LookAsync(visit, "log", "/admin/nhat-ky");
            await LookAsync(visit, "log-nothing", "/admin/nhat-ky?den=2000-01-01");
            await LookAsync(visit, "imprint-read", "/admin/thong-tin-bao");
            await LookAsync(visit, "figures", "/admin/thong-ke?ky=30-ngay");
            await LookAsync(visit, "figures-of-a-story", $"/admin/thong-ke/bai/{published.Id}");
            await LookAsync(visit, "searches", "/admin/thong-ke/tim-kiem?q=khong+co+gi");
        });
    }

    [Fact]
    public async Task The_library_of_pictures()
    {
        var chief = await paper.HireAsync(Role.ChiefEditor);
        var picture = await paper.PictureAsync($"Ảnh có tên rất dài {Long}");
        var (runOut, other) = (await paper.PictureAsync("Ảnh đã hết giấy phép"), await paper.PictureAsync("Ảnh chưa dùng bao giờ"));
        await paper.StoryAsync($"Bài dùng ảnh {Long}", chief, become: s =>
        {
            s.CoverWith(runOut, "Nước ngập đường.", "Hà Linh");
            s.Import(An.Hour.AddHours(-1));
        });
        await paper.ChangeAsync(runOut, m => m.LicenceUntil = new(2026, 3, 1));
        await paper.ChangeAsync(picture, m =>
        {
            (m.Caption, m.Credit) = ("Nước lên tới mái nhà.", "Kỳ Anh");
            m.SentBy(chief.Id, $"{Long}.jpg");
            m.LicenceUntil = new(2026, 3, 10);
        });
        await paper.VisitAsync(Desktop, chief, async visit =>
        {
            foreach (var (name, address) in new[] { ("library", "/admin/kho-anh"), ("library-list", "/admin/kho-anh?dang=danh-sach"), ("library-none", "/admin/kho-anh?q=khong+co+gi"), ("library-removed", "/admin/kho-anh?da-xoa=1"),
                ("library-upload", "/admin/kho-anh/moi"), ("library-words", $"/admin/kho-anh/moi?khoa={picture.Key}&khoa={other.Key}"), ("picture", $"/admin/kho-anh/{picture.Key}"), ("picture-run-out", $"/admin/kho-anh/{runOut.Key}"),
                ("picture-swap", $"/admin/kho-anh/{runOut.Key}/thay") })
                await LookAsync(visit, name, address);

            await visit.GoAsync($"/admin/kho-anh/{picture.Key}");
            visit.Witness.Expected.Add($"{paper.Origin}/admin/kho-anh/{picture.Key}");
            await visit.Page.GetByLabel("Nguồn", new() { Exact = true }).FillAsync(new string('x', 300));
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
            await Expect(visit.Page.Locator(".field-validation-error").First).ToBeVisibleAsync();
            await visit.ExamineAsync("picture-refused");

            await visit.GoAsync("/admin/kho-anh?q=chua+dung");
            await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Chọn ảnh: Ảnh chưa dùng bao giờ" }).CheckAsync();
            await visit.Page.GetByLabel("Nguồn", new() { Exact = true }).FillAsync("Kỳ Anh");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ghi nguồn" }).ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Đã ghi nguồn cho 1 ảnh.");
            await visit.ExamineAsync("library-undo");
        });
    }

    [Fact]
    public async Task What_cannot_be_taken_and_what_came_too_late()
    {
        var me = await paper.HireAsync(Role.Reporter, password: Password);
        // Offered beside it, the one below the other.
        foreach (var title in new[] { "Bài gợi ý ngắn", "Bài gợi ý thứ hai" }) await paper.StoryAsync(title, me, become: s => s.Import(An.Hour.AddHours(-1)));
        var story = await paper.StoryAsync("Bài sai nhiều chỗ", me);
        await paper.VisitAsync(Desktop, me, async visit =>
        {
            await LookAsync(visit, "nothing-to-do", "/admin");
            var desk = await StoryDesk.OpenAsync(visit, $"/admin/bai/{story.Id}");
            await visit.Page.GetByLabel("Ghi chú mới").FillAsync(new string('a', 100));
            await desk.LeaveAsync(() => desk.PressAsync("Ghi"));
            await visit.ExamineAsync("note");
            visit.Witness.Expected.UnionWith([$"{paper.Origin}/admin/bai/{story.Id}", $"{paper.Origin}/admin/bai/{story.Id}/dang-mo"]);
            await visit.Page.GetByLabel("Thẻ", new() { Exact = true }).FillAsync("Thẻ chưa ai đặt");
            await desk.Title.FillAsync("");
            await desk.PressAsync("Lưu");
            await Expect(visit.Page.Locator(".field-validation-error").First).ToBeVisibleAsync();
            await visit.ExamineAsync("story-refused");

            await paper.ChangeAsync(me.Id, e => e.SecurityStamp = $"{Guid.NewGuid()}");
            await desk.ReadyAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ghi", Exact = true }).ClickAsync();
            await visit.Page.GetByText("Chữ bạn vừa gửi được giữ ở đây").WaitForAsync();
            await visit.ExamineAsync("sign-in-with-text");
            await visit.Page.GetByLabel("Thư điện tử").FillAsync(me.Email!);
            await visit.Page.GetByLabel("Mật khẩu").FillAsync(Password);
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
            await Expect(visit.Heading).ToHaveTextAsync("Chữ bạn vừa gửi còn nguyên");
            await visit.ExamineAsync("kept-text");

            await LookAsync(visit, "invitation-gone", "/admin/loi-moi?ma=cu", 404);
            await LookAsync(visit, "not-found", "/admin/bai/999999", 404);
        });
    }

    [Theory, InlineData(1280), InlineData(390)]
    public async Task In_a_long_story_the_toolbar_stays_in_sight_and_the_caret_below_it(int width)
    {
        var me = await paper.HireAsync(Role.ChiefEditor);
        var story = await paper.StoryAsync($"Bài dài {width}", me, string.Join("\n\n", Enumerable.Range(1, 60).Select(i => $"Đoạn thứ {i} của bài.")));
        await paper.VisitAsync(new(width), me, async visit =>
        {
            var desk = await StoryDesk.OpenAsync(visit, $"/admin/bai/{story.Id}");
            await desk.PutCaretAfterAsync("Đoạn thứ 60 ");
            await Expect(desk.Button("Tít phụ")).ToBeInViewportAsync(new() { Ratio = 1 });
            const string Uncovered = "e => { const box = e.getBoundingClientRect(); return e.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)); }";
            Assert.True(await desk.Button("Tít phụ").EvaluateAsync<bool>(Uncovered), "Something lies over the toolbar.");

            for (var line = 60; line > 20; line--) await desk.KeyAsync("ArrowUp");
            await desk.TypeAsync(" Gõ ở đây.");
            Assert.True(await desk.Body.Locator("p").Filter(new() { HasText = "Gõ ở đây." }).EvaluateAsync<bool>(Uncovered), "Something lies over the caret's line.");
            await desk.SettledAsync();
        });
    }

    [Fact]
    public async Task The_second_step_of_signing_in()
    {
        var me = await paper.HireAsync(Role.Reporter, password: Password);
        await paper.VisitAsync(Desktop, me, async visit =>
        {
            await visit.GoAsync("/admin/tai-khoan/ung-dung-ma");
            var key = (await visit.Page.Locator("code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
            await visit.Page.GetByLabel("Mã 6 số").FillAsync(OneTimeCode.At(key, paper.Clock.GetUtcNow().UtcDateTime));
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Dùng ứng dụng này" }).ClickAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
            await visit.Page.GetByLabel("Thư điện tử").FillAsync(me.Email!);
            await visit.Page.GetByLabel("Mật khẩu").FillAsync(Password);
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
            await Expect(visit.Heading).ToHaveTextAsync("Mã xác thực");
            await visit.ExamineAsync("code");
            visit.Witness.Expected.Add($"{paper.Origin}/admin/dang-nhap/ma");
            await visit.Page.GetByLabel("Mã 6 số").FillAsync("000000");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Vào tòa soạn" }).ClickAsync();
            await Expect(visit.Page.Locator(".field-validation-error")).ToBeVisibleAsync();
            await visit.ExamineAsync("code-wrong");
        });
    }

    private static async Task LookAsync(Visit visit, string name, string address, int status = 200)
    {
        await visit.GoAsync(address, status);
        await visit.ExamineAsync(name);
    }
}
