using System.Globalization;
using Microsoft.Playwright;
using NewsPortal.BrowserTests.Browsing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Stories;

/// <summary>The reader's own list, whatever lies in the browser's storage and however many pages are open.</summary>
public class SavedStoriesTests(Paper paper)
{
    private const string Known = """{"id":"1","address":"/bai-1.html","title":"Bài","section":"Mục","lead":"Sapo."}""";

    // As browsers do: storage switched off; no more room.
    private const string Off = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('off', 'SecurityError'); } });";
    private const string None = "Object.defineProperty(window, 'localStorage', { value: null });";
    private const string Full = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };";

    [Theory]
    [InlineData("[null]"), InlineData("{}"), InlineData("""[1,"x"]"""), InlineData("null"), InlineData("7"), InlineData("not JSON"), InlineData("")]
    [InlineData("""[[],{},{"id":7},{"id":"7","address":null,"title":"x"}]""")]
    [InlineData("""[{"id":"7","address":"//evil.example/bai-7.html","title":"x","section":"x","lead":"x"}]""")]
    [InlineData("""[{"id":"7","address":"/\t/evil.example/bai-7.html","title":"x","section":"x","lead":"x"}]""")]
    [InlineData("""[{"id":"7","address":"//[","title":"x","section":"x","lead":"x"}]""")]
    [InlineData("""[{"id":"7","address":"javascript:alert(1)","title":"x","section":"x","lead":"x"}]""")]
    public Task What_is_no_story_in_storage_is_passed_over(string saved) => paper.VisitAsync(new(390), async visit =>
    {
        await PutAsync(visit, saved);
        await visit.GoAsync("/da-luu");
        await Expect(visit.Page.GetByText("Chưa có bài nào")).ToBeVisibleAsync();

        await visit.GoAsync(paper.Stories.Report);
        await SaveButton(visit.Page).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Đã lưu bài.");

        await visit.GoAsync("/da-luu");
        await Expect(Saved(visit.Page)).ToHaveTextAsync(["Hướng về cơ sở, bám sát dân, bám chắc địa bàn"]);
    });

    [Fact]
    public Task Of_a_list_without_end_the_first_200_stories_are_shown() => paper.VisitAsync(new(390), async visit =>
    {
        var stories = Enumerable.Range(0, 5000).Select(i => Known.Replace("1", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        await PutAsync(visit, $"[{string.Join(',', Enumerable.Repeat("null", 20_000).Concat(stories))}]");

        await visit.GoAsync("/da-luu");

        await Expect(Saved(visit.Page)).ToHaveCountAsync(200);
        await Expect(Saved(visit.Page).First).ToHaveAttributeAsync("href", "/bai-0.html");
    });

    [Theory]
    [InlineData(Off), InlineData(None), InlineData(Full)]
    public Task Where_nothing_can_be_kept_the_reader_is_told_and_the_rest_works(string storage) => paper.VisitAsync(new(390), async visit =>
    {
        await visit.Page.AddInitScriptAsync(storage);
        await visit.GoAsync(paper.Stories.Report);

        await SaveButton(visit.Page).ClickAsync();

        await Expect(visit.Page.GetByText("Trình duyệt không cho lưu.")).ToBeInViewportAsync();
        await Expect(SaveButton(visit.Page)).ToHaveAttributeAsync("aria-pressed", "false");
        await Screenshots.KeepAsync(visit, $"cannot-save-{storage.Length}");
        await visit.GoAsync("/da-luu");
        await Expect(visit.Page.GetByText("Chưa có bài nào")).ToBeVisibleAsync();
    });

    [Fact]
    public Task A_list_that_cannot_be_changed_says_so() => paper.VisitAsync(new(390), async visit =>
    {
        await PutAsync(visit, $"[{Known}]");
        await visit.Page.AddInitScriptAsync(Full);
        await visit.GoAsync("/da-luu");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bỏ lưu: Bài" }).ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Trình duyệt không cho thay đổi danh sách này.");
        await Expect(Saved(visit.Page)).ToHaveCountAsync(1);
        await Screenshots.KeepAsync(visit, "cannot-take-off");
    });

    [Fact]
    public Task Pages_that_are_open_side_by_side_show_the_same() => paper.VisitAsync(new(1280), async visit =>
    {
        var (story, list) = (visit.Page, await visit.Page.Context.NewPageAsync());
        await visit.GoAsync(paper.Stories.Report);
        await list.GotoAsync("/da-luu");
        await Expect(list.GetByText("Chưa có bài nào")).ToBeVisibleAsync();

        await SaveButton(story).ClickAsync();
        await Expect(Saved(list)).ToHaveCountAsync(1);

        await list.GetByRole(AriaRole.Button, new() { Name = "Bỏ lưu: Hướng về cơ sở" }).ClickAsync();
        await Expect(SaveButton(story)).ToHaveAttributeAsync("aria-pressed", "false");

        await SaveButton(story).ClickAsync();
        await Expect(Saved(list)).ToHaveCountAsync(1);
        await story.EvaluateAsync("localStorage.clear()");
        await Expect(list.GetByText("Chưa có bài nào")).ToBeVisibleAsync();
    });

    [Fact]
    public Task A_page_that_the_browser_kept_for_going_back_shows_what_happened_since() => paper.VisitAsync(new(390), async visit =>
    {
        await visit.GoAsync("/da-luu");
        await visit.Page.EvaluateAsync($"localStorage.setItem('saved', JSON.stringify([{Known}]))");

        await visit.Page.EvaluateAsync("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");

        await Expect(Saved(visit.Page)).ToHaveTextAsync(["Bài"]);
    });

    private static ILocator SaveButton(IPage page) => page.Locator("#luu");

    private static ILocator Saved(IPage page) => page.Locator("#da-luu h3 a");

    private static async Task PutAsync(Visit visit, string saved)
    {
        await visit.GoAsync("/da-luu");
        await visit.Page.EvaluateAsync("text => localStorage.setItem('saved', text)", saved);
    }
}
