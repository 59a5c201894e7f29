using Microsoft.Playwright;
using NewsPortal.BrowserTests.Browsing;
using NewsPortal.Kit;
using NewsPortal.People;
using NewsPortal.Taxonomy;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Newsroom;

/// <summary>Sections, tags, topics, pen names and redirects in the hands of a chief, and what readers see a moment later.</summary>
public class ShelvesTests(NewsroomPaper paper)
{
    private const string Long = "Nghị-quyết-liên-tịch-số-một-trăm-hai-mươi-ba-về-công-tác-dân-vận-ở-cơ-sở";

    [Theory, InlineData(1280), InlineData(390)]
    public async Task A_section_is_renamed_and_its_readers_come_along(int width)
    {
        var section = An.Category($"Nhịp sống {width}");
        await paper.SaveAsync(section);
        await paper.SaveAsync(An.Article($"Chợ sớm {width}", section));
        await paper.VisitAsync(new(width), await paper.HireAsync(Role.ChiefEditor), async visit =>
        {
            var reader = await visit.AnotherTabAsync();
            await reader.GoAsync($"/nhip-song-{width}");
            await visit.GoAsync("/admin/chuyen-muc");
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = $"Nhịp sống {width}" }).First.ClickAsync();
            await visit.Page.GetByLabel("Tên", new() { Exact = true }).FillAsync($"Đời sống {width}");
            await visit.Page.GetByLabel("Đường dẫn").FillAsync("");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync($"Đã lưu chuyên mục “Đời sống {width}”.");

            await reader.Page.ReloadAsync();
            Assert.Equal($"/doi-song-{width}", reader.Address);
            await Expect(reader.Heading).ToHaveTextAsync($"Đời sống {width}");
            await Expect(reader.Page.GetByText($"Chợ sớm {width}").First).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task Everything_is_done_with_keys_alone()
    {
        var (first, second) = (An.Category("Phím một"), An.Category("Phím hai"));
        (first.Position, second.Position) = (101, 102);
        await paper.SaveAsync(first, second);
        await paper.VisitAsync(new(1280), await paper.HireAsync(Role.ChiefEditor), async visit =>
        {
            await visit.GoAsync("/admin/chuyen-muc");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đưa Phím hai lên trên" }).FocusAsync();
            await visit.Page.Keyboard.PressAsync("Enter");
            await Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Đã đổi thứ tự.");

            await visit.GoAsync($"/admin/chuyen-muc/{first.Id}");
            await visit.Page.GetByLabel("Gộp vào", new() { Exact = true }).FocusAsync();
            await visit.Page.Keyboard.TypeAsync("Phím hai");
            await visit.Page.Keyboard.PressAsync("Tab");
            await visit.Page.Keyboard.PressAsync("Enter");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gộp vào “Phím hai”" }).FocusAsync();
            await visit.Page.Keyboard.PressAsync("Enter");
            await Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Đã gộp “Phím một” cùng mọi bài của nó vào “Phím hai”.");
            await visit.GoAsync("/phim-mot");
            Assert.Equal("/phim-hai", visit.Address);
        });
    }

    [Fact]
    public async Task The_pages_keep_nobody_out_by_their_looks()
    {
        var (section, topic, penName, picture) = (An.Category($"Dài {Long}"), An.Topic($"Vụ {Long}"), An.PenName("Người Viết Dài"), await paper.PictureAsync("Chân dung người viết"));
        Tag[] tags = [An.Tag("Lũ lụt"), An.Tag("Lũ lục"), An.Tag($"Thẻ {Long}")];
        await paper.SaveAsync([section, topic, penName, .. tags]);
        await paper.VisitAsync(new(1280), await paper.HireAsync(Role.ChiefEditor), async visit =>
        {
            await LookAsync(visit, "sections", "/admin/chuyen-muc");
            await LookAsync(visit, "sections-none", "/admin/chuyen-muc?q=khong+co+gi");
            await LookAsync(visit, "section-new", "/admin/chuyen-muc/moi");
            await LookAsync(visit, "section", $"/admin/chuyen-muc/{section.Id}");
            await RefuseAsync(visit, $"/admin/chuyen-muc/{section.Id}", "Đường dẫn", "tag", "section-refused");
            await LookAsync(visit, "section-merging", $"/admin/chuyen-muc/{section.Id}/gop?IntoId={(await paper.SectionAsync()).Id}");
            await LookAsync(visit, "tags", "/admin/the");
            await LookAsync(visit, "tag", $"/admin/the/{tags[0].Id}");
            await RefuseAsync(visit, $"/admin/the/{tags[0].Id}", "Tên", "LŨ LỤC", "tag-refused");
            await LookAsync(visit, "topics", "/admin/chu-de");
            await LookAsync(visit, "topic-new", "/admin/chu-de/moi");
            await LookAsync(visit, "topic", $"/admin/chu-de/{topic.Id}");
            await LookAsync(visit, "pen-names", "/admin/but-danh");
            await LookAsync(visit, "pen-name-new", "/admin/but-danh/moi");
            await LookAsync(visit, "pen-name", $"/admin/but-danh/{penName.Id}");

            await visit.GoAsync("/admin/chuyen-huong");
            await visit.Page.GetByLabel("Địa chỉ cũ").FillAsync($"/{Long}.aspx");
            await visit.Page.GetByLabel("Địa chỉ mới").FillAsync("/kinh-te");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Thêm", Exact = true }).ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Từ nay");
            await visit.ExamineAsync("redirects");
            await LookAsync(visit, "redirects-import", "/admin/chuyen-huong/nhap");
            await visit.Page.GetByLabel("Hoặc dán các dòng").FillAsync("/dan-vao,/kinh-te\n/sai");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Nhập" }).ClickAsync();
            await Expect(visit.Heading).ToHaveTextAsync("Đã nhận 1 dòng, không nhận 1 dòng");
            await visit.ExamineAsync("redirects-imported");
        });
        _ = picture;
    }

    private async Task RefuseAsync(Visit visit, string address, string label, string typed, string name)
    {
        await visit.GoAsync(address);
        visit.Witness.Expected.Add(paper.Origin + address);
        await visit.Page.GetByLabel(label, new() { Exact = true }).FillAsync(typed);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        // Said at the head of the page, and the caret stands in the field.
        await Expect(visit.Page.Locator("#chua-luu")).ToContainTextAsync("Chưa lưu: 1 chỗ cần sửa");
        await Expect(visit.Page.GetByLabel(label, new() { Exact = true })).ToBeFocusedAsync();
        await Expect(visit.Page.Locator(".field-validation-error").First).ToBeInViewportAsync();
        await visit.ExamineAsync(name);
    }

    private static async Task LookAsync(Visit visit, string name, string address)
    {
        await visit.GoAsync(address);
        await visit.ExamineAsync(name);
    }
}
