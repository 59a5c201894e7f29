using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.Reading;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

public sealed class EmptySearchPagesTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private const string List = "/admin/thong-ke/tim-kiem";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_readers_look_for_in_vain_stands_in_the_list_from_the_second_time_on()
    {
        await paper.StoryAsync(paper.Linh, ArticleStatus.Approved, title: "Lũ về đồng bằng");
        foreach (var words in new[] { "cá tra", "lũ về", "0912345678", "tôm sú" }) await SearchAsync(words);
        await SearchAsync("ca ba sa", "&chuyen-muc=the-thao");
        await SearchAsync("cá linh", agent: "Googlebot/2.1");
        await FlushAsync();
        Assert.Equal(["cá tra", "tôm sú"], await StoredAsync());
        Assert.Empty(await ShownAsync());

        // The page is kept for its minute: who asks again meanwhile counts once.
        await SearchAsync("cá tra");
        await FlushAsync();
        Assert.Empty(await ShownAsync());
        paper.Clock.Advance(TimeSpan.FromMinutes(2));
        await SearchAsync("CA TRA");
        await FlushAsync();

        Assert.Equal(["cá tra"], await ShownAsync());
        Assert.Equal(["cá tra"], await ShownAsync("?q=tra"));
        Assert.Empty(await ShownAsync("?q=tom"));
        Assert.Contains("cá tra,2,1,2026-03-04", await (await paper.Chief.Browser.GetAsync($"{List}/csv")).Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_still_sets_no_cookie_and_may_be_kept_for_everyone()
    {
        using var answer = await paper.Reader().GetAsync("/tim-kiem?q=kh%C3%B4ng+c%C3%B3", Ct);

        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.NotNull(answer.Headers.ETag);
    }

    [Fact]
    public async Task Clearing_takes_all_days_of_the_words_and_the_log_does_not_keep_them()
    {
        await paper.SaveAsync(Row("Nguyễn Văn Bí Mật", 739_600, 1), Row("Nguyễn Văn Bí Mật", 739_601, 4));
        var id = await paper.AskAsync(db => db.EmptySearches.Where(s => s.Typed == "Nguyễn Văn Bí Mật").MinAsync(s => s.Id, Ct));
        var page = await paper.Chief.Browser.OpenAsync(List);

        Assert.Equal(List, (await paper.Chief.Browser.SendAsync(page, $"{List}/{id}/xoa")).Headers.Location!.OriginalString);
        // Sent twice.
        await paper.Chief.Browser.SendAsync(page, $"{List}/{id}/xoa");

        Assert.DoesNotContain("Nguyễn Văn Bí Mật", await StoredAsync());
        var entry = Assert.Single(await paper.AskAsync(db => db.AuditEntries.Where(e => e.Subject == AuditSubject.Search).ToListAsync(Ct)));
        Assert.Equal((AuditDeed.Deleted, "Số lần: 5\nSố ngày: 2"), (entry.Deed, entry.From));
        Assert.DoesNotContain("Bí Mật", $"{entry.SubjectName}{entry.To}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Editors_read_the_list_and_clear_nothing()
    {
        await paper.SaveAsync(Row("từ biên tập viên đọc", 739_600, 3));

        Assert.Empty((await paper.Ngoc.Browser.OpenAsync(List)).QuerySelectorAll("td form"));
        Assert.NotEmpty((await paper.Administrator.Browser.OpenAsync(List)).QuerySelectorAll("td form"));
        Assert.Equal(HttpStatusCode.Forbidden, (await paper.Linh.Browser.GetAsync(List)).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("moi")]
    public async Task Pages_of_fifty_follow_each_other_and_lose_nothing(string sort)
    {
        for (var i = 0; i < 61; i++) await paper.SaveAsync(Row($"dài {sort} {i}", 739_500 + i % 5, 2 + i % 3));

        var said = new List<string>();
        for (var next = $"{List}?q=dai&sap={sort}"; next is not null;)
        {
            var page = await paper.Chief.Browser.OpenAsync(next);
            said.AddRange(page.QuerySelectorAll("tbody th").Select(t => t.TextContent).Where(t => t.StartsWith($"dài {sort} ", StringComparison.Ordinal)));
            next = page.QuerySelector("[rel=next]")?.GetAttribute("href");
        }
        Assert.Equal(61, said.Distinct().Count());
        Assert.Equal(61, said.Count);
    }

    private static EmptySearch Row(string words, int day, int times) => new() { Day = day, Folded = SearchedWords.Of(words)!.Value.Folded, Typed = words, Times = times };

    private async Task SearchAsync(string words, string rest = "", string agent = "Mozilla/5.0")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/tim-kiem?q={Uri.EscapeDataString(words)}{rest}");
        request.Headers.Add("User-Agent", agent);
        (await paper.Reader().SendAsync(request, Ct)).EnsureSuccessStatusCode();
    }

    private Task<int> FlushAsync() => paper.AskAsync(async db =>
    {
        await paper.Services.GetRequiredService<EmptySearchCounter>().FlushAsync(db, Ct);
        return 0;
    });

    private Task<List<string>> StoredAsync() => paper.AskAsync((NewsDb db) => db.EmptySearches.Where(s => s.Day == 739_678 || s.Typed.Contains("Bí Mật")).OrderBy(s => s.Typed).Select(s => s.Typed).ToListAsync(Ct));

    private async Task<List<string>> ShownAsync(string query = "") =>
        [.. (await paper.Chief.Browser.OpenAsync(List + query)).QuerySelectorAll("tbody th").Select(t => t.TextContent).Where(t => t is "cá tra" or "tôm sú" or "lũ về")];
}
