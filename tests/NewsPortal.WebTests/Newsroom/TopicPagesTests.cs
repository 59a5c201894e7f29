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
