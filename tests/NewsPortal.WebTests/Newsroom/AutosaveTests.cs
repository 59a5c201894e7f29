using System.Net;
using System.Text.Json;
using NewsPortal.Articles;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

public class AutosaveTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    [Fact]
    public async Task A_page_that_saves_by_itself_learns_what_it_has_saved()
    {
        var story = await paper.StoryAsync(paper.Linh);
        var page = await paper.Linh.Browser.OpenAsync($"/admin/bai/{story.Id}");

        var (status, answer) = await NewsroomPaper.AutosaveAsync(paper.Linh.Browser, page, ("Title", ""), ("Body", "Chữ mới."));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((story.Id, "10:00:00", false, 0), (answer.GetProperty("id").GetInt32(), answer.GetProperty("at").GetString(), answer.GetProperty("putBy").GetBoolean(), answer.GetProperty("parked").GetInt32()));
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("held").ValueKind);
        var after = await paper.ReloadAsync(story.Id);
        Assert.Equal(("", "Chữ mới.", answer.GetProperty("version").GetInt64()), (after.Title, after.Text!.Body, after.Version));
    }

    [Fact]
    public async Task What_is_said_once_is_not_said_to_a_script_that_fetches_the_page_meanwhile()
    {
        var story = await paper.StoryAsync(paper.Linh);
        await paper.Linh.Browser.SendAsync($"/admin/bai/{story.Id}", $"/admin/bai/{story.Id}", ("Title", "Tít mới"));
        using var script = new HttpRequestMessage(HttpMethod.Get, $"/admin/bai/{story.Id}");
        script.Headers.Add("X-Requested-With", "XMLHttpRequest");

        var fetched = await Colleague.ReadAsync(await paper.Linh.Browser.Browser.SendAsync(script, TestContext.Current.CancellationToken));
        var read = await paper.Linh.Browser.OpenAsync($"/admin/bai/{story.Id}");

        Assert.Null(fetched.QuerySelector("main .notice"));
        Assert.StartsWith("Đã lưu", read.QuerySelector("main .notice")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_page_becomes_a_story_with_its_first_words_and_stays_that_one()
    {
        var page = await paper.Linh.Browser.OpenAsync("/admin/bai/moi");
        var (_, answer) = await NewsroomPaper.AutosaveAsync(paper.Linh.Browser, page, ("Title", "Mới gõ"), ("CategoryId", $"{paper.Politics.Id}"));
        var (_, again) = await NewsroomPaper.AutosaveAsync(paper.Linh.Browser, page, ("Title", "Mới gõ"), ("CategoryId", $"{paper.Politics.Id}"));

        Assert.Equal(answer.GetProperty("id").GetInt32(), again.GetProperty("id").GetInt32());
        Assert.Equal($"/admin/bai/{(await paper.NewestAsync()).Id}", answer.GetProperty("address").GetString());
    }

    [Fact]
    public async Task What_cannot_be_taken_is_said_field_by_field()
    {
        var page = await paper.Linh.Browser.OpenAsync("/admin/bai/moi");

        var (status, answer) = await NewsroomPaper.AutosaveAsync(paper.Linh.Browser, page, ("Lead", new string('a', 1001)), ("CategoryId", $"{paper.Politics.Id}"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal("Sapo dài 1.001 ký tự, nhiều nhất là 1.000.", answer.GetProperty("errors").GetProperty("Lead")[0].GetString());
    }

    [Fact]
    public async Task A_session_that_has_ended_is_told_apart_and_the_same_save_counts_after_signing_in_again()
    {
        var story = await paper.StoryAsync(paper.Linh);
        var page = await paper.Linh.Browser.OpenAsync($"/admin/bai/{story.Id}");
        Assert.Equal(HttpStatusCode.Unauthorized, (await NewsroomPaper.AutosaveAsync(paper.Stranger(), page, ("Body", "Gõ tiếp."))).Status);

        Assert.Equal(HttpStatusCode.OK, (await NewsroomPaper.AutosaveAsync(paper.Linh.Browser, page, ("Body", "Gõ tiếp."))).Status);
        Assert.Equal("Gõ tiếp.", (await paper.ReloadAsync(story.Id)).Text!.Body);
    }

    [Fact]
    public async Task A_colleagues_newer_text_stays_and_the_own_one_waits_beside_it_until_somebody_chooses()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.InEditing);
        var (mine, hers) = (await paper.Chief.Browser.OpenAsync($"/admin/bai/{story.Id}"), await paper.Ngoc.Browser.OpenAsync($"/admin/bai/{story.Id}"));
        await NewsroomPaper.AutosaveAsync(paper.Ngoc.Browser, hers, ("Body", "Bản của Ngọc."));

        var saved = await paper.Chief.Browser.SendAsync(mine, $"/admin/bai/{story.Id}", ("Body", "Bản của tôi."));

        Assert.Equal($"/admin/bai/{story.Id}#doan-cho", saved.Headers.Location!.OriginalString);
        var page = await paper.Chief.Browser.OpenAsync($"/admin/bai/{story.Id}");
        Assert.Equal(["Bản của Ngọc.", "Bản của tôi."], page.QuerySelectorAll(".passage").Select(p => p.TextContent));
        Assert.Contains("1 đoạn của hai người viết đang chờ chọn", page.QuerySelector(".check .missing")!.TextContent, StringComparison.Ordinal);

        var action = page.QuerySelector(".parked form")!.GetAttribute("action")!;
        await paper.Ngoc.Browser.SendAsync($"/admin/bai/{story.Id}", action, ("outcome", "Taken"));
        Assert.Equal("Bản của tôi.", (await paper.ReloadAsync(story.Id)).Text!.Body);
        Assert.Empty((await paper.Chief.Browser.OpenAsync($"/admin/bai/{story.Id}")).QuerySelectorAll(".parked"));
    }

    [Fact]
    public async Task What_readers_have_changes_only_when_it_is_saved_on_purpose()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.Approved);
        var page = await paper.Chief.Browser.OpenAsync($"/admin/bai/{story.Id}");

        var (_, answer) = await NewsroomPaper.AutosaveAsync(paper.Chief.Browser, page, ("Body", "Nửa câu"));
        Assert.True(answer.GetProperty("putBy").GetBoolean());
        Assert.DoesNotContain("Nửa câu", (await paper.OpenAsync(story.Address())).Body!.TextContent, StringComparison.Ordinal);

        var back = await paper.Chief.Browser.OpenAsync($"/admin/bai/{story.Id}");
        Assert.Equal("Nửa câu", back.QuerySelector("[name=Body]")!.TextContent);
        await paper.Chief.Browser.SendAsync(back, $"/admin/bai/{story.Id}", ("Body", "Cả câu đã xong."), ("Change", "Update"));

        var shown = await paper.OpenAsync(story.Address());
        Assert.Contains("Cả câu đã xong.", shown.QuerySelector(".body")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await paper.Chief.Browser.OpenAsync($"/admin/bai/{story.Id}")).QuerySelectorAll(".notice.warning"));
    }
}
