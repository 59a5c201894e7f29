using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsPortal.BrowserTests.Browsing;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Newsroom;

/// <summary>A story goes from an empty page to the front page and away again, through the hands of four people; what is typed is kept all the while.</summary>
public class StoryPagesTests(NewsroomPaper paper)
{
    private static readonly Manner Desktop = new(1280);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Written_submitted_returned_resubmitted_published_and_withdrawn()
    {
        var section = await paper.SectionAsync();
        var picture = await paper.PictureAsync("Đê biển lúc triều lên");
        var (linh, ngoc, chief) = (await paper.HireAsync(Role.Reporter), await paper.HireAsync(Role.Editor, sections: section), await paper.HireAsync(Role.ChiefEditor));
        var story = "";

        await paper.VisitAsync(Desktop, linh, async visit =>
        {
            await visit.GoAsync("/admin/bai/moi");
            await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Chuyên mục" }).SelectOptionAsync("Kinh tế");
            await visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Tít", Exact = true }).FillAsync("Đê biển trước mùa triều cường");
            await visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Sapo" }).FillAsync("Bốn ki-lô-mét đê được đắp xong trước tháng Chín.");
            await visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Thân bài" }).FillAsync("Đoạn một.\n\n## Đắp trước mưa\n\nĐoạn hai.");
            await Expect(visit.Page.Locator("#da-luu")).ToContainTextAsync("Đã lưu");
            await visit.Page.Locator($"[name=CoverKey][value='{picture.Key}']").CheckAsync();
            await visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Chú thích" }).FillAsync("Đê biển nhìn từ trên cao.");
            await visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Nguồn ảnh" }).FillAsync("Hà Linh");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
            await Expect(visit.Page.Locator(".notices .notice")).ToContainTextAsync("Đã lưu");
            story = visit.Address;
            await SendAsync(visit, "Gửi biên tập");
        });
        await paper.VisitAsync(Desktop, ngoc, async visit =>
        {
            await visit.GoAsync("/admin");
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Đê biển trước mùa triều cường" }).First.ClickAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Trả lại" }).ClickAsync();
            await visit.Page.GetByLabel("Cần sửa gì").FillAsync("Thêm số liệu.");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Trả lại" }).ClickAsync();
            await Expect(visit.Page.Locator(".notice").First).ToContainTextAsync("Đã trả lại");
        });
        await paper.VisitAsync(Desktop, linh, async visit =>
        {
            await visit.GoAsync(story);
            await Expect(visit.Page.Locator(".returned")).ToContainTextAsync("Thêm số liệu.");
            await SendAsync(visit, "Gửi biên tập");
        });
        await paper.VisitAsync(Desktop, ngoc, async visit =>
        {
            await visit.GoAsync(story);
            await SendAsync(visit, "Gửi duyệt");
        });
        await paper.VisitAsync(Desktop, chief, async visit =>
        {
            await visit.GoAsync(story);
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Xuất bản" }).ClickAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Xuất bản ngay" }).ClickAsync();
            await Expect(visit.Page.Locator(".notices .notice")).ToHaveTextAsync("Đã xuất bản. Xem trên báo");
            await visit.GoAsync("/");
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Đê biển trước mùa triều cường" }).First.ClickAsync();
            await Expect(visit.Heading).ToHaveTextAsync("Đê biển trước mùa triều cường");
            var address = visit.Address;

            await visit.GoAsync(story);
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gỡ bài" }).ClickAsync();
            await visit.Page.GetByLabel("Lý do gỡ").FillAsync("Số liệu sai.");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gỡ bài" }).ClickAsync();
            await visit.GoAsync("/");
            await Expect(visit.Page.GetByText("Đê biển trước mùa triều cường")).ToHaveCountAsync(0);
            await visit.GoAsync(address, 410);
        });
    }

    [Fact]
    public async Task What_is_typed_without_a_network_is_kept_here_and_sent_when_there_is_one() =>
        await paper.VisitAsync(Desktop, await paper.HireAsync(Role.Reporter), async visit =>
        {
            await visit.GoAsync("/admin/bai/moi");
            await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Chuyên mục" }).SelectOptionAsync("Kinh tế");
            await visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Tít", Exact = true }).FillAsync("Gõ trong hầm");
            await Expect(visit.Page.Locator("#da-luu")).ToContainTextAsync("Đã lưu");

            visit.Witness.Broken = true;
            await visit.Page.Context.SetOfflineAsync(true);
            await visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Thân bài" }).FillAsync("Chữ chưa ai có.");
            await Expect(visit.Page.Locator("#da-luu")).ToHaveTextAsync("Mất mạng, đang giữ trên máy này");
            // A save that was on its way may have lost the network before the last word was on the page's own list.
            await visit.Page.WaitForFunctionAsync("() => JSON.stringify(localStorage).includes('Chữ chưa ai có.')");

            await visit.Page.Context.SetOfflineAsync(false);
            await Expect(visit.Page.Locator("#da-luu")).ToContainTextAsync("Đã lưu");
            await IsAtTheDeskAsync(visit, "Chữ chưa ai có.");
        });

    [Fact]
    public async Task A_tag_that_nobody_has_made_keeps_no_words_from_the_desk() =>
        await paper.VisitAsync(Desktop, await paper.HireAsync(Role.Reporter), async visit =>
        {
            await visit.GoAsync("/admin/bai/moi");
            await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Chuyên mục" }).SelectOptionAsync("Kinh tế");
            await visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Tít", Exact = true }).FillAsync("Thẻ gõ dở");
            await Expect(visit.Page.Locator("#da-luu")).ToContainTextAsync("Đã lưu");
            visit.Witness.Expected.Add(visit.Page.Url);

            await visit.Page.GetByLabel("Thẻ", new() { Exact = true }).FillAsync("cầu đườ");
            await visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Thân bài" }).FillAsync("Chữ gõ sau đó.");

            await Expect(visit.Page.Locator("#da-luu")).ToContainTextAsync("trừ chỗ này: Chưa có thẻ “cầu đườ”");
            await IsAtTheDeskAsync(visit, "Chữ gõ sau đó.");
            await Expect(visit.Page.GetByLabel("Thẻ", new() { Exact = true })).ToHaveValueAsync("cầu đườ");
        });

    [Fact]
    public async Task What_is_refused_again_is_sent_once_a_change_and_keeps_no_words_and_no_press_of_a_button() =>
        await paper.VisitAsync(Desktop, await paper.HireAsync(Role.Reporter), async visit =>
        {
            await visit.GoAsync("/admin/bai/moi");
            await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Chuyên mục" }).SelectOptionAsync("Kinh tế");
            await visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Tít", Exact = true }).FillAsync("Thẻ lạ hai lần");
            await Expect(visit.Page.Locator("#da-luu")).ToContainTextAsync("Đã lưu");
            var (story, tags, wrong) = (visit.Page.Url, visit.Page.GetByLabel("Thẻ", new() { Exact = true }), visit.Page.Locator("[data-valmsg-for=Tags]"));
            visit.Witness.Expected.Add(story);
            await tags.FillAsync("thẻ lạ một");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
            await Expect(wrong).ToContainTextAsync("thẻ lạ một");
            await ListensAsync();

            var sent = 0;
            visit.Page.Request += (_, request) => sent += request.Method == "POST" && request.Url == story ? 1 : 0;
            await visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Thân bài" }).FillAsync("Chữ gõ sau đó.");
            await tags.FillAsync("thẻ lạ hai");
            await Expect(visit.Page.Locator("#da-luu")).ToContainTextAsync("trừ chỗ này: Chưa có thẻ “thẻ lạ hai”");
            await IsAtTheDeskAsync(visit, "Chữ gõ sau đó.");
            // Longer than the pause before a save.
            await visit.Page.WaitForTimeoutAsync(2500);
            Assert.InRange(sent, 2, 4);

            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi biên tập" }).ClickAsync();
            await Expect(wrong).ToContainTextAsync("thẻ lạ hai");
            await ListensAsync();
            await tags.FillAsync("");
            await Expect(visit.Page.Locator("#da-luu")).ToHaveTextAsync(new Regex("^Đã lưu"));
            await visit.Page.WaitForTimeoutAsync(500);
            Assert.Equal(story, visit.Page.Url);

            // The page's script reports the page once it listens to keys.
            Task ListensAsync() => visit.Page.WaitForRequestAsync($"{story}/dang-mo");
        });

    [Fact]
    public async Task A_story_begun_on_an_empty_page_can_go_on_from_there() =>
        await paper.VisitAsync(Desktop, await paper.HireAsync(Role.Reporter), async visit =>
        {
            await visit.GoAsync("/admin/bai/moi");
            await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Chuyên mục" }).SelectOptionAsync("Kinh tế");
            await visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Tít", Exact = true }).FillAsync("Cầu mới thông xe");
            await Expect(visit.Page.Locator(".found-title")).ToHaveTextAsync("Cầu mới thông xe");

            await Expect(visit.Page.Locator(".found-address")).ToContainTextAsync("/cau-moi-thong-xe-");
            await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Xem trước" })).ToBeVisibleAsync();
            await Expect(visit.Page.GetByLabel("Ghi chú mới")).ToBeVisibleAsync();
            await SendAsync(visit, "Gửi biên tập");
        });

    [Fact]
    public async Task An_hour_that_is_typed_is_waited_for()
    {
        var chief = await paper.HireAsync(Role.ChiefEditor);
        var story = Crew.Complete("Tin cấm đăng trước giờ", await paper.SectionAsync(), await paper.PictureAsync("Phòng họp báo"));
        story.BegunBy(chief.Id, An.Hour);
        await paper.SaveAsync(story);
        await paper.VisitAsync(Desktop, chief, async visit =>
        {
            await visit.GoAsync($"/admin/bai/{story.Id}/xuat-ban");
            await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Xuất bản ngay" })).ToBeVisibleAsync();
            await visit.Page.GetByLabel("Giờ đăng").FillAsync("2099-03-04T22:04");
            await Expect(visit.Page.GetByLabel("Hẹn giờ")).ToBeCheckedAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Hẹn đăng 22:04 4/3/2099" }).ClickAsync();
            await Expect(visit.Page.Locator(".notice").First).ToContainTextAsync("hẹn đăng 22:04 4/3/2099");
        });
    }

    [Fact]
    public async Task Story_pages_keep_nobody_out_by_their_looks()
    {
        var section = await paper.SectionAsync();
        var cover = await paper.PictureAsync("Ruộng bậc thang");
        var chief = await paper.HireAsync(Role.ChiefEditor);
        var story = Crew.Complete("Ruộng bậc thang vào vụ", section, cover);
        story.BegunBy(chief.Id, An.Hour);
        await paper.SaveAsync(story);
        await paper.VisitAsync(Desktop, chief, async visit =>
        {
            var address = $"/admin/bai/{story.Id}";
            await visit.GoAsync(address);
            await visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Thân bài" }).FillAsync("Đoạn đã sửa của bài.");
            await visit.Page.GetByLabel("Ghi chú mới").FillAsync("Nhờ xem lại số liệu.");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
            await Expect(visit.Page.Locator(".notice").First).ToContainTextAsync("Đã lưu");
            foreach (var (name, page) in new[] { ("desk", "/admin"), ("list", "/admin/bai"), ("story", address), ("new", "/admin/bai/moi"), ("publish", $"{address}/xuat-ban"),
                ("submit", $"{address}/gui-duyet"), ("versions", $"{address}/phien-ban"), ("compare", $"{address}/phien-ban/2") })
            {
                await visit.GoAsync(page);
                await Axe.FindsNothingAsync(visit, $"newsroom-stories-{name}");
            }
        });
    }

    private static async Task SendAsync(Visit visit, string step)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = step }).ClickAsync();
        await Expect(visit.Heading).ToHaveTextAsync("Gửi bài");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = step }).ClickAsync();
        await Expect(visit.Page.Locator(".notices .notice")).ToContainTextAsync("Đã gửi");
    }

    private async Task IsAtTheDeskAsync(Visit visit, string body)
    {
        var id = new StoryDesk(visit).Id;
        for (var turns = 0; await BodyAsync(id) != body; turns++)
        {
            Assert.True(turns < 300, $"Tòa soạn có: {await BodyAsync(id)}");
            await visit.Page.WaitForTimeoutAsync(100);
        }
    }

    private Task<string> BodyAsync(int id) => paper.AskAsync(db => db.Articles.Where(a => a.Id == id).Select(a => a.Text!.Body).SingleAsync(Ct));
}
