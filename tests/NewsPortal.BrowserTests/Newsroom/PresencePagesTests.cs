using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NewsPortal.Articles;
using NewsPortal.BrowserTests.Browsing;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Newsroom;

/// <summary>Two people have one story open: each sees the other, and what the other saves arrives where nobody is typing.</summary>
public class PresencePagesTests(NewsroomPaper paper)
{
    private static readonly Manner Desktop = new(1280);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_see_each_other_and_what_one_saves_arrives_at_the_other()
    {
        var (story, linh, ngoc) = await StoryAsync("Hai người một bài");
        await paper.VisitAsync(Desktop, linh, hers => paper.VisitAsync(Desktop, ngoc, async his =>
        {
            await hers.GoAsync(story);
            await his.GoAsync(story);
            await SoonAsync(Here(hers), "Bích Ngọc đang mở bài này");
            await SoonAsync(Here(his), "Hà Linh đang mở bài này");

            // She stands in the title, at its second word, and types nothing.
            await Title(hers).EvaluateAsync("field => { field.focus(); field.setSelectionRange(4, 4); }");
            await Title(his).FillAsync("Hai người một bài, thêm đuôi");
            await his.Page.GetByLabel("Tác giả, theo thứ tự ký").FillAsync("Hà Linh, Bích Ngọc");
            await Body(his).ClickAsync();
            await his.Page.Keyboard.TypeAsync("Thêm vào đầu. ");

            await SoonAsync(Here(hers), "Bích Ngọc đang sửa: lưu lần cuối");
            await Expect(Title(hers)).ToHaveValueAsync("Hai người một bài, thêm đuôi");
            await SoonAsync(Body(hers), "Thêm vào đầu.");
            await Expect(hers.Page.GetByLabel("Tác giả, theo thứ tự ký")).ToHaveValueAsync("Hà Linh, Bích Ngọc");
            await SoonAsync(hers.Page.Locator("#da-luu"), "Bích Ngọc vừa lưu phiên bản 2");
            Assert.Equal(4, await Title(hers).EvaluateAsync<int>("field => field.selectionStart"));

            // What she types now goes on from there, and nothing of his is undone.
            await hers.Page.Keyboard.TypeAsync("cùng ");
            await Expect(hers.Page.Locator("#da-luu")).ToContainTextAsync("Đã lưu");
            await Expect(Title(his)).ToHaveValueAsync("Hai cùng người một bài, thêm đuôi");
            await his.GoAsync("/admin");
            await Expect(Here(hers)).ToBeEmptyAsync();
        }));

        var saved = await SavedAsync(story);
        Assert.Equal(("Hai cùng người một bài, thêm đuôi", 2), (saved.Title, saved.Bylines.Count));
        Assert.Contains("Thêm vào đầu.", saved.Text!.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_tabs_of_one_person_know_of_each_other()
    {
        var (story, linh, _) = await StoryAsync("Hai thẻ");
        await paper.VisitAsync(Desktop, linh, async visit =>
        {
            await visit.GoAsync(story);
            var other = await visit.Page.Context.NewPageAsync();
            await other.GotoAsync(story);
            await SoonAsync(other.Locator("#dang-mo"), "Bạn đang mở bài này ở một thẻ khác");
            await visit.Page.BringToFrontAsync();
            await SoonAsync(Here(visit), "Bạn đang mở bài này ở một thẻ khác");
            await other.GotoAsync("/admin");
            await Expect(Here(visit)).ToBeEmptyAsync();
        });
    }

    [Fact]
    public async Task A_writer_whose_story_was_handed_on_meanwhile_is_told_to_open_it_anew()
    {
        var (story, linh, ngoc) = await StoryAsync("Chuyển bước");
        await paper.VisitAsync(Desktop, linh, hers => paper.VisitAsync(Desktop, ngoc, async his =>
        {
            await hers.GoAsync(story);
            await his.GoAsync($"{story}/gui-duyet");
            await his.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi biên tập" }).ClickAsync();

            await SoonAsync(hers.Page.Locator("#da-luu"), "Bích Ngọc vừa chuyển bài sang bước “Chờ biên tập”");
            await hers.Page.GetByRole(AriaRole.Link, new() { Name = "Tải lại trang" }).ClickAsync();
            await Expect(hers.Page.Locator("form#bai")).ToHaveCountAsync(0);
            await SoonAsync(Here(hers), "Bích Ngọc đang mở bài này");

            // And what is written there arrives where it is only read.
            await Title(his).FillAsync("Chuyển bước rồi sửa");
            await SoonAsync(hers.Page.Locator(".as-read .headline"), "Chuyển bước rồi sửa");
        }));
    }

    [Fact]
    public async Task Who_is_here_keeps_nobody_out_by_its_looks()
    {
        var (story, linh, ngoc) = await StoryAsync("Trông thế nào");
        await paper.VisitAsync(Desktop, linh, hers => paper.VisitAsync(Desktop, ngoc, async his =>
        {
            await his.GoAsync(story);
            await hers.GoAsync(story);
            await SoonAsync(Here(hers), "Bích Ngọc đang mở bài này");
            await SoonAsync(Here(his), "Hà Linh đang mở bài này");

            await hers.Page.SetViewportSizeAsync(390, 844);
            Assert.Equal(390, await hers.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            await Axe.FindsNothingAsync(hers, "newsroom-presence");
        }));
    }

    private static Task SoonAsync(ILocator place, string text) => Expect(place).ToContainTextAsync(text);

    private static ILocator Here(Visit visit) => visit.Page.Locator("#dang-mo");

    private static ILocator Title(Visit visit) => visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Tít", Exact = true });

    private static ILocator Body(Visit visit) => visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Thân bài" });

    /// <summary>A draft of hers, which he may write, too.</summary>
    private async Task<(string Address, Editor Linh, Editor Ngoc)> StoryAsync(string title)
    {
        var section = await AskAsync(db => db.Categories.SingleAsync(c => c.Name == "Kinh tế", Ct));
        var (linh, ngoc) = (await paper.HireAsync(Role.Reporter), await paper.HireAsync(Role.Editor, sections: section));
        await paper.ChangeAsync(linh.Id, e => e.DisplayName = "Hà Linh");
        await paper.ChangeAsync(ngoc.Id, e => e.DisplayName = "Bích Ngọc");
        var story = An.Draft(title, section);
        story.BegunBy(linh.Id, An.Hour);
        await paper.SaveAsync(story);
        return ($"/admin/bai/{story.Id}", linh, ngoc);
    }

    private Task<Article> SavedAsync(string address)
    {
        var id = int.Parse(address["/admin/bai/".Length..], CultureInfo.InvariantCulture);
        return AskAsync(db => db.Articles.AsNoTracking().Include(a => a.Text).Include(a => a.Bylines).SingleAsync(a => a.Id == id, Ct));
    }

    private async Task<T> AskAsync<T>(Func<NewsDb, Task<T>> question)
    {
        await using var scope = paper.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<NewsDb>());
    }
}
