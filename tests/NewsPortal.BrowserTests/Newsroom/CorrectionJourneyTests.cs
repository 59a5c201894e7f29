using System.Diagnostics;
using Microsoft.Playwright;
using NewsPortal.Articles;
using NewsPortal.BrowserTests.Browsing;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Newsroom;

/// <summary>A published story turns out to be wrong: from the first key to what readers read, by keys alone.</summary>
public class CorrectionJourneyTests(NewsroomPaper paper)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, InlineData(1280), InlineData(390)]
    public async Task A_change_is_classed_a_correction_written_and_readers_have_box_list_feed_and_history(int width)
    {
        var me = await paper.HireAsync(Role.ChiefEditor);
        var title = $"Lũ về sáu xã {width}";
        var story = await paper.StoryAsync(title, me, "Nước lên ở sáu xã.\n\nĐường bị ngập.", s => s.Import(An.Hour.AddHours(-1)));
        await paper.VisitAsync(new(width), me, async visit =>
        {
            // The answer to a change that is not classed, and to a correction that is still to be read.
            visit.Witness.Expected.Add($"{paper.Origin}/admin/bai/{story.Id}");
            var desk = await StoryDesk.OpenAsync(visit, $"/admin/bai/{story.Id}");
            await Expect(visit.Page.Locator(".correcting")).ToBeHiddenAsync();
            await desk.FocusBodyAsync();
            await desk.KeyAsync("Control+Home");
            await desk.KeyAsync("End");
            await desk.TypeAsync(" Ở bảy xã.");
            await Expect(desk.Body.Locator("p").First).ToHaveTextAsync("Nước lên ở sáu xã. Ở bảy xã.");
            await PressByKeyAsync(desk, "Cập nhật bài");
            await Expect(visit.Page.Locator("#loai-sua-sai")).ToContainTextAsync("bạn chọn");
            await ExamineAsync(visit, "newsroom-unclassed", width);
            await desk.ReadyAsync();
            await Expect(desk.Body).ToContainTextAsync("Ở bảy xã.");

            await ClassAsync(visit);
            await Expect(visit.Page.Locator(".correcting")).ToBeVisibleAsync();
            await PressByKeyAsync(desk, "Cập nhật bài");
            await Expect(visit.Page.Locator("#loai-sua-sai")).ToContainTextAsync("xem lại");
            await desk.ReadyAsync();
            await Expect(visit.Page.GetByLabel("Chữ sai đã đăng")).ToHaveValueAsync("Nước lên ở sáu xã.");
            await Expect(visit.Page.GetByLabel("Chữ đúng")).ToHaveValueAsync("Nước lên ở sáu xã. Ở bảy xã.");
            await ExamineAsync(visit, "newsroom-correcting", width);
            await visit.Page.GetByLabel("Lời xin lỗi").FocusAsync();
            await desk.KeyAsync("Control+A");
            await desk.TypeAsync("Tòa soạn xin lỗi bạn đọc.");

            var passed = await UntilReadersHaveAsync(() => PressByKeyAsync(desk, "Cập nhật bài"), story, "Tòa soạn xin lỗi bạn đọc.");
            await Expect(desk.Notice).ToContainTextAsync("Đã lưu");
            TestContext.Current.TestOutputHelper?.WriteLine($"From the key to the last of story, list, feed and history: {passed} ms.");

            await visit.GoAsync(story.Address());
            await Expect(visit.Page.Locator(".correction h2")).ToHaveTextAsync("Thông tin cải chính, xin lỗi");
            await FollowByKeyAsync(visit, visit.Page.GetByRole(AriaRole.Link, new() { Name = "Lịch sử sửa bài" }));
            await Expect(visit.Page.Locator(".change ins")).ToContainTextAsync("Ở bảy xã.");
            await FollowByKeyAsync(visit, visit.Page.Locator(".foot").GetByRole(AriaRole.Link, new() { Name = "Đính chính" }));
            await FollowByKeyAsync(visit, visit.Page.GetByRole(AriaRole.Link, new() { Name = title }));
            await Expect(visit.Heading).ToHaveTextAsync(title);
        });
    }

    [Fact]
    public async Task The_pages_of_corrections_keep_nobody_out()
    {
        var me = await paper.HireAsync(Role.ChiefEditor);
        var story = await paper.StoryAsync("Bài phải cải chính", me, become: s => s.Import(An.Hour.AddHours(-1)));
        await paper.VisitAsync(new(1280), me, async visit =>
        {
            var address = $"/admin/bai/{story.Id}/dinh-chinh";
            await visit.GoAsync(address);
            await ExamineAsync(visit, "newsroom-correction", 1280);
            visit.Witness.Expected.Add(paper.Origin + address);
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng đính chính" }).ClickAsync();
            await Expect(visit.Page.Locator(".field-validation-error").First).ToBeVisibleAsync();
            await ExamineAsync(visit, "newsroom-correction-refused", 1280);
        });
    }

    private async Task<long> UntilReadersHaveAsync(Func<Task> press, Article story, string words)
    {
        var reader = paper.Reader();
        string[] surfaces = [story.Address(), "/dinh-chinh", "/rss/dinh-chinh.rss", $"/lich-su/{story.Id}"];
        var passed = Stopwatch.StartNew();
        var pressed = press();
        foreach (var surface in surfaces)
            for (; !(await reader.GetStringAsync(surface, Ct)).Contains(words, StringComparison.Ordinal); await Task.Delay(20, Ct))
                Assert.True(passed.Elapsed < Patience, $"{surface} has not changed.");
        var milliseconds = passed.ElapsedMilliseconds;
        await pressed;
        return milliseconds;
    }

    private static async Task ClassAsync(Visit visit)
    {
        await visit.Page.GetByLabel("Lần sửa này là").FocusAsync();
        // The last of them.
        await visit.Page.Keyboard.PressAsync("End");
        await Expect(visit.Page.GetByLabel("Lần sửa này là")).ToHaveValueAsync("Correction");
    }

    private static async Task PressByKeyAsync(StoryDesk desk, string button)
    {
        await desk.Button(button).FocusAsync();
        await desk.KeyAsync("Enter");
    }

    private static async Task FollowByKeyAsync(Visit visit, ILocator link)
    {
        var before = visit.Page.Url;
        await link.First.PressAsync("Enter");
        await Expect(visit.Page).Not.ToHaveURLAsync(before);
    }

    private static async Task ExamineAsync(Visit visit, string name, int width)
    {
        // It looks at every width itself.
        if (width != 1280) return;
        await Axe.FindsNothingAsync(visit, name);
        Assert.Equal(390, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await visit.Page.SetViewportSizeAsync(width, 900);
    }
}
