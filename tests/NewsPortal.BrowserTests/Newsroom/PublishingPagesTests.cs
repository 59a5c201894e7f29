using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.BrowserTests.Browsing;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Media;
using NewsPortal.People;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Newsroom;

/// <summary>The page on which a story is published, with what stands before it.</summary>
public class PublishingPagesTests(NewsroomPaper paper)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_that_does_not_answer_is_shown_whole_on_a_telephone_too()
    {
        var link = $"http://khong-ai-biet.invalid/{string.Concat(Enumerable.Repeat("thongbao", 12))}.html";
        await using var scope = paper.Services.CreateAsyncScope();
        var story = An.Draft("Nước về", await scope.ServiceProvider.GetRequiredService<NewsDb>().Categories.SingleAsync(c => c.Path == "kinh-te", Ct));
        story.Write($"Theo [thông báo]({link}).", new Dictionary<string, MediaFile>());
        await paper.SaveAsync(story);
        await paper.VisitAsync(new(390), await paper.HireAsync(Role.ChiefEditor), async visit =>
        {
            await visit.GoAsync($"/admin/bai/{story.Id}/xuat-ban");

            await Expect(visit.Page.Locator(".check .doubtful").Last).ToContainTextAsync(link);
            Assert.Equal(390, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            await Axe.FindsNothingAsync(visit, "newsroom-publish-links");
        });
    }
}
