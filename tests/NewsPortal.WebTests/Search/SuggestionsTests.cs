using System.Net;
using System.Text.Json;
using NewsPortal.Kit;
using NewsPortal.People;
using NewsPortal.Search;
using Xunit;

namespace NewsPortal.WebTests.Search;

/// <summary>What the search field offers while one types.</summary>
public class SuggestionsTests(SuggestionsTests.Paper app) : IClassFixture<SuggestionsTests.Paper>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("the th", "Chuyên mục: Thể thao")]
    [InlineData("thao", "Chuyên mục: Thể thao")]
    [InlineData("thuy di", "Thẻ: Thủy điện")]
    [InlineData("linh", "Tác giả: Hà Linh")]
    [InlineData("đập l", "Bài: Đập lớn mùa lũ")]
    [InlineData("mùa đập", "Bài: Đập lớn mùa lũ")]
    [InlineData("kỹ năng", "Thẻ: Kỹ năng sống")] // "ky" and "ki" are one word, however the name is written.
    [InlineData("ki nang so", "Thẻ: Kỹ năng sống")]
    [InlineData("quy", "Tác giả: Quỳnh Chi")]
    public async Task Sections_tags_authors_and_titles_that_begin_so_are_offered(string typed, string offered) =>
        Assert.Equal([offered], await app.SuggestedAsync(typed));

    [Theory]
    [InlineData("má", "Bài: Má ở quê", "Bài: Mã ngân hàng", "Bài: Mạ non")] // Its marks may still change.
    [InlineData("ma", "Bài: Má ở quê", "Bài: Mã ngân hàng", "Bài: Mạ non")]
    [InlineData("má o", "Bài: Má ở quê")]
    [InlineData("mã o")]
    [InlineData("ma o", "Bài: Má ở quê")]
    [InlineData("mạ nõ", "Bài: Mạ non")]
    public async Task Marks_bind_in_words_that_are_finished(string typed, params string[] offered) =>
        Assert.Equal(offered, (await app.SuggestedAsync(typed)).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Of_many_the_newest_stories_are_offered_and_never_more_than_eight() =>
        Assert.Equal(Enumerable.Range(1, SearchSuggestions.Most).Select(n => $"Bài: Kỳ họp {n}"), await app.SuggestedAsync("ky ho"));

    [Fact]
    public async Task What_is_offered_leads_to_a_page()
    {
        foreach (var typed in new[] { "the th", "thuy", "linh", "dap" })
            foreach (var address in await AddressesAsync(typed))
                Assert.Equal(HttpStatusCode.OK, (await app.Reader().GetAsync(address, Ct)).StatusCode);
    }

    [Fact]
    public async Task Tags_and_authors_without_a_story_are_not_offered() => Assert.Equal([], await app.SuggestedAsync("chua"));

    [Fact]
    public async Task A_title_with_markup_is_text()
    {
        var json = await app.Reader().GetStringAsync("/tim-kiem/goi-y?q=tam+b", Ct);

        Assert.DoesNotContain("<", json, StringComparison.Ordinal);
        Assert.Equal(["Bài: Tấm <b>bảng</b> & \"ngoặc\""], await app.SuggestedAsync("tam b"));
    }

    [Fact]
    public async Task The_answer_is_the_same_for_everyone_and_may_be_kept()
    {
        using var answer = await app.Reader().GetAsync("/tim-kiem/goi-y?q=dap", Ct);

        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.NotNull(answer.Headers.ETag);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    private async Task<IEnumerable<string>> AddressesAsync(string typed) =>
        JsonDocument.Parse(await app.Reader().GetStringAsync($"/tim-kiem/goi-y?q={typed}", Ct)).RootElement.EnumerateArray().Select(s => s.GetProperty("address").GetString()!).ToList();

    public sealed class Paper : NewsPortalApp, IAsyncLifetime
    {
        public async ValueTask InitializeAsync()
        {
            var (sports, dams, linh) = (An.Category("Thể thao"), An.Tag("Thủy điện"), An.PenName("Hà Linh"));
            var (skills, quynh) = (An.Tag("Kỹ năng sống"), An.PenName("Quỳnh Chi"));
            await SaveAsync(sports, dams, linh, skills, quynh, An.Tag("Chưa có bài"), An.PenName("Chưa Viết"));
            var dam = An.Article("Đập lớn mùa lũ", sports);
            dam.TagWith(dams);
            dam.SignBy(Byline.Of(linh));
            var course = An.Article("Lớp học hè", sports);
            course.TagWith(skills);
            course.SignBy(Byline.Of(quynh));
            await SaveAsync([dam, course, An.Article("Tấm <b>bảng</b> & \"ngoặc\"", sports), .. new[] { "Má ở quê", "Mạ non", "Mã ngân hàng" }.Select(t => An.Article(t, sports)),
                .. Enumerable.Range(1, 12).Select(n => An.Article($"Kỳ họp {n}", sports, An.Hour.AddDays(-1).AddMinutes(-n)))]);
        }
    }
}
