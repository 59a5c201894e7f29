using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Auditing;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

/// <summary>Everything that is changed in the newsroom leaves one entry, and nobody gets rid of it.</summary>
public sealed class AuditTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private const string Password = "cây đa bến nước sân đình";

    /// <summary>Forms that change nothing of the paper: who comes and goes, what is still to be done.</summary>
    private static readonly string[] ChangeNothing =
    [
        "POST /admin/bai/{id:int}/dang-mo", "POST /admin/bai/{id:int}/dang-mo/thoi", "POST /admin/dang-nhap", "POST /admin/dang-nhap/giu-chu",
        "POST /admin/dang-nhap/ma", "POST /admin/dang-nhap/passkey", "POST /admin/dang-nhap/passkey/tuy-chon", "POST /admin/dang-xuat",
        "POST /admin/tai-khoan/passkey/tuy-chon", "POST /admin/trang-nhat/xep",
    ];

    /// <summary>Shown elsewhere: passkeys want a browser (PasskeyTests), the first administrator a paper of its own.</summary>
    private static readonly string[] Elsewhere =
        ["POST /admin/quan-tri-dau-tien", "POST /admin/tai-khoan/passkey", "POST /admin/tai-khoan/passkey/doi-ten", "POST /admin/tai-khoan/passkey/go"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_form_of_the_newsroom_is_looked_at() => Assert.Equal(
        RoleTable.Of.Keys.Where(a => !a.StartsWith("GET ", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        Deeds.Of.Keys.Concat(ChangeNothing).Concat(Elsewhere).Order(StringComparer.Ordinal));

    public static TheoryData<string> Forms => [.. Deeds.Of.Keys];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_change_leaves_one_entry_that_says_who_and_what(string form)
    {
        var (deed, subject, work) = Deeds.Of[form];
        var before = await paper.AskAsync(db => db.AuditEntries.MaxAsync(e => (int?)e.Id, Ct)) ?? 0;

        var act = await work(paper);
        before = act.After ?? before;
        await act.Go();

        var entry = Assert.Single(await paper.AskAsync(db => db.AuditEntries.Where(e => e.Id > before).ToListAsync(Ct)));
        Assert.Equal((deed, subject, (int?)act.Who.Id, act.Who.DisplayName), (entry.Deed, entry.Subject, entry.EditorId, entry.EditorName));
        Assert.Equal(paper.Clock.GetUtcNow().UtcDateTime, entry.At);
        Assert.NotEmpty(entry.SubjectName);
        Assert.NotEqual(entry.From, deed is AuditDeed.SessionsEnded or AuditDeed.PasswordChanged or AuditDeed.SecondFactorSet or AuditDeed.SecondFactorRemoved
            or AuditDeed.RecoveryCodesMade or AuditDeed.Invited ? entry.From + "…" : entry.To);
    }

    [Fact]
    public async Task Autosaves_that_fold_into_one_version_leave_one_entry()
    {
        var story = await paper.StoryAsync(paper.Linh);
        var page = await paper.Linh.Browser.OpenAsync($"/admin/bai/{story.Id}");
        foreach (var body in new[] { "Một.", "Một hai.", "Một hai ba." })
        {
            var (status, _) = await NewsroomPaper.AutosaveAsync(paper.Linh.Browser, page, ("Body", body), ("SaveId", $"{Guid.NewGuid()}"));
            Assert.Equal(HttpStatusCode.OK, status);
        }

        var entry = Assert.Single(await EntriesAsync(story.Id));
        Assert.Equal((AuditDeed.Changed, "Phiên bản: 1", "Phiên bản: 2"), (entry.Deed, entry.From, entry.To));
    }

    [Fact]
    public async Task What_is_chosen_is_told_as_it_was_and_as_it_is()
    {
        var story = await paper.StoryAsync(paper.Linh);
        await paper.Ngoc.Browser.SendAsync($"/admin/bai/{story.Id}", $"/admin/bai/{story.Id}", ("CategoryId", $"{paper.Sports.Id}"));
        Assert.Empty(await EntriesAsync(story.Id));

        await paper.Chief.Browser.SendAsync($"/admin/bai/{story.Id}", $"/admin/bai/{story.Id}", ("CategoryId", $"{paper.Sports.Id}"));
        var entry = Assert.Single(await EntriesAsync(story.Id));
        Assert.Equal(($"Chuyên mục: số {paper.Politics.Id}", $"Chuyên mục: số {paper.Sports.Id}"), (entry.From, entry.To));
    }

    [Theory]
    [InlineData("UPDATE AuditEntries SET EditorName = 'không ai'")]
    [InlineData("DELETE FROM AuditEntries")]
    public async Task Nobody_alters_an_entry(string statement)
    {
        var story = await paper.StoryAsync(paper.Linh);
        await (await Deeds.Of["POST /admin/bai/{id:int}/ghi-chu"].Work(paper)).Go();

        var refused = await Assert.ThrowsAsync<SqliteException>(() => paper.AskAsync(db => db.Database.ExecuteSqlRawAsync(statement, Ct)));
        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<SqliteException>(() => paper.AskAsync(db => db.AuditEntries.ExecuteDeleteAsync(Ct)));
    }

    [Fact]
    public async Task Reporters_see_what_they_did_editors_their_sections_too_chiefs_and_administrators_all()
    {
        var (politics, sports) = (await paper.StoryAsync(paper.Linh, title: "Nhật ký chính trị"), await paper.StoryAsync(paper.Dat, under: paper.Sports, title: "Nhật ký thể thao"));
        await paper.Linh.Browser.SendAsync($"/admin/bai/{politics.Id}/gui-duyet", $"/admin/bai/{politics.Id}/gui-duyet");
        await paper.Dat.Browser.SendAsync($"/admin/bai/{sports.Id}/gui-duyet", $"/admin/bai/{sports.Id}/gui-duyet");

        async Task<(bool, bool)> SeesAsync(Colleague who, string address)
        {
            var text = await (await who.GetAsync(address)).Content.ReadAsStringAsync(Ct);
            return (WebUtility.HtmlDecode(text).Contains(politics.Title, StringComparison.Ordinal), WebUtility.HtmlDecode(text).Contains(sports.Title, StringComparison.Ordinal));
        }
        foreach (var address in new[] { "/admin/nhat-ky", "/admin/nhat-ky/csv" })
        {
            Assert.Equal((true, false), await SeesAsync(paper.Linh.Browser, address));
            Assert.Equal((true, false), await SeesAsync(paper.Ngoc.Browser, address));
            Assert.Equal((true, true), await SeesAsync(paper.Chief.Browser, address));
            Assert.Equal((true, true), await SeesAsync(paper.Administrator.Browser, address));
            Assert.Equal((false, true), await SeesAsync(paper.Administrator.Browser, $"{address}?nguoi={paper.Dat.Editor.Id}"));
            Assert.Equal((true, false), await SeesAsync(paper.Administrator.Browser, $"{address}?gi=Story&so={politics.Id}"));
            Assert.Equal((true, true), await SeesAsync(paper.Administrator.Browser, $"{address}?tu=2026-03-04&den=2026-03-04"));
            Assert.Equal((false, false), await SeesAsync(paper.Administrator.Browser, $"{address}?den=2026-03-03"));
            Assert.Equal((false, false), await SeesAsync(paper.Administrator.Browser, $"{address}?tu=2026-03-05"));
        }
    }

    [Fact]
    public async Task Pages_of_fifty_follow_each_other_and_lose_nothing()
    {
        var story = await paper.StoryAsync(paper.Linh);
        var page = await paper.Linh.Browser.OpenAsync($"/admin/bai/{story.Id}");
        for (var i = 0; i < 61; i++) await paper.Linh.Browser.SendAsync(page, $"/admin/bai/{story.Id}/ghi-chu", ("note", $"Ghi chú {i}"));

        var (said, address) = (new List<string>(), $"/admin/nhat-ky?gi=Story&so={story.Id}");
        for (string? next = address; next is not null;)
        {
            var log = await paper.Chief.Browser.OpenAsync(next);
            said.AddRange(log.QuerySelectorAll(".audit dd").Select(d => d.TextContent));
            next = log.QuerySelector("[rel=next]")?.GetAttribute("href");
        }
        Assert.Equal(Enumerable.Range(0, 61).Reverse().Select(i => $"Ghi chú {i}"), said);
    }

    [Fact]
    public async Task A_table_cell_is_never_a_formula()
    {
        var story = await paper.StoryAsync(paper.Linh);
        await paper.Linh.Browser.SendAsync($"/admin/bai/{story.Id}", $"/admin/bai/{story.Id}/ghi-chu", ("note", "=HYPERLINK(\"http://a\"),\nhai"));

        var csv = await (await paper.Chief.Browser.GetAsync($"/admin/nhat-ky/csv?gi=Story&so={story.Id}")).Content.ReadAsStringAsync(Ct);
        Assert.EndsWith(",\"'=HYPERLINK(\"\"http://a\"\"),\nhai\"", csv.ReplaceLineEndings("\n").TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_administrator_stands_at_its_beginning()
    {
        await using var fresh = new NewsPortalApp().With("Setup:AdminEmail", "dau@example.vn").With("Setup:AdminPassword", Password);
        var admin = await fresh.SignedInAsync(await fresh.HireAsync(Role.Administrator));

        var log = await admin.OpenAsync("/admin/nhat-ky");
        Assert.Contains("dau tạo", string.Join(' ', log.QuerySelector(".audit li")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private Task<List<AuditEntry>> EntriesAsync(int storyId) =>
        paper.AskAsync(db => db.AuditEntries.Where(e => e.Subject == AuditSubject.Story && e.SubjectId == storyId).ToListAsync(Ct));
}
