using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Kit;
using NewsPortal.Newsroom;
using NewsPortal.Redirecting;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

/// <summary>What was done to many, or to one by a slip, is taken back; what readers have seen is not.</summary>
public sealed class UndoTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private const string Batch = "/admin/bai/hang-loat";
    private const string Back = "/admin/bai/hoan-tac";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Colleague Chief => paper.Chief.Browser;

    [Fact]
    public async Task Many_that_were_sent_on_come_back_at_one_press_and_pressing_twice_is_no_error()
    {
        var stories = new[] { await paper.StoryAsync(paper.Linh), await paper.StoryAsync(paper.Linh) };
        var done = await BatchAsync(paper.Linh.Browser, "gui-duyet", "Draft", stories);
        Assert.All(await StatusAsync(stories), s => Assert.Equal(ArticleStatus.InEditing, s));

        foreach (var _ in Enumerable.Range(0, 2))
        {
            var back = await Colleague.ReadAsync(await paper.Linh.Browser.SendAsync(done, Back));
            Assert.Equal("Hoàn tác: 2 trên 2 bài", back.QuerySelector("h1")!.TextContent);
        }
        Assert.All(await StatusAsync(stories), s => Assert.Equal(ArticleStatus.Draft, s));
        Assert.Equal([false, true], (await paper.AskAsync(db => db.Steps.Where(s => s.ArticleId == stories[0].Id).OrderBy(s => s.Id).Select(s => s.Note).ToListAsync(Ct))).Select(n => n == TakingBack.Note));
    }

    [Fact]
    public async Task A_single_step_says_how_to_take_it_back_and_a_schedule_is_taken_back_to_its_old_hour()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.Approved, at: An.Hour.AddHours(5));
        // The first hour by a step of the chief's, the second by another.
        await Chief.SendAsync($"/admin/bai/{story.Id}/xuat-ban", $"/admin/bai/{story.Id}/xuat-ban", ("How", "hen"), ("At", "2026-03-04T16:00"));
        await Chief.SendAsync($"/admin/bai/{story.Id}/xuat-ban", $"/admin/bai/{story.Id}/xuat-ban", ("How", "hen"), ("At", "2026-03-04T18:00"));
        Assert.Equal(An.Hour.AddHours(8), await HourAsync(story));

        var page = await Chief.OpenAsync($"/admin/bai/{story.Id}");
        await Chief.SendAsync(page, Back);

        Assert.Equal((ArticleStatus.Approved, (DateTime?)An.Hour.AddHours(6)), ((await StatusAsync(story))[0], await HourAsync(story)));
    }

    [Fact]
    public async Task What_readers_have_seen_or_a_colleague_has_gone_on_with_or_is_long_past_is_not_taken_back()
    {
        var (seen, gone, late) = (await paper.StoryAsync(paper.Linh, ArticleStatus.Submitted), await paper.StoryAsync(paper.Linh), await paper.StoryAsync(paper.Linh));
        var out_ = await BatchAsync(Chief, "xuat-ban", "Submitted", seen);
        Assert.Empty(out_.QuerySelectorAll($"form[action='{Back}']"));
        await PostBackAsync(Chief, $"{seen.Id} Approved", "bạn đọc đã thấy bài này");

        await BatchAsync(paper.Linh.Browser, "gui-duyet", "Draft", gone);
        await paper.Ngoc.Browser.SendAsync($"/admin/bai/{gone.Id}", $"/admin/bai/{gone.Id}", ("Title", "Tít của biên tập viên"));
        await PostBackAsync(paper.Linh.Browser, $"{gone.Id} InEditing", "đã có người làm tiếp");
        // Nor by another's hand.
        await PostBackAsync(paper.Ngoc.Browser, $"{gone.Id} InEditing", "đã có người làm tiếp");

        await BatchAsync(paper.Linh.Browser, "gui-duyet", "Draft", late);
        await paper.AskAsync(db => db.StorySaves.Where(s => s.ArticleId == late.Id).ExecuteDeleteAsync(Ct));
        await paper.AskAsync(db => db.Steps.Where(s => s.ArticleId == late.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.At, An.Hour.AddMinutes(-16)), Ct));
        await PostBackAsync(paper.Linh.Browser, $"{late.Id} InEditing", "đã quá 15 phút");
        Assert.Equal([ArticleStatus.InEditing, ArticleStatus.InEditing], await StatusAsync(gone, late));
    }

    [Fact]
    public async Task An_hour_that_has_passed_is_not_gone_back_to_and_one_to_come_is()
    {
        var (late, early) = (await paper.StoryAsync(paper.Linh, ArticleStatus.Approved, at: An.Hour.AddMinutes(5)), await paper.StoryAsync(paper.Linh, ArticleStatus.Approved, at: An.Hour.AddHours(5)));
        foreach (var story in new[] { late, early })
            await Chief.SendAsync($"/admin/bai/{story.Id}/xuat-ban", $"/admin/bai/{story.Id}/xuat-ban", ("How", "hen"), ("At", "2026-03-04T22:00"));
        var done = await BatchAsync(Chief, "go-bai", "Approved", late, early);
        await Chief.SendAsync(done, Back);
        Assert.Equal(An.Hour.AddHours(12), await HourAsync(late));

        // A step of its own that set an hour which has come meanwhile.
        await paper.AskAsync(async db =>
        {
            await db.Steps.Where(s => s.ArticleId == early.Id).ExecuteDeleteAsync(Ct);
            db.AddRange(new Step { ArticleId = early.Id, From = ArticleStatus.Submitted, To = ArticleStatus.Approved, EditorId = paper.Chief.Editor.Id, At = An.Hour.AddHours(-2), Revision = 99, PublishAt = An.Hour.AddMinutes(-1) });
            return await db.SaveChangesAsync(Ct);
        });
        await paper.AskAsync(async db =>
        {
            db.Add(new Step { ArticleId = early.Id, From = ArticleStatus.Approved, To = ArticleStatus.Approved, EditorId = paper.Chief.Editor.Id, At = An.Hour.AddMinutes(-2), Revision = 99, PublishAt = An.Hour.AddHours(12) });
            return await db.SaveChangesAsync(Ct);
        });
        var seal = (await Chief.OpenAsync("/admin/bai")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await paper.AskAsync(db => db.StorySaves.Where(s => s.ArticleId == early.Id).ExecuteDeleteAsync(Ct));
        await Chief.PostAsync(Back, ("__RequestVerificationToken", seal), ("Chosen", $"{early.Id} Approved"));
        Assert.Null(await HourAsync(early));
    }

    [Fact]
    public async Task Who_is_a_chief_no_more_takes_no_approval_back()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.Submitted);
        var editor = await paper.HireAsync(NewsPortal.People.Role.ManagingEditor);
        var browser = await paper.SignedInAsync(editor);
        await BatchAsync(browser, "duyet", "Submitted", story);
        await paper.ChangeAsync(editor.Id, e => e.Become(NewsPortal.People.Role.Editor, [paper.Politics.Id]));
        browser = await paper.SignedInAsync(await paper.AskAsync(db => db.Editors.Include(e => e.Grants).SingleAsync(e => e.Id == editor.Id, Ct)));

        await PostBackAsync(browser, $"{story.Id} Approved", "vai của bạn");
        Assert.Equal([ArticleStatus.Approved], await StatusAsync(story));
    }

    [Fact]
    public async Task A_chiefs_word_that_went_through_several_steps_is_one_to_take_back()
    {
        var story = await paper.StoryAsync(paper.Linh);
        var done = await BatchAsync(Chief, "duyet", "Draft", story);
        Assert.Equal([ArticleStatus.Approved], await StatusAsync(story));
        await Chief.SendAsync(done, Back);
        Assert.Equal([ArticleStatus.Draft], await StatusAsync(story));
    }

    [Fact]
    public async Task A_withdrawn_story_is_before_readers_again_at_its_hour()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.Approved);
        var done = await BatchAsync(Chief, "go-bai", "Approved", story);
        Assert.Equal(HttpStatusCode.Gone, (await paper.Reader().GetAsync(story.Address(), Ct)).StatusCode);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var back = await Colleague.ReadAsync(await Chief.SendAsync(done, Back));
            Assert.Contains("Xong: nay ở bước “Đã xuất bản”.", back.QuerySelector(".story-lines")!.TextContent, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.OK, (await paper.Reader().GetAsync(story.Address(), Ct)).StatusCode);
    }

    [Fact]
    public async Task Unused_tags_go_together_those_in_use_stay_and_all_come_back()
    {
        var (one, two, used) = (An.Tag("Thừa một"), An.Tag("Thừa hai"), An.Tag("Đang dùng"));
        await paper.SaveAsync(one, two, used);
        await paper.Chief.Browser.SendAsync($"/admin/bai/{(await paper.StoryAsync(paper.Linh)).Id}", "/admin/bai/" + await LastStoryAsync(), ("Tags", "Đang dùng"));

        await paper.SaveAsync(new Redirect { From = "/tag/ten-cu-cua-thua-hai", To = "/tag/thua-hai", CreatedAt = An.Hour, IsAutomatic = true });

        var page = await Chief.OpenAsync("/admin/the?q=thua");
        Assert.Equal(2, page.QuerySelectorAll("input[name=Chosen]").Length);
        var seal = ("__RequestVerificationToken", page.QuerySelector("#hang-loat [name=__RequestVerificationToken]")!.GetAttribute("value")!);
        (string, string)[] chosen = [seal, ("Chosen", $"{one.Id}"), ("Chosen", $"{two.Id}"), ("Chosen", $"{used.Id}"), ("Chosen", "999999")];
        // Pressed twice, it says the same and can be taken back as well.
        foreach (var _ in Enumerable.Range(0, 2)) Assert.Equal(HttpStatusCode.Redirect, (await Chief.PostAsync("/admin/the/hang-loat", chosen)).StatusCode);
        Assert.Equal(["dang-dung"], await SlugsAsync());

        var undo = await PressUndoAsync("/admin/the", "Đã xóa 2 thẻ: Thừa hai, Thừa một. Còn nguyên 1, vì có bài mang thẻ (muốn bỏ thì gộp vào thẻ khác): Đang dùng.");
        await NoticeAsync("/admin/the", "Đã khôi phục 2 thẻ: Thừa hai, Thừa một.");
        await Chief.PostAsync(undo.Address, undo.Fields);
        await NoticeAsync("/admin/the", Refusal.TakenBack.Says);
        Assert.Equal(["dang-dung", "thua-hai", "thua-mot"], await SlugsAsync());
        Assert.Equal("/tag/thua-hai", (await paper.Reader().GetAsync("/tag/ten-cu-cua-thua-hai", Ct)).Headers.Location!.OriginalString);

        Task<List<string>> SlugsAsync() => paper.AskAsync(db => db.Tags.Where(t => t.Slug.StartsWith("thua-") || t.Slug == "dang-dung").Select(t => t.Slug).Order().ToListAsync(Ct));
    }

    [Fact]
    public async Task Redirects_go_together_and_come_back_one_by_one_too()
    {
        Redirect[] three = [.. Enumerable.Range(1, 3).Select(n => new Redirect { From = $"/cu-{n}", To = "/the-thao", CreatedAt = An.Hour, IsAutomatic = n == 3 })];
        await paper.SaveAsync([.. three]);
        var page = await Chief.OpenAsync("/admin/chuyen-huong");
        var seal = ("__RequestVerificationToken", page.QuerySelector("#hang-loat [name=__RequestVerificationToken]")!.GetAttribute("value")!);

        await Chief.PostAsync("/admin/chuyen-huong/hang-loat", [seal, .. three.Skip(1).Select(r => ("Chosen", $"{r.Id}"))]);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Reader().GetAsync("/cu-2", Ct)).StatusCode);
        await PressUndoAsync("/admin/chuyen-huong");
        await NoticeAsync("/admin/chuyen-huong", "Đã khôi phục 2 chuyển hướng: /cu-3, /cu-2.");
        Assert.Equal([false, true], await paper.AskAsync(db => db.Redirects.Where(r => r.From == "/cu-2" || r.From == "/cu-3").OrderBy(r => r.From).Select(r => r.IsAutomatic).ToListAsync(Ct)));
        Assert.Equal("/the-thao", (await paper.Reader().GetAsync("/cu-2", Ct)).Headers.Location!.OriginalString);

        await Chief.SendAsync("/admin/chuyen-huong", $"/admin/chuyen-huong/{three[0].Id}/xoa");
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Reader().GetAsync("/cu-1", Ct)).StatusCode);
        await PressUndoAsync("/admin/chuyen-huong");
        Assert.Equal("/the-thao", (await paper.Reader().GetAsync("/cu-1", Ct)).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Topics_are_closed_together_and_one_without_stories_is_deleted_and_brought_back()
    {
        var (one, two) = (An.Topic("Vụ một"), An.Topic("Vụ hai"));
        await paper.SaveAsync(one, two);
        var page = await Chief.OpenAsync("/admin/chu-de");
        var seal = ("__RequestVerificationToken", page.QuerySelector("#hang-loat [name=__RequestVerificationToken]")!.GetAttribute("value")!);
        await Chief.PostAsync("/admin/chu-de/hang-loat", seal, ("Chosen", $"{one.Id}"), ("Chosen", $"{two.Id}"), ("Deed", "dong"));
        Assert.Equal([false, false], await OpenAsync());
        var undo = await PressUndoAsync("/admin/chu-de");
        Assert.Equal([true, true], await OpenAsync());

        // What a colleague has done since is not overridden by the same form.
        var colleague = await paper.SignedInAsync(await paper.HireAsync(NewsPortal.People.Role.ManagingEditor));
        await colleague.SendAsync("/admin/chu-de", "/admin/chu-de/hang-loat", ("Chosen", $"{one.Id}"), ("Deed", "dong"));
        await Chief.PostAsync(undo.Address, undo.Fields);
        Assert.Equal([false, true], await OpenAsync());

        await Chief.SendAsync($"/admin/chu-de/{two.Id}", $"/admin/chu-de/{two.Id}", ("Slug", "vu-hai-moi"));
        await paper.SaveAsync(new Redirect { From = "/tin-tay", To = "/chu-de/vu-hai-moi", CreatedAt = An.Hour, IsAutomatic = false });
        await Chief.SendAsync($"/admin/chu-de/{two.Id}", $"/admin/chu-de/{two.Id}/xoa");
        Assert.Equal(HttpStatusCode.NotFound, (await Chief.GetAsync($"/admin/chu-de/{two.Id}")).StatusCode);
        await PressUndoAsync("/admin/chu-de");
        Assert.Equal(("Vụ hai", two.Summary), await paper.AskAsync(async db => { var t = await db.Topics.SingleAsync(t => t.Slug == "vu-hai-moi", Ct); return (t.Name, t.Summary); }));
        foreach (var old in new[] { "/chu-de/vu-hai", "/tin-tay" })
            Assert.Equal("/chu-de/vu-hai-moi", (await paper.Reader().GetAsync(old, Ct)).Headers.Location!.OriginalString);

        Task<List<bool>> OpenAsync() => paper.AskAsync(db => db.Topics.Where(t => t.Id == one.Id || t.Id == two.Id).OrderBy(t => t.Id).Select(t => t.IsOpen).ToListAsync(Ct));
    }

    [Fact]
    public async Task A_deleted_pen_name_comes_back_with_all_that_it_was_and_what_led_to_it()
    {
        var name = An.PenName("Hồng Vọng");
        (name.Biography, name.PortraitId) = ("Viết về “sông nước”: hai mươi năm.", paper.Cover.Id);
        await paper.SaveAsync(name, new Redirect { From = "/tac-gia/vong-cu", To = "/tac-gia/hong-vong", CreatedAt = An.Hour, IsAutomatic = true });
        var signs = await paper.HireAsync(NewsPortal.People.Role.Reporter);
        await paper.ChangeAsync(signs.Id, e => e.PenNameId = name.Id);

        await Chief.SendAsync($"/admin/but-danh/{name.Id}", $"/admin/but-danh/{name.Id}/xoa");
        await PressUndoAsync("/admin/but-danh", "Đã xóa bút danh “Hồng Vọng”.");

        var back = await paper.AskAsync(db => db.PenNames.SingleAsync(p => p.Slug == "hong-vong", Ct));
        Assert.Equal((name.Name, name.Biography, name.PortraitId), (back.Name, back.Biography, back.PortraitId));
        Assert.Equal(back.Id, await paper.AskAsync(db => db.Editors.Where(e => e.Id == signs.Id).Select(e => e.PenNameId).SingleAsync(Ct)));
        Assert.True(await paper.AskAsync(db => db.Redirects.AnyAsync(r => r.From == "/tac-gia/vong-cu" && r.To == "/tac-gia/hong-vong" && r.IsAutomatic, Ct)));
    }

    [Fact]
    public async Task A_picture_that_a_colleague_has_deleted_since_is_not_brought_back_by_an_old_form()
    {
        var picture = An.Picture("Ảnh xóa hai lần").SentBy(paper.Linh.Editor.Id, "a.jpg");
        await paper.SaveAsync(picture);
        async Task RemoveAsync(Colleague who)
        {
            var seal = (await who.OpenAsync("/admin/kho-anh")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            await who.PostAsync("/admin/kho-anh/hang-loat", ("__RequestVerificationToken", seal), ("Deed", "xoa"), ("Chosen", picture.Key));
        }
        Task<bool> IsThereAsync() => paper.AskAsync(db => db.MediaFiles.AnyAsync(m => m.Id == picture.Id && m.RemovedAt == null, Ct));

        await RemoveAsync(paper.Linh.Browser);
        var shown = await paper.Linh.Browser.OpenAsync("/admin/kho-anh");
        await paper.Linh.Browser.SendAsync(shown, "/admin/kho-anh/hang-loat/hoan-tac");
        Assert.True(await IsThereAsync());

        await RemoveAsync(paper.Ngoc.Browser);
        await paper.Linh.Browser.SendAsync(shown, "/admin/kho-anh/hang-loat/hoan-tac");
        Assert.False(await IsThereAsync());
    }

    [Fact]
    public async Task Nobody_takes_back_what_another_has_done_or_brings_back_what_never_was()
    {
        var tag = An.Tag("Chỉ người xóa");
        await paper.SaveAsync(tag);
        await Chief.SendAsync($"/admin/the/{tag.Id}", $"/admin/the/{tag.Id}/xoa");
        var entry = await paper.AskAsync(db => db.AuditEntries.MaxAsync(e => e.Id, Ct));
        var before = await paper.AskAsync(db => db.Redirects.CountAsync(Ct));

        var seal = (await paper.Ngoc.Browser.OpenAsync("/admin/the")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await paper.Ngoc.Browser.PostAsync("/admin/the/khoi-phuc", ("__RequestVerificationToken", seal), ("entries", $"{entry}"), ("Tags", "Tơ\t/tag/../../admin"));
        Assert.Equal((false, before), await paper.AskAsync(async db => (await db.Tags.AnyAsync(t => t.Slug == "chi-nguoi-xoa" || t.Slug == "to", Ct), await db.Redirects.CountAsync(Ct))));
    }

    [Fact]
    public async Task A_topic_with_stories_and_a_pen_name_that_signs_are_not_deleted()
    {
        var (topic, name) = (An.Topic("Còn bài"), An.PenName("Còn Ký"));
        await paper.SaveAsync(topic, name);
        var story = An.Article("Bài giữ chúng lại", paper.Politics);
        story.TopicId = topic.Id;
        story.SignBy(NewsPortal.People.Byline.Of(name));
        await paper.SaveAsync(story);

        foreach (var (address, says) in new[] { ($"/admin/chu-de/{topic.Id}", "còn có bài"), ($"/admin/but-danh/{name.Id}", "đã ký dưới bài") })
        {
            var answer = await Chief.SendAsync(address, $"{address}/xoa");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains(says, (await Colleague.ReadAsync(answer)).QuerySelector("[data-valmsg-for=Delete]")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Lists_are_sorted_by_hour_by_waiting_and_by_address()
    {
        var (soon, late) = (await paper.StoryAsync(paper.Dat, ArticleStatus.Approved, paper.Sports, "Lên trước", An.Hour.AddDays(1)), await paper.StoryAsync(paper.Dat, ArticleStatus.Approved, paper.Sports, "Lên sau", An.Hour.AddDays(2)));
        Assert.Equal([late.Title, soon.Title], await TitlesAsync($"muc={paper.Sports.Id}&buoc=hen-gio&sap=gio"));
        var submitted = await paper.StoryAsync(paper.Linh, ArticleStatus.Submitted);
        var waiting = await TitlesAsync("sap=cho");
        Assert.DoesNotContain(soon.Title, waiting);
        Assert.Contains(submitted.Title, waiting);

        await paper.SaveAsync([.. Enumerable.Range(0, 55).Select(n => (object)new Redirect { From = $"/sap-{n:00}", To = "/the-thao", CreatedAt = An.Hour, IsAutomatic = false })]);
        var first = await Chief.OpenAsync("/admin/chuyen-huong?q=sap&sap=dia-chi");
        var second = await Chief.OpenAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(Enumerable.Range(0, 55).Select(n => $"/sap-{n:00}"), first.QuerySelectorAll("tbody th").Concat(second.QuerySelectorAll("tbody th")).Select(th => th.TextContent));

        async Task<List<string>> TitlesAsync(string query) =>
            [.. (await Chief.OpenAsync($"/admin/bai?{query}")).QuerySelectorAll(".story-line > p > a").Select(a => a.TextContent)];
    }

    private static async Task<IDocument> BatchAsync(Colleague who, string deed, string from, params Article[] stories)
    {
        var seal = (await who.OpenAsync("/admin/bai")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await Colleague.ReadAsync(await who.PostAsync(Batch, [("__RequestVerificationToken", seal), ("Deed", deed), ("Note", "Nhầm."), ("IsSure", "true"), .. stories.Select(s => ("Chosen", $"{s.Id} {from}"))]));
    }

    /// <summary>The button beside the notice.</summary>
    private async Task<(string Address, (string, string)[] Fields)> PressUndoAsync(string page, string? notice = null)
    {
        var undo = (await NoticeAsync(page, notice)).QuerySelector("form.undo")!;
        var (address, fields) = (undo.GetAttribute("action")!, undo.QuerySelectorAll("input").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!)).ToArray());
        Assert.Equal(HttpStatusCode.Redirect, (await Chief.PostAsync(address, fields)).StatusCode);
        return (address, fields);
    }

    private async Task<IDocument> NoticeAsync(string page, string? notice)
    {
        var shown = await Chief.OpenAsync(page);
        if (notice is not null) Assert.Equal(notice, shown.QuerySelector(".notice")!.TextContent.Trim());
        return shown;
    }

    private static async Task PostBackAsync(Colleague who, string chosen, string says)
    {
        var seal = (await who.OpenAsync("/admin/bai")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var page = await Colleague.ReadAsync(await who.PostAsync(Back, ("__RequestVerificationToken", seal), ("Chosen", chosen)));
        Assert.Contains(says, page.QuerySelector(".story-lines")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<List<ArticleStatus>> StatusAsync(params Article[] stories)
    {
        var ids = stories.Select(s => s.Id).ToList();
        return await paper.AskAsync(db => db.Articles.Where(a => ids.Contains(a.Id)).OrderBy(a => a.Id).Select(a => a.Status).ToListAsync(Ct));
    }

    private Task<DateTime?> HourAsync(Article story) => paper.AskAsync(db => db.Articles.Where(a => a.Id == story.Id).Select(a => a.PublishAt).SingleAsync(Ct));

    private Task<int> LastStoryAsync() => paper.AskAsync(db => db.Articles.MaxAsync(a => a.Id, Ct));
}
