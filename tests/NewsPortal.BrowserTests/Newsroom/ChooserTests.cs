using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsPortal.Articles;
using NewsPortal.BrowserTests.Browsing;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Newsroom;

/// <summary>Other stories and pictures are looked for, and put into a story, by keys alone.</summary>
public class ChooserTests(NewsroomPaper paper)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stories_and_pictures_are_looked_for_and_put_in_by_keys()
    {
        var linh = await paper.HireAsync(Role.Reporter);
        var (rice, salt) = (await PublishedAsync("Hạt gạo qua mùa hạn mặn"), await PublishedAsync("Hạt muối Sa Huỳnh"));
        var picture = await paper.PictureAsync("Diêm dân cào muối");
        await paper.AskAsync(async db =>
        {
            var kept = await db.MediaFiles.SingleAsync(m => m.Id == picture.Id, Ct);
            (kept.Caption, kept.Credit) = ("Ruộng muối Sa Huỳnh.", "Hà Linh");
            return await db.SaveChangesAsync(Ct);
        });
        var story = await paper.StoryAsync("Ven đường quốc lộ", linh);

        await paper.VisitAsync(new(1280), linh, async visit =>
        {
            var desk = await StoryDesk.OpenAsync(visit, $"/admin/bai/{story.Id}");
            await desk.PutCaretAfterAsync("Đoạn hai.");

            // Given up, the caret is where it was.
            await desk.KeyAsync("Control+Alt+x");
            await Expect(Field(desk)).ToBeFocusedAsync();
            await desk.KeyAsync("Escape");
            await Expect(Dialog(desk)).ToHaveCountAsync(0);
            await Expect(desk.Body).ToBeFocusedAsync();
            await visit.Page.WaitForFunctionAsync("() => getSelection().anchorNode?.textContent === 'Đoạn hai.'");

            await desk.KeyAsync("Control+Alt+x");
            await LookForAsync(desk, "hat muoi", "Thấy 1 bài.");
            await desk.KeyAsync("Space");
            await Expect(Status(desk)).ToHaveTextAsync("Thấy 1 bài. Đã chọn 1.");
            await desk.KeyAsync("ArrowUp");
            await LookForAsync(desk, "gạo qua mùa", "Thấy 1 bài. Đã chọn 1.");
            await desk.KeyAsync("ArrowDown");
            await desk.KeyAsync("Space");
            await Axe.FindsNothingAsync(visit, "newsroom-chooser-stories");
            await desk.KeyAsync("Enter");
            await Expect(desk.Body.Locator(".related li")).ToHaveTextAsync([salt.Title, rice.Title]);

            await desk.KeyAsync("Control+Alt+p");
            await LookForAsync(desk, "ruong muoi ha linh", "Thấy 1 ảnh.");
            await desk.KeyAsync("Space");
            await Axe.FindsNothingAsync(visit, "newsroom-chooser-pictures");
            await desk.KeyAsync("Enter");
            await Expect(desk.Body.Locator("figure figcaption")).ToHaveTextAsync("Ruộng muối Sa Huỳnh. Ảnh: Hà Linh");

            var button = desk.Button("Tìm bài…");
            await button.FocusAsync();
            await desk.KeyAsync("Enter");
            await LookForAsync(desk, "hat gao", "Thấy 1 bài.");
            await desk.KeyAsync("Space");
            await desk.KeyAsync("Enter");
            await Expect(desk.Page.GetByRole(AriaRole.Checkbox, new() { Name = rice.Title })).ToBeCheckedAsync();
            await Expect(button).ToBeFocusedAsync();
            await desk.SettledAsync();
        });

        Assert.Equal($"Đoạn một.\n\nĐoạn hai.\n\n:::related {salt.Id} {rice.Id}\n:::\n\n^^^\n![Diêm dân cào muối](/media/{picture.Key})\n^^^ Ruộng muối Sa Huỳnh. Ảnh: Hà Linh",
            await paper.BodyOfAsync(story.Title));
        Assert.Equal([rice.Id], await paper.AskAsync(db => db.Articles.Where(a => a.Id == story.Id).SelectMany(a => a.Picks.Select(p => p.PickedId)).ToListAsync(Ct)));
    }

    [Fact]
    public async Task A_cover_and_a_portrait_are_looked_for_in_the_whole_library()
    {
        var chief = await paper.HireAsync(Role.ChiefEditor);
        var old = await paper.PictureAsync("Bến đò Cồn Én năm cũ");
        foreach (var n in Enumerable.Range(0, 12)) await paper.PictureAsync($"Ảnh mới hơn {n}");
        var story = await paper.StoryAsync("Bến đò thay cầu", chief);
        var penName = An.PenName("Người Đưa Đò");
        await paper.SaveAsync(penName);

        await paper.VisitAsync(new(1280), chief, async visit =>
        {
            foreach (var (page, name) in new[] { ($"/admin/bai/{story.Id}", "CoverKey"), ($"/admin/but-danh/{penName.Id}", "Portrait") })
            {
                await visit.GoAsync(page);
                await Expect(visit.Page.Locator($"[name={name}][value='{old.Key}']")).ToHaveCountAsync(0);
                if (name == "CoverKey") await visit.Page.GetByText("Chọn ảnh khác").ClickAsync();
                await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tìm ảnh…" }).ClickAsync();
                // The one there is, by one key.
                await visit.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox).FillAsync("con en nam cu");
                await visit.Page.Keyboard.PressAsync("Enter");
                await Expect(visit.Page.Locator($"[name={name}][value='{old.Key}']")).ToBeCheckedAsync();
                await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
                await Expect(visit.Page.Locator(".notice").First).ToContainTextAsync("Đã");
            }
        });

        Assert.Equal((old.Id, old.Id), await paper.AskAsync(async db => ((await db.Articles.SingleAsync(a => a.Id == story.Id, Ct)).CoverId,
            (await db.PenNames.SingleAsync(p => p.Id == penName.Id, Ct)).PortraitId)));
    }

    private async Task<Article> PublishedAsync(string title)
    {
        var story = An.Article(title, await paper.SectionAsync());
        await paper.SaveAsync(story);
        return story;
    }

    private static ILocator Dialog(StoryDesk desk) => desk.Page.GetByRole(AriaRole.Dialog, new() { NameRegex = new("^(Xem thêm|Ảnh của báo|Tin liên quan dưới sapo)$") });

    private static ILocator Field(StoryDesk desk) => Dialog(desk).GetByRole(AriaRole.Textbox);

    private static ILocator Status(StoryDesk desk) => Dialog(desk).GetByRole(AriaRole.Status);

    /// <summary>Typed into the field; with Enter the caret goes on to the first line.</summary>
    private static async Task LookForAsync(StoryDesk desk, string words, string said)
    {
        await Expect(Field(desk)).ToBeFocusedAsync();
        await Field(desk).FillAsync("");
        await desk.TypeAsync(words);
        await desk.KeyAsync("Enter");
        await Expect(Dialog(desk).Locator(".offers input").First).ToBeFocusedAsync();
        await Expect(Status(desk)).ToHaveTextAsync(said);
    }
}
