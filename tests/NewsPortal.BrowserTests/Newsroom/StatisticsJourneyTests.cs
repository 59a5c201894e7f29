using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NewsPortal.Articles;
using NewsPortal.BrowserTests.Browsing;
using NewsPortal.Kit;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Reading;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Newsroom;

/// <summary>From the desk to the figures of one story and back, and a searched word off the list; all with figures that fill the charts.</summary>
public class StatisticsJourneyTests(NewsroomPaper paper)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, InlineData(1280), InlineData(390)]
    public async Task From_the_desk_to_the_curve_of_a_story_with_keys_alone(int width)
    {
        var chief = await paper.HireAsync(Role.ChiefEditor);
        var story = await ReadAsync($"Bài có nhiều người đọc {width}", chief, 900);
        await paper.SaveAsync(Searched($"cá linh {width}", 5));
        await paper.VisitAsync(new(width), chief, async visit =>
        {
            await visit.GoAsync("/admin");
            await PressAsync(visit, visit.Page.GetByRole(AriaRole.Link, new() { Name = "Thống kê hôm nay" }));
            await Expect(visit.Heading).ToHaveTextAsync("Thống kê");
            await Expect(visit.Page.Locator(".chart > svg")).ToBeVisibleAsync();
            await PressAsync(visit, visit.Page.GetByText("Bảng số"));
            await Expect(visit.Page.Locator(".chart table")).ToBeVisibleAsync();
            await PressAsync(visit, visit.Page.GetByRole(AriaRole.Link, new() { Name = "30 ngày" }));
            await Expect(visit.Page.Locator("[aria-current=true]").Filter(new() { HasText = "30 ngày" })).ToBeVisibleAsync();

            var section = visit.Page.GetByLabel("Chuyên mục", new() { Exact = true });
            await section.FocusAsync();
            await visit.Page.Keyboard.TypeAsync("Kinh");
            await PressAsync(visit, visit.Page.GetByRole(AriaRole.Button, new() { Name = "Xem" }));
            await PressAsync(visit, visit.Page.Locator(".ranked").GetByRole(AriaRole.Link, new() { Name = story.Title }));
            await Expect(visit.Heading).ToHaveTextAsync(story.Title);
            await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "48 giờ đầu" })).ToBeVisibleAsync();

            await PressAsync(visit, visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Thống kê", Exact = true }));
            await PressAsync(visit, visit.Page.GetByRole(AriaRole.Link, new() { Name = "Tìm không thấy" }));
            await PressAsync(visit, visit.Page.GetByRole(AriaRole.Button, new() { Name = $"Xóa “cá linh {width}” khỏi danh sách" }));
            await Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Đã xóa từ ấy khỏi danh sách.");
            await Expect(visit.Page.GetByText($"cá linh {width}", new() { Exact = true })).ToHaveCountAsync(0);
        });
    }

    [Fact]
    public async Task The_pages_keep_nobody_out_by_their_looks()
    {
        var (chief, admin, writer) = (await paper.HireAsync(Role.ChiefEditor), await paper.HireAsync(Role.Administrator), await paper.HireAsync(Role.Reporter));
        var story = await ReadAsync("Nghị-quyết-liên-tịch-số-một-trăm-hai-mươi-ba-về-công-tác-dân-vận-ở-cơ-sở", writer, 400);
        for (var i = 0; i < 12; i++) await ReadAsync($"Tít vừa phải của một bài báo thường ngày, số {i}", writer, 40 * i);
        await paper.SaveAsync(Searched("giá vàng hôm nay", 12), Searched("một câu tìm thật dài mà báo chưa có bài nào viết về chuyện ấy cả", 3));
        var hot = await ReadAsync("Lũ lên nhanh ở hạ lưu, ba xã ven sông đã sơ tán dân trong đêm", writer, 80);
        await paper.AskAsync(async db =>
        {
            var lead = await db.Articles.SingleAsync(a => a.Id == story.Id, Ct);
            lead.Feature(An.Hour.AddDays(2));
            lead.CoverWith(await db.MediaFiles.SingleAsync(m => m.Id == lead.CoverId, Ct), "Nước ngập đường.", "");
            (await db.Articles.SingleAsync(a => a.Id == hot.Id, Ct)).BreakingUntil = An.Hour.AddDays(2);
            return await db.SaveChangesAsync(Ct);
        });
        var parked = await paper.StoryAsync("Bài có đoạn chờ chọn", writer);
        await paper.SaveAsync(new ParkedText { ArticleId = parked.Id, EditorId = writer.Id, Part = StoryPart.Title, Kept = "Bài", Words = "Chuyện", Offset = 0, At = An.Hour });
        await paper.StoryAsync("Hẹn giờ tối nay", writer, become: s => s.Import(An.Hour.AddHours(4)));
        await paper.StoryAsync("Hẹn giờ sáng mai", writer, become: s => s.Import(An.Hour.AddHours(20)));
        await paper.StoryAsync("Chờ duyệt từ lâu", writer, become: s => { s.Submit(An.Hour.AddHours(-30)); s.Submit(An.Hour.AddHours(-26)); });

        foreach (var (who, pages) in new[]
        {
            (chief, new[] { ("chief", "/admin"), ("week", "/admin/thong-ke"), ("today", "/admin/thong-ke?ky=hom-nay"), ("sections", "/admin/thong-ke?theo=chuyen-muc&ky=30-ngay"), ("hours", "/admin/thong-ke?theo=gio"),
                ("story", $"/admin/thong-ke/bai/{story.Id}"), ("searches", "/admin/thong-ke/tim-kiem"), ("nothing", "/admin/thong-ke?ky=chon&tu=2020-01-01&den=2020-01-01") }),
            (admin, [("admin", "/admin")]),
            (writer, [("writer", "/admin")]),
        })
            await paper.VisitAsync(new(1280), who, async visit =>
            {
                foreach (var (name, address) in pages)
                {
                    await visit.GoAsync(address);
                    await Axe.FindsNothingAsync(visit, $"newsroom-figures-{name}");
                    Assert.Equal(390, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
                    await visit.Page.SetViewportSizeAsync(1280, 900);
                }
            });
    }

    private static EmptySearch Searched(string words, int times) =>
        new() { Day = An.Hour.DayInVietnam().DayNumber, Folded = SearchedWords.Of(words)!.Value.Folded, Typed = words, Times = times };

    private static async Task PressAsync(Visit visit, ILocator what)
    {
        await what.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
    }

    private async Task<Article> ReadAsync(string title, Editor writer, int reads)
    {
        var story = await paper.StoryAsync(title, writer, become: s => s.Import(An.Hour.AddDays(-1).AddHours(-3)));
        await paper.SaveAsync([.. Enumerable.Range(0, 28).Select(back => new HourlyReads
        {
            ArticleId = story.Id,
            Hour = An.Hour.AddHours(-back),
            Reads = (int)(reads * (1.2 + Math.Sin((10 - back) * Math.PI / 12)) / (1 + back / 12.0)),
        })]);
        await using var scope = paper.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReadSheetRefresh>().RunAsync(Ct);
        return story;
    }
}
