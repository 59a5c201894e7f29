using System.Diagnostics;
using NewsPortal.BrowserTests.Browsing;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Newsroom;

/// <summary>The network goes, the browser goes, a tab goes: what was typed comes to the desk all the same, once.</summary>
public class LostNetworkTests(NewsroomPaper paper)
{
    private static readonly Manner Desktop = new(1280);

    // Typed offline so long (seconds); docs/architecture.md tells.
    private static readonly int Offline = Environment.GetEnvironmentVariable("NEWSPORTAL_TEST_FULL") == "1" ? 60 : 8;

    [Fact]
    public async Task What_is_typed_through_a_minute_without_a_network_meets_what_a_colleague_saved_meanwhile()
    {
        var (linh, chief) = (await paper.HireAsync(Role.Reporter), await paper.HireAsync(Role.ChiefEditor));
        var story = await paper.StoryAsync("Một phút trong hầm", linh);
        var typed = new List<string>();
        await paper.VisitAsync(Desktop, linh, writer => paper.VisitAsync(Desktop, chief, async colleague =>
        {
            var (desk, other) = (await StoryDesk.OpenAsync(writer, $"/admin/bai/{story.Id}"), await StoryDesk.OpenAsync(colleague, $"/admin/bai/{story.Id}"));
            await desk.PutCaretAfterAsync("Đoạn một.");
            await GoOfflineAsync(writer, true);
            for (var passed = Stopwatch.StartNew(); passed.Elapsed < TimeSpan.FromSeconds(Offline);)
            {
                typed.Add($"chữ{typed.Count}");
                await desk.TypeAsync($" {typed[^1]}");
                if (typed.Count == 5)
                {
                    await other.PutCaretAfterAsync("Đoạn hai.");
                    await other.TypeAsync(" Câu của chị Tổng.");
                    await other.SettledAsync();
                }
            }
            await Expect(desk.Says).ToContainTextAsync("Mất mạng, đang giữ trên máy này");
            // Neither does the button lead away from what only this page has.
            await desk.PressAsync("Lưu");
            await Expect(desk.Says).ToContainTextAsync("Mất mạng");
            await GoOfflineAsync(writer, false);

            await desk.SettledAsync();
            await Expect(desk.Body).ToContainTextAsync("Câu của chị Tổng.");
            // What came in is the writer's own to work on.
            await desk.PutCaretAfterAsync("Câu của chị Tổng.");
            await desk.KeyAsync("Backspace");
            await desk.TypeAsync(" biên tập.");
            await desk.SettledAsync();
        }));
        Assert.Equal(0, await paper.ParkedAsync(story.Id));
        Assert.Equal($"Đoạn một. {string.Join(' ', typed)}\n\nĐoạn hai. Câu của chị Tổng biên tập.", await paper.BodyOfAsync("Một phút trong hầm"));
        TestContext.Current.TestOutputHelper?.WriteLine($"{typed.Count} words typed in {Offline} s without a network.");
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task After_a_crash_the_text_is_offered_and_counts_once(bool wasOnItsWay)
    {
        var linh = await paper.HireAsync(Role.Reporter);
        var title = $"Máy tắt giữa chừng {wasOnItsWay}";
        var story = await paper.StoryAsync(title, linh);
        var left = "";
        await paper.VisitAsync(Desktop, linh, async visit =>
        {
            var desk = await StoryDesk.OpenAsync(visit, $"/admin/bai/{story.Id}");
            await desk.PutCaretAfterAsync("Đoạn một.");
            if (wasOnItsWay)
            {
                // The desk takes it; its answer never comes.
                await visit.Page.RouteAsync($"**/admin/bai/{story.Id}", async route =>
                {
                    if (route.Request.Method == "POST") await route.FetchAsync();
                    else await route.ContinueAsync();
                });
                await desk.TypeAsync(" Câu đã tới nơi");
                await NewsroomPaper.UntilAsync(async () => (await paper.BodyOfAsync(title)).Contains("đã tới nơi", StringComparison.Ordinal));
            }
            else await GoOfflineAsync(visit, true);
            await desk.TypeAsync(" rồi gõ tiếp.");
            await visit.Page.WaitForFunctionAsync("() => Object.entries(localStorage).some(([name, text]) => name.startsWith('bai-') && text.includes('gõ tiếp.'))");
            left = await visit.Page.Context.StorageStateAsync();
        });

        await paper.VisitAsync(Desktop, editor: null, async visit =>
        {
            var desk = await StoryDesk.OpenAsync(visit, $"/admin/bai/{story.Id}");
            await Expect(desk.Notice).ToContainTextAsync("Máy này còn giữ chữ bạn gõ");
            await desk.PressAsync("Lấy lại");
            await desk.SettledAsync();
            await Expect(visit.Page.GetByText("Máy này còn giữ")).ToHaveCountAsync(0);
        }, left);
        Assert.Equal($"Đoạn một.{(wasOnItsWay ? " Câu đã tới nơi" : "")} rồi gõ tiếp.\n\nĐoạn hai.", await paper.BodyOfAsync(title));
        Assert.Equal(0, await paper.ParkedAsync(story.Id));
    }

    [Fact]
    public async Task Two_tabs_of_one_person_come_together_and_one_that_is_closed_leaves_its_text_to_the_other()
    {
        var linh = await paper.HireAsync(Role.Reporter);
        var story = await paper.StoryAsync("Hai thẻ một người", linh);
        await paper.VisitAsync(Desktop, linh, async visit =>
        {
            var (one, two) = (await StoryDesk.OpenAsync(visit, $"/admin/bai/{story.Id}"), await StoryDesk.OpenAsync(await visit.AnotherTabAsync(), $"/admin/bai/{story.Id}"));
            await one.PutCaretAfterAsync("Đoạn một.");
            await one.TypeAsync(" Ở thẻ một.");
            await two.PutCaretAfterAsync("Đoạn hai.");
            await two.TypeAsync(" Ở thẻ hai.");
            await two.SettledAsync();
            await one.SettledAsync();
            Assert.Equal("Đoạn một. Ở thẻ một.\n\nĐoạn hai. Ở thẻ hai.", await paper.BodyOfAsync("Hai thẻ một người"));

            await GoOfflineAsync(visit, true);
            await one.TypeAsync(" Rồi thẻ đóng.");
            await Expect(one.Says).ToContainTextAsync("Mất mạng");
            await two.TypeAsync(" Thẻ này thì không.");
            await Expect(two.Says).ToContainTextAsync("Mất mạng");
            await one.Page.CloseAsync();
            await GoOfflineAsync(visit, false);

            await NewsroomPaper.UntilAsync(async () => (await paper.BodyOfAsync("Hai thẻ một người")).Contains("thì không.", StringComparison.Ordinal));
            var three = await StoryDesk.OpenAsync(await two.Visit.AnotherTabAsync(), $"/admin/bai/{story.Id}");
            await three.PressAsync("Lấy lại");
            await three.SettledAsync();
        });
        Assert.Equal("Đoạn một. Ở thẻ một. Rồi thẻ đóng.\n\nĐoạn hai. Ở thẻ hai. Thẻ này thì không.", await paper.BodyOfAsync("Hai thẻ một người"));
    }

    private static async Task GoOfflineAsync(Visit visit, bool isOffline)
    {
        visit.Witness.Broken = true;
        await visit.Page.Context.SetOfflineAsync(isOffline);
    }
}
