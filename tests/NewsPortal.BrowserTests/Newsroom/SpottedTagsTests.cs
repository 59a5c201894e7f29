using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Newsroom;

/// <summary>Tags that stand in a story are offered while it is written, and added by a key.</summary>
public class SpottedTagsTests(NewsroomPaper paper)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_typed_brings_tags_and_a_key_adds_them()
    {
        await paper.SaveAsync(An.Tag("Ghe ngo"), An.Tag("Lễ hội Ok Om Bok"));

        await paper.VisitAsync(new(1280), await paper.HireAsync(Role.Reporter), async visit =>
        {
            await visit.GoAsync("/admin/bai/moi");
            await Expect(visit.Page.Locator("#the-goi-y")).ToBeHiddenAsync();
            await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Chuyên mục" }).SelectOptionAsync("Kinh tế");
            await visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Tít", Exact = true }).FillAsync("Ghe ngo vào mùa lễ hội Ok Om Bok");

            var festival = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lễ hội Ok Om Bok" });
            await festival.FocusAsync();
            await visit.Page.Keyboard.PressAsync("Enter");
            await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ghe ngo" })).ToBeFocusedAsync();
            await visit.Page.Keyboard.PressAsync("Enter");

            await Expect(visit.Page.GetByLabel("Thẻ", new() { Exact = true })).ToHaveValueAsync("Lễ hội Ok Om Bok, Ghe ngo");
            await Expect(visit.Page.GetByLabel("Thẻ", new() { Exact = true })).ToBeFocusedAsync();
            await Expect(visit.Page.Locator("#the-goi-y")).ToBeHiddenAsync();
            await NewsroomPaper.UntilAsync(() => paper.AskAsync(async db => await db.Articles.AnyAsync(a => a.Title.StartsWith("Ghe ngo vào mùa") && a.Taggings.Count == 2, Ct)));
        });
    }
}
