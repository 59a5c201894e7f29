using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

public sealed class TopicPagesTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private const string List = "/admin/chu-de";
    private const string New = "/admin/chu-de/moi";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_topic_is_opened_led_renamed_and_closed_as_readers_see_it()
    {
        await Chief.SendAsync(New, New, ("Name", "Bão số 5"), ("Summary", "Từ lúc vào bờ."));
        var id = await IdAsync("bao-so-5");
        Assert.Contains("/chu-de/bao-so-5: chưa có trang, vì chưa có bài", (await Chief.OpenAsync(List)).QuerySelectorAll("tbody th .hint").Select(h => h.TextContent));
        foreach (var n in Enumerable.Range(0, 23)) await StoryAsync($"Tin bão {n}", id, An.Hour.AddHours(-n - 1));
        var oldest = await paper.AskAsync(db => db.Articles.SingleAsync(a => a.Title == "Tin bão 22", Ct));
        Assert.Equal("Tin bão 0", FirstOn(await paper.OpenAsync("/chu-de/bao-so-5")));

        await Chief.SendAsync($"{List}/{id}", $"{List}/{id}", ("Slug", "bao-so-nam"), ("LeadId", $"{oldest.Id}"));

        Assert.Equal("/chu-de/bao-so-nam?trang=2", (await paper.Reader().GetAsync("/chu-de/bao-so-5?trang=2", Ct)).Headers.Location!.OriginalString);
        var (first, second) = (await paper.OpenAsync("/chu-de/bao-so-nam"), await paper.OpenAsync("/chu-de/bao-so-nam?trang=2"));
        Assert.Equal("Tin bão 22", FirstOn(first));
        // Each story on one of the pages, none on both.
        Assert.Equal(23, TitlesOn(first).Concat(TitlesOn(second)).Distinct().Count());
        Assert.Equal(23, TitlesOn(first).Concat(TitlesOn(second)).Count());
        Assert.Equal("Tin bão 22", await FirstOfTopicAsync("Bão số 5"));

        await Chief.SendAsync($"{List}/{id}", $"{List}/{id}", ("IsOpen", "false"));
        Assert.DoesNotContain((await paper.OpenAsync("/")).QuerySelectorAll(".topics a"), a => a.TextContent == "Bão số 5");
        Assert.Equal([AuditDeed.Created, AuditDeed.Renamed, AuditDeed.Changed], await paper.AskAsync(db => db.AuditEntries
            .Where(e => e.Subject == AuditSubject.Topic && e.SubjectId == id).OrderBy(e => e.Id).Select(e => e.Deed).ToListAsync(Ct)));
    }

    [Fact]
    public async Task Open_topics_stand_on_the_front_page_in_their_order()
    {
        foreach (var name in new[] { "Trước", "Giữa", "Sau" })
        {
            await Chief.SendAsync(New, New, ("Name", name));
            await StoryAsync($"Tin {name}", await IdAsync(Slug.Of(name)), An.Hour.AddDays(-30));
        }
        // Those choose before the topics do.
        foreach (var n in Enumerable.Range(0, 20)) await paper.SaveAsync(An.Article($"Tin thường {n}", paper.Politics, An.Hour.AddMinutes(-n)));
        var id = await IdAsync("sau");
        var page = await Chief.OpenAsync(List);

        foreach (var press in Enumerable.Range(0, 2)) await Chief.SendAsync(page, $"{List}/{id}/thu-tu", ("Way", "len"));

        Assert.Equal(["Trước", "Sau", "Giữa"], (await paper.OpenAsync("/")).QuerySelectorAll(".topics .kicker a").Select(a => a.TextContent).Where(n => n is "Trước" or "Sau" or "Giữa"));
    }

    [Fact]
    public async Task A_lead_of_another_topic_an_address_that_is_taken_and_an_old_form_are_refused()
    {
        await Chief.SendAsync(New, New, ("Name", "Vụ một"));
        await Chief.SendAsync(New, New, ("Name", "Vụ hai"));
        var (one, two) = (await IdAsync("vu-mot"), await IdAsync("vu-hai"));
        var story = await StoryAsync("Tin của vụ hai", two, An.Hour.AddHours(-1));
        var page = await Chief.OpenAsync($"{List}/{one}");

        Assert.Contains("bài đã đăng của chính", await RefusedAsync(page, one, "[data-valmsg-for='Lead']", ("LeadId", $"{story.Id}")), StringComparison.Ordinal);
        Assert.Contains("“Vụ hai”", await RefusedAsync(page, one, "[data-valmsg-for='Slug']", ("Slug", "vu-hai")), StringComparison.Ordinal);
        Assert.Contains("Dài nhất", await RefusedAsync(page, one, "[data-valmsg-for='Summary']", ("Summary", new string('a', 10_000))), StringComparison.Ordinal);
        await Chief.SendAsync(page, $"{List}/{one}", ("Name", "Vụ thứ nhất"));
        Assert.Contains("vừa được người khác", await RefusedAsync(page, one, "[role=alert]", ("Name", "Vụ một lần nữa")), StringComparison.Ordinal);
    }

    [Theory, InlineData("/admin/chu-de/moi"), InlineData("/admin/chuyen-muc/moi"), InlineData("/admin/but-danh/moi")]
    public async Task A_name_that_nobody_sees_is_refused_and_marks_around_one_are_dropped(string address)
    {
        foreach (var unseen in new[] { "\u200b", "\u200d", "\u200e\ufeff", "\u0301" })
        {
            var answer = await Chief.SendAsync(address, address, ("Name", unseen), ("Slug", "khong-ai-thay"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.NotEmpty((await Colleague.ReadAsync(answer)).QuerySelector("[data-valmsg-for=Name]")!.TextContent);
        }
        Assert.Equal(HttpStatusCode.Redirect, (await Chief.SendAsync(address, address, ("Name", "\ufeffTên thấy được\u200b"), ("Slug", "ten-thay-duoc"))).StatusCode);
        Assert.Equal("Tên thấy được", await paper.AskAsync(db => db.AuditEntries.OrderByDescending(e => e.Id).Select(e => e.SubjectName).FirstAsync(Ct)));
    }

    [Theory]
    [InlineData("/admin/chu-de/moi", "Summary")]
    [InlineData("/admin/chuyen-muc/moi", "Description")]
    [InlineData("/admin/but-danh/moi", "Biography")]
    [InlineData("/admin/trang/moi", "Body")]
    public async Task One_that_is_asked_for_twice_is_made_once(string address, string words)
    {
        var field = address == "/admin/trang/moi" ? "Title" : "Name";
        var page = await Chief.OpenAsync(address);
        (string, string)[] typed = [(field, "Bấm hai lần"), (words, "Một câu.")];
        var (first, second) = (await Chief.SendAsync(page, address, typed), await Chief.SendAsync(page, address, typed));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (first.StatusCode, second.StatusCode));
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        var place = Place(address);
        Assert.Equal(1, await paper.AskAsync(db => db.AuditEntries.CountAsync(e => e.Deed == AuditDeed.Created && e.SubjectName == "Bấm hai lần" && e.To.Contains(place), Ct)));

        // Another's, other words, and what is asked for later are no second press.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Chief.SendAsync(page, address, [(field, "Bấm hai lần"), (words, "Một câu khác.")])).StatusCode);
        var other = await paper.SignedInAsync(await paper.HireAsync(People.Role.ManagingEditor));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.SendAsync(address, address, typed)).StatusCode);
        paper.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Chief.SendAsync(page, address, typed)).StatusCode);
    }

    private static string Place(string address) => address switch
    {
        "/admin/chu-de/moi" => "/chu-de/",
        "/admin/but-danh/moi" => "/tac-gia/",
        "/admin/trang/moi" => "/toa-soan/",
        _ => "Địa chỉ: /bam-hai-lan",
    };

    [Theory]
    [InlineData("/admin/chu-de", "Summary")]
    [InlineData("/admin/chuyen-muc", "Description")]
    [InlineData("/admin/but-danh", "Biography")]
    public async Task What_a_colleague_has_deleted_meanwhile_comes_back_as_a_new_one_with_what_was_typed(string list, string words)
    {
        await Chief.SendAsync($"{list}/moi", $"{list}/moi", ("Name", "Xóa lúc đang sửa"));
        var id = await paper.AskAsync(db => db.AuditEntries.Where(e => e.SubjectName == "Xóa lúc đang sửa").OrderByDescending(e => e.Id).Select(e => e.SubjectId).FirstAsync(Ct));
        var page = await Chief.OpenAsync($"{list}/{id}");
        await Chief.SendAsync($"{list}/{id}", $"{list}/{id}/xoa");

        foreach (var name in new[] { "", "Tên gõ mãi mới xong" })
        {
            var answer = await Chief.SendAsync(page, $"{list}/{id}", ("Name", name), (words, "Một câu gõ dở."));
            Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
            var anew = await Colleague.ReadAsync(answer);
            Assert.Contains("đã bị xóa trong lúc bạn sửa", anew.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            Assert.Equal((name, "Một câu gõ dở."), (anew.QuerySelector("#ten")!.GetAttribute("value") ?? "", anew.QuerySelector($"textarea[name={words}]")!.TextContent));
            if (name.Length > 0) Assert.Equal(HttpStatusCode.Redirect, (await Chief.SendAsync(anew, $"{list}/moi")).StatusCode);
        }
    }

    private Colleague Chief => paper.Chief.Browser;

    private async Task<string> RefusedAsync(IDocument page, int id, string at, params (string, string)[] filled)
    {
        var answer = await Chief.SendAsync(page, $"{List}/{id}", filled);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return (await Colleague.ReadAsync(answer)).QuerySelector(at)!.TextContent;
    }

    private async Task<string?> FirstOfTopicAsync(string name) => (await paper.OpenAsync("/")).QuerySelectorAll(".topics > ul > li")
        .Single(li => li.QuerySelector(".kicker")!.TextContent == name).QuerySelector("h3")?.TextContent;

    private static List<string> TitlesOn(IDocument page) => [.. page.QuerySelectorAll("main .lead-story h3 a, main .stories h3 a, main .lead-story h2 a").Select(a => a.TextContent)];

    private static string FirstOn(IDocument page) => TitlesOn(page)[0];

    private Task<int> IdAsync(string slug) => paper.AskAsync(db => db.Topics.Where(t => t.Slug == slug).Select(t => t.Id).SingleAsync(Ct));

    private async Task<Article> StoryAsync(string title, int topicId, DateTime at)
    {
        var story = An.Article(title, paper.Politics, at);
        story.TopicId = topicId;
        await paper.SaveAsync(story);
        return story;
    }
}
