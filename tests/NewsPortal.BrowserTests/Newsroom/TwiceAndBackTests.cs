using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.BrowserTests.Browsing;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Newsroom;

/// <summary>Impatient fingers: pressed twice, gone back, pressed while a save is on its way.</summary>
public class TwiceAndBackTests(NewsroomPaper paper)
{
    private static readonly Manner Desktop = new(1280);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pressed_twice_it_is_done_once_and_going_back_brings_nothing_old_into_the_story()
    {
        var linh = await paper.HireAsync(Role.Reporter);
        await paper.VisitAsync(Desktop, linh, async visit =>
        {
            var desk = await StoryDesk.OpenAsync(visit);
            await desk.Section.SelectOptionAsync("Kinh tế");
            await desk.Title.FillAsync("Bấm hai lần");
            await desk.Body.ClickAsync();
            await desk.TypeAsync("Câu gõ xong là bấm.");
            await desk.LeaveAsync(() => desk.Button("Lưu").DblClickAsync());
            await Expect(desk.Notice).ToContainTextAsync("Đã lưu");
            await desk.ReadyAsync();
            var story = Assert.Single(await paper.AskAsync(db => db.Articles.Where(a => a.CreatedById == linh.Id).ToListAsync(Ct)));
            Assert.Equal(1, await paper.AskAsync(db => db.Revisions.CountAsync(r => r.ArticleId == story.Id, Ct)));

            await visit.Page.GetByLabel("Tác giả").FillAsync("Hà Linh");
            await desk.LeaveAsync(async () =>
            {
                await desk.KeyAsync("Enter");
                await desk.KeyAsync("Enter");
            });
            await Expect(desk.Notice).ToContainTextAsync("Đã lưu");
            Assert.EndsWith($"/admin/bai/{story.Id}", visit.Page.Url, StringComparison.Ordinal);
            await desk.ReadyAsync();

            await desk.LeaveAsync(() => visit.Page.GoBackAsync());
            await BackAtAsync(visit, desk, story);
            await desk.PressAsync("Gửi biên tập");
            await Expect(visit.Heading).ToHaveTextAsync("Gửi bài");
            await desk.Button("Gửi biên tập").DblClickAsync();
            await Expect(desk.Notice).ToHaveTextAsync("Đã gửi biên tập.");
            Assert.Single(await paper.AskAsync(db => db.Steps.Where(s => s.ArticleId == story.Id).ToListAsync(Ct)));

            await desk.LeaveAsync(() => visit.Page.GoBackAsync());
            await Expect(desk.Button("Gửi biên tập")).ToHaveCountAsync(0);
            Assert.Equal(ArticleStatus.InEditing, await paper.AskAsync(db => db.Articles.Where(a => a.Id == story.Id).Select(a => a.Status).SingleAsync(Ct)));
            Assert.Equal("Câu gõ xong là bấm. Gõ sau khi lùi.", await paper.BodyOfAsync("Bấm hai lần"));
            Assert.Equal(0, await paper.ParkedAsync(story.Id));
        });
    }

    [Fact]
    public async Task The_button_waits_for_the_save_that_is_on_its_way()
    {
        var linh = await paper.HireAsync(Role.Reporter);
        await paper.VisitAsync(Desktop, linh, async visit =>
        {
            var desk = await StoryDesk.OpenAsync(visit);
            var gate = new TaskCompletionSource();
            var asked = new TaskCompletionSource();
            await visit.Page.RouteAsync("**/admin/bai", async route =>
            {
                asked.TrySetResult();
                await gate.Task;
                await route.ContinueAsync();
            });
            await desk.Section.SelectOptionAsync("Kinh tế");
            await desk.Title.FillAsync("Mạng chậm");
            await desk.Body.ClickAsync();
            await desk.TypeAsync("Câu đầu đang trên đường.");
            await asked.Task.WaitAsync(Ct);
            await desk.TypeAsync(" Câu sau vừa gõ xong.");
            await desk.PressAsync("Lưu");
            gate.SetResult();
            await Expect(desk.Notice).ToContainTextAsync("Đã lưu");
        });
        var story = Assert.Single(await paper.AskAsync(db => db.Articles.Include(a => a.Text).Where(a => a.CreatedById == linh.Id).ToListAsync(Ct)));
        Assert.Equal("Câu đầu đang trên đường. Câu sau vừa gõ xong.", story.Text!.Body);
        Assert.Equal(0, await paper.ParkedAsync(story.Id));
    }

    [Fact]
    public async Task A_button_that_is_drawn_anew_while_its_save_is_on_its_way_has_been_pressed_all_the_same()
    {
        var linh = await paper.HireAsync(Role.Reporter);
        await paper.VisitAsync(Desktop, linh, async visit =>
        {
            var desk = await StoryDesk.OpenAsync(visit);
            var (first, second) = (new TaskCompletionSource(), new TaskCompletionSource());
            var asked = new TaskCompletionSource();
            await visit.Page.RouteAsync("**/admin/bai", async route =>
            {
                asked.TrySetResult();
                await first.Task;
                await route.ContinueAsync();
            });
            await visit.Page.RouteAsync(new Regex("/admin/bai/[0-9]+$"), async route =>
            {
                if (route.Request.Method == "POST") await second.Task;
                await route.ContinueAsync();
            });
            await desk.Section.SelectOptionAsync("Kinh tế");
            await desk.Title.FillAsync("Nút vẽ lại");
            await desk.Body.ClickAsync();
            await desk.TypeAsync("Câu đầu đang trên đường.");
            await asked.Task.WaitAsync(Ct);
            await desk.TypeAsync(" Câu sau vừa gõ xong.");
            await desk.PressAsync("Lưu");
            first.SetResult();
            await Expect(desk.Button("Gửi biên tập")).ToBeVisibleAsync();
            second.SetResult();
            await Expect(desk.Notice).ToContainTextAsync("Đã lưu");
        });
        Assert.Equal("Câu đầu đang trên đường. Câu sau vừa gõ xong.", await paper.BodyOfAsync("Nút vẽ lại"));
    }

    // What stands there is what the desk has, and typing goes on from it.
    private static async Task BackAtAsync(Visit visit, StoryDesk desk, Article story)
    {
        if (!visit.Page.Url.EndsWith($"/admin/bai/{story.Id}", StringComparison.Ordinal)) await visit.GoAsync($"/admin/bai/{story.Id}");
        await desk.ReadyAsync();
        await Expect(desk.Body).ToHaveTextAsync("Câu gõ xong là bấm.");
        await desk.PutCaretAfterAsync("Câu gõ xong");
        await desk.TypeAsync(" Gõ sau khi lùi.");
        await desk.SettledAsync();
    }
}
