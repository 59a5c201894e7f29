using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Kit;
using NewsPortal.Newsroom;
using NewsPortal.Search;
using NewsPortal.WebTests.Newsroom;
using Xunit;

namespace NewsPortal.WebTests.Search;

/// <summary>A story is found from its hour to its withdrawal, by the names that it has.</summary>
public sealed class InItsTimeTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_scheduled_story_is_not_found_until_its_hour_and_then_at_once()
    {
        await paper.StoryAsync(paper.Linh, ArticleStatus.Approved, title: "Chuồn chuồn kim", at: paper.Clock.UtcNow().AddHours(1));

        paper.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(1));
        Assert.Equal([], await paper.TitlesAsync("chuồn kim"));
        Assert.Equal([], await paper.TitlesAsync("chuon kim", "&sap-xep=moi&den=2030-01-01"));
        Assert.Equal([], await paper.SuggestedAsync("chuon"));

        paper.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["Chuồn chuồn kim"], await paper.TitlesAsync("chuồn kim"));
        Assert.Equal(["Chuồn chuồn kim"], await paper.TitlesAsync("chuon kim", "&sap-xep=moi&den=2030-01-01"));
        Assert.Equal(["Bài: Chuồn chuồn kim"], await paper.SuggestedAsync("chuon"));
    }

    [Fact]
    public async Task A_withdrawn_story_and_a_draft_are_not_found()
    {
        await paper.StoryAsync(paper.Linh, ArticleStatus.Draft, title: "Cào cào nháp");
        await paper.StoryAsync(paper.Linh, ArticleStatus.Submitted, title: "Cào cào chờ");
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.Approved, title: "Cào cào đăng");
        Assert.Equal(["Cào cào đăng"], await paper.TitlesAsync("cào cào"));

        await paper.AskAsync(async db =>
        {
            var withdrawn = await db.Articles.WithParts().SingleAsync(a => a.Id == story.Id, Ct);
            withdrawn.Withdraw(paper.Clock.UtcNow());
            return await db.SaveChangesAsync(Ct);
        });

        await EventuallyAsync([], () => paper.TitlesAsync("cào cào"));
        Assert.Equal([], await paper.SuggestedAsync("cao ca"));
    }

    [Fact]
    public async Task A_story_is_found_by_the_new_name_of_its_tag_after_the_round()
    {
        var tag = An.Tag("Bọ ngựa");
        await paper.SaveAsync(tag);
        var story = Crew.Complete("Bài về côn trùng", paper.Politics, paper.Cover);
        story.TagWith(tag);
        story.Import(paper.Clock.UtcNow().AddMinutes(-5));
        await paper.SaveAsync(story);
        Assert.Equal(["Bài về côn trùng"], await paper.TitlesAsync("tag: bọ ngựa"));

        await paper.Ngoc.Browser.SendAsync($"/admin/the/{tag.Id}", $"/admin/the/{tag.Id}", ("Name", "Ve sầu"));
        await paper.AskAsync(async db =>
        {
            await new Reindexing(db).BringUpAsync(Ct);
            return 0;
        });

        await EventuallyAsync(["Bài về côn trùng"], () => paper.TitlesAsync("tag: ve sầu"));
        Assert.Equal(["Bài về côn trùng"], await paper.TitlesAsync("ve sau"));
        Assert.Equal([], await paper.TitlesAsync("tag:\"bọ ngựa\""));
        Assert.Equal(["Thẻ: Ve sầu"], await paper.SuggestedAsync("ve sa"));
    }

    // Pages are kept until this node has heard of the change, which it asks for four times a second.
    private static async Task EventuallyAsync(List<string> expected, Func<Task<List<string>>> ask)
    {
        for (var i = 0; i < 40 && !expected.SequenceEqual(await ask()); i++) await Task.Delay(100, Ct);
        Assert.Equal(expected, await ask());
    }
}
