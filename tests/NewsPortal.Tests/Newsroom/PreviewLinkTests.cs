using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Newsroom;
using Xunit;

namespace NewsPortal.Tests.Newsroom;

public class PreviewLinkTests
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_secret_link_opens_its_story_until_its_end(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var story = await desk.StoryAsync(desk.Linh);
        var token = PreviewLink.NewToken();
        await desk.Store.SaveAsync(new PreviewLink { ArticleId = story.Id, CreatedById = desk.Linh.Id, CreatedAt = An.Hour, TokenHash = PreviewLink.HashOf(token), EndsAt = An.Hour.AddDays(1) });

        Assert.Equal(story.Id, await OpenAsync(desk, token));
        Assert.Null(await OpenAsync(desk, PreviewLink.NewToken()));
        Assert.Null(await OpenAsync(desk, PreviewLink.HashOf(token)));
        desk.Store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(await OpenAsync(desk, token));
    }

    private async Task<int?> OpenAsync(Desk desk, string token)
    {
        using var scope = desk.Store.Open();
        return await scope.Of<PreviewLinks>().StoryOfAsync(token, _ct);
    }
}
