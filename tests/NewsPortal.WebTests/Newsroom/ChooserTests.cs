using System.Text.Json;
using NewsPortal.Articles;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

/// <summary>What the desk offers to whoever looks for a story or a picture to put into another story.</summary>
public class ChooserTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Nonsense => new()
    {
        Uri.EscapeDataString("%"), "_%25_", "zq%00", Uri.EscapeDataString("🌊🌊"), "%F0%9F", Uri.EscapeDataString("'; --"), new string('x', 10_000),
        Uri.EscapeDataString(string.Concat(Enumerable.Repeat("ừ🌊", 2_000))), string.Join('+', Enumerable.Repeat("z", 5_000)),
    };

    [Fact]
    public async Task Stories_are_found_by_their_titles_with_or_without_marks_newest_first()
    {
        var older = await paper.StoryAsync(paper.Dat, ArticleStatus.Approved, paper.Sports, "Đò ngang sông Tiền mùa lũ", An.Hour.AddHours(-9));
        var newer = await paper.StoryAsync(paper.Linh, ArticleStatus.Approved, paper.Politics, "Lũ về, đò ngang nghỉ chạy", An.Hour.AddHours(-2));

        foreach (var typed in new[] { "do+ngang", "%C4%91%C3%B2+ngang", "NGANG+%C4%90o", "do+nga", "d%00o+ngang" })
            Assert.Equal([newer.Title, older.Title], (await AskAsync($"bai?q={typed}")).Select(s => s.GetProperty("title").GetString()));
        var found = Assert.Single(await AskAsync("bai?q=song+tien"));
        Assert.Equal((older.Id, older.Address(), "Thể thao", "01:00 4/3/2026"), (found.GetProperty("id").GetInt32(), found.GetProperty("address").GetString(),
            found.GetProperty("section").GetString(), found.GetProperty("at").GetString()));
        // Readers' words of the lead are no title.
        Assert.Empty(await AskAsync("bai?q=sapo"));
    }

    [Fact]
    public async Task A_story_is_found_by_its_number_or_its_address_and_told_in_the_order_asked_for()
    {
        var (one, two) = (await paper.StoryAsync(paper.Linh, ArticleStatus.Approved, title: "Chợ phiên vùng cao"), await paper.StoryAsync(paper.Linh, ArticleStatus.Approved, title: "Chợ nổi miền Tây"));

        Assert.Equal(one.Id, (await AskAsync($"bai?q={one.Id}"))[0].GetProperty("id").GetInt32());
        Assert.Equal(one.Id, (await AskAsync($"bai?q={Uri.EscapeDataString($"https://bao.example.vn{one.Address()}")}"))[0].GetProperty("id").GetInt32());
        Assert.Equal([two.Id, one.Id], (await AskAsync($"bai?so={two.Id}&so=x&so=-1&so=999999&so={one.Id}&so={two.Id}")).Select(s => s.GetProperty("id").GetInt32()));
        Assert.Empty(await AskAsync($"bai?{string.Join('&', Enumerable.Repeat("so=0", 2_000))}"));
    }

    [Fact]
    public async Task Nothing_unpublished_is_offered_to_anybody()
    {
        var hidden = An.UnpublishedArticles(paper.Politics);
        await paper.SaveAsync([.. hidden]);

        foreach (var story in hidden)
            foreach (var query in new[] { $"q={Uri.EscapeDataString(story.Title)}", "q=", $"q={story.Id}", $"so={story.Id}" })
                Assert.DoesNotContain(await AskAsync($"bai?{query}"), s => s.GetProperty("id").GetInt32() == story.Id);
    }

    [Fact]
    public async Task No_more_than_a_dozen_stories_and_two_dozen_pictures_are_offered()
    {
        await paper.SaveAsync([.. Enumerable.Range(1, 14).Select(i => (object)An.Article($"Gặt lúa sớm {i}", paper.Politics, An.Hour.AddMinutes(-i)))]);
        await paper.SaveAsync([.. Enumerable.Range(1, 26).Select(i => (object)An.Picture($"Thuyền thúng {i}"))]);

        Assert.Equal(Enumerable.Range(1, 12).Select(i => $"Gặt lúa sớm {i}"), (await AskAsync("bai?q=gat+lua")).Select(s => s.GetProperty("title").GetString()));
        Assert.Equal(12, (await AskAsync("bai")).Count);
        Assert.Equal(Enumerable.Range(3, 24).Reverse().Select(i => $"Thuyền thúng {i}"), (await AskAsync("anh?q=thuyen+thung")).Select(s => s.GetProperty("alt").GetString()));
        Assert.Equal(24, (await AskAsync("anh")).Count);
    }

    [Fact]
    public async Task Pictures_are_found_by_what_is_said_of_them_and_told_as_when_they_were_sent()
    {
        var picture = An.Picture("Người gánh cỏ", 1500, 1000);
        (picture.Caption, picture.Credit) = ("Đường đê Hữu Bị.", "Đỗ Quyên");
        await paper.SaveAsync(picture, An.Picture("Cỏ non"));

        foreach (var typed in new[] { "ganh+co", "duong+de", "%C4%91%E1%BB%97+quy%C3%AAn", "quyen+ganh+huu", picture.Key })
        {
            var found = Assert.Single(await AskAsync($"anh?q={typed}"));
            Assert.Equal((picture.Key, "Người gánh cỏ", "Đường đê Hữu Bị.", "Đỗ Quyên", 1500, 1000), (found.GetProperty("key").GetString(), found.GetProperty("alt").GetString(),
                found.GetProperty("caption").GetString(), found.GetProperty("credit").GetString(), found.GetProperty("width").GetInt32(), found.GetProperty("height").GetInt32()));
            Assert.StartsWith("/media/", found.GetProperty("src").GetString(), StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Nonsense))]
    public async Task What_nothing_is_called_finds_nothing_and_breaks_nothing(string typed)
    {
        await paper.StoryAsync(paper.Linh, ArticleStatus.Approved, title: "100% hộ dân có nước sạch");

        Assert.Empty(await AskAsync($"bai?q={typed}"));
        Assert.Empty(await AskAsync($"anh?q={typed}"));
    }

    private async Task<List<JsonElement>> AskAsync(string query)
    {
        var response = await paper.Dat.Browser.GetAsync($"/admin/goi-y/{query}");
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode}");
        return [.. JsonDocument.Parse(await response.Content.ReadAsStringAsync(Ct)).RootElement.EnumerateArray()];
    }
}
