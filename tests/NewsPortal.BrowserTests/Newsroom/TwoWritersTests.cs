using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsPortal.BrowserTests.Browsing;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Newsroom;

/// <summary>Two people at once in the body of one story.</summary>
public partial class TwoWritersTests(NewsroomPaper paper)
{
    private const int Seconds = 5;
    private static readonly Manner Desktop = new(1280);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_different_paragraphs_they_come_together_in_the_same_one_the_later_waits_for_a_decision()
    {
        var (linh, chief) = (await paper.HireAsync(Role.Reporter), await paper.HireAsync(Role.ChiefEditor));
        var story = await paper.StoryAsync("Hai người viết chung một bài", linh, "Đoạn một của bài.\n\nNước sông lên một mét.\n\nĐoạn ba của bài.");
        await paper.VisitAsync(Desktop, linh, writer => paper.VisitAsync(Desktop, chief, async colleague =>
        {
            var (hers, his) = (await StoryDesk.OpenAsync(writer, $"/admin/bai/{story.Id}"), await StoryDesk.OpenAsync(colleague, $"/admin/bai/{story.Id}"));
            await hers.PutCaretAfterAsync("Đoạn một");
            await his.PutCaretAfterAsync("Đoạn ba");
            await hers.TypeAsync(" Linh viết thêm.");
            await hers.SettledAsync();
            await his.TypeAsync(" Tổng viết thêm.");
            await his.SettledAsync();
            await Expect(his.Body).ToContainTextAsync("Linh viết thêm.");
            Assert.Equal("Đoạn một của bài. Linh viết thêm.\n\nNước sông lên một mét.\n\nĐoạn ba của bài. Tổng viết thêm.", await paper.BodyOfAsync("Hai người viết chung một bài"));

            // The same words, differently; his page is not told of hers while he writes, however slow that is.
            colleague.Witness.Broken = true;
            await his.Page.Context.SetOfflineAsync(true);
            await RewriteAsync(his, "Nước sông lên một mét.", "Nước sông rút nửa mét.");
            await RewriteAsync(hers, "Nước sông lên một mét.", "Nước sông dâng hai mét.");
            await hers.SettledAsync();
            await his.Page.Context.SetOfflineAsync(false);
            await Expect(his.Page.GetByRole(AriaRole.Link, new() { Name = "Xem hai bản" })).ToBeVisibleAsync();
            await his.SettledAsync();
            Assert.Contains("dâng hai mét", await paper.BodyOfAsync("Hai người viết chung một bài"), StringComparison.Ordinal);

            await his.Page.ReloadAsync();
            await Expect(his.Page.Locator(".parked .passage").First).ToContainTextAsync("dâng hai");
            await Expect(his.Page.Locator(".parked .passage").Last).ToContainTextAsync("rút nửa");
            await Axe.FindsNothingAsync(colleague, "newsroom-stories-parked");
            await colleague.Page.SetViewportSizeAsync(1280, 900);
            await his.PressAsync("Chèn thêm");
            await Expect(his.Page.Locator(".parked")).ToHaveCountAsync(0);
        }));
        var body = await paper.BodyOfAsync("Hai người viết chung một bài");
        Assert.Equal("Nước sông dâng hai mét.", body.Split("\n\n")[1]);
        Assert.Contains("rút nửa", body.Split("\n\n")[2], StringComparison.Ordinal);
        Assert.Equal(4, body.Split("\n\n").Length);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task However_fast_both_type_no_word_is_lost_and_none_stands_twice(bool inOneParagraph)
    {
        var (linh, chief) = (await paper.HireAsync(Role.Reporter), await paper.HireAsync(Role.ChiefEditor));
        var title = $"Gõ nhanh {inOneParagraph}";
        var story = await paper.StoryAsync(title, linh);
        var (hers, his) = (new List<string>(), new List<string>());
        await paper.VisitAsync(Desktop, linh, writer => paper.VisitAsync(Desktop, chief, async colleague =>
        {
            var (one, two) = (await StoryDesk.OpenAsync(writer, $"/admin/bai/{story.Id}"), await StoryDesk.OpenAsync(colleague, $"/admin/bai/{story.Id}"));
            await one.PutCaretAfterAsync("Đoạn một.");
            await two.PutCaretAfterAsync(inOneParagraph ? "Đoạn một." : "Đoạn hai.");
            await Task.WhenAll(TypeAwayAsync(one, "linh", hers), TypeAwayAsync(two, "tổng", his));
            await one.SettledAsync();
            await two.SettledAsync();
        }));

        var body = await paper.BodyOfAsync(title);
        var parked = await paper.AskAsync(db => db.ParkedTexts.Where(p => p.ArticleId == story.Id && p.ClosedAt == null).Select(p => p.Words).ToListAsync(Ct));
        var standing = Word().Matches(body).Select(m => m.Value).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"{hers.Count} and {his.Count} words in {Seconds} s; {standing.Count} stand, {parked.Count} passages wait.\n{body}\n-- {string.Join("\n-- ", parked)}");
        Assert.Empty(hers.Concat(his).Except(standing.Concat(parked.SelectMany(p => Word().Matches(p).Select(m => m.Value)))));
        Assert.Empty(standing.GroupBy(word => word).Where(g => g.Count() > 1).Select(g => g.Key));
        if (!inOneParagraph) Assert.Empty(parked);
    }

    private static async Task RewriteAsync(StoryDesk desk, string paragraph, string words)
    {
        await desk.PutCaretAfterAsync(paragraph);
        await desk.KeyAsync("Shift+Home");
        await desk.TypeAsync(words);
    }

    private static async Task TypeAwayAsync(StoryDesk desk, string who, List<string> typed)
    {
        for (var passed = Stopwatch.StartNew(); passed.Elapsed < TimeSpan.FromSeconds(Seconds);)
        {
            typed.Add($"{who}{typed.Count}");
            await desk.TypeAsync($" {typed[^1]}");
        }
    }

    [GeneratedRegex("(linh|tổng)[0-9]+")]
    private static partial Regex Word();
}
