using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Newsroom;
using Xunit;

namespace NewsPortal.Tests.Newsroom;

public class VersionTests
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task One_writers_autosaves_fold_into_one_version_and_what_is_saved_on_purpose_closes_it(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var story = await desk.StoryAsync(desk.Linh, ArticleStatus.InEditing);
        var last = (object)story.Version;
        async Task TypeAsync(string body, bool onPurpose = false, NewsPortal.People.Editor? by = null) =>
            last = (await desk.SaveAsync(story, Crew.Save(body, desk.Politics, last, onPurpose), by ?? desk.Editor)).Id;

        await TypeAsync("Một");
        await TypeAsync("Một hai");
        await TypeAsync("Một hai ba.");
        Assert.Equal(["Thân bài Lũ về.", "Một hai ba."], await BodiesAsync(desk, story));
        await TypeAsync("Một hai ba.", onPurpose: true);
        await TypeAsync("Bốn.");
        await TypeAsync("Năm.", by: desk.Chief);
        await TypeAsync("Sáu.", onPurpose: true, by: desk.Chief);

        Assert.Equal(["Thân bài Lũ về.", "Một hai ba.", "Bốn.", "Sáu."], await BodiesAsync(desk, story));
        Assert.Equal([1, 2, 3, 4], (await desk.VersionsAsync(story)).Select(r => r.Number));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_old_version_comes_back_as_the_newest_and_none_is_taken_away(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var story = await desk.StoryAsync(desk.Linh);
        await desk.SaveAsync(story, Crew.Save("Khác hẳn.", desk.Politics, story.Version, onPurpose: true, title: "Tít khác"), desk.Linh);

        using (var scope = desk.Store.Open()) Assert.Equal(SaveOutcome.Saved, await scope.Of<Restorations>().RestoreAsync(story.Id, 1, null, desk.Linh.Me(), _ct));

        Assert.Equal(["Thân bài Lũ về.", "Khác hẳn.", "Thân bài Lũ về."], await BodiesAsync(desk, story));
        var after = await desk.ReloadAsync(story);
        Assert.Equal(("Lũ về", "Thân bài Lũ về.", 1), (after.Title, after.Text!.Body, (await desk.VersionsAsync(story))[^1].RestoredFrom));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Who_may_not_write_restores_nothing_and_settles_nothing(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var story = await desk.StoryAsync(desk.Linh, ArticleStatus.Submitted);
        using var scope = desk.Store.Open();

        Assert.Equal(SaveOutcome.Refused, await scope.Of<Restorations>().RestoreAsync(story.Id, 1, null, desk.Linh.Me(), _ct));
        Assert.Equal(SaveOutcome.NotFound, await scope.Of<Restorations>().RestoreAsync(story.Id, 1, null, desk.Dat.Me(), _ct));
        Assert.Equal(SaveOutcome.NotFound, await scope.Of<Restorations>().RestoreAsync(story.Id, 99, null, desk.Chief.Me(), _ct));
        Assert.Equal(SaveOutcome.NotFound, await scope.Of<Restorations>().CloseAsync(story.Id, 99, ParkedOutcome.Taken, null, desk.Chief.Me(), _ct));
    }

    [Theory]
    [InlineData(ParkedOutcome.Taken, "Của Mạnh.")]
    [InlineData(ParkedOutcome.Added, "Của Ngọc.\n\nCủa Mạnh.")]
    [InlineData(ParkedOutcome.Dropped, "Của Ngọc.")]
    public async Task A_parked_passage_becomes_what_a_person_decides_and_stays_so(ParkedOutcome outcome, string body)
    {
        await using var desk = await Desk.OpenAsync(DatabaseProvider.Sqlite);
        var story = await desk.StoryAsync(desk.Linh, ArticleStatus.InEditing);
        await desk.SaveAsync(story, Crew.Save("Của Ngọc.", desk.Politics, story.Version), desk.Editor);
        await desk.SaveAsync(story, Crew.Save("Của Mạnh.", desk.Politics, story.Version), desk.Chief);
        var parked = Assert.Single(await desk.ParkedAsync(story));

        foreach (var decided in new[] { outcome, ParkedOutcome.Added })
        {
            using var scope = desk.Store.Open();
            Assert.Equal(SaveOutcome.Saved, await scope.Of<Restorations>().CloseAsync(story.Id, parked.Id, decided, null, desk.Editor.Me(), _ct));
        }

        Assert.Equal(body, await desk.BodyAsync(story));
        Assert.Equal((outcome, desk.Editor.Id), (Assert.Single(await desk.ParkedAsync(story)).Outcome, (await desk.ParkedAsync(story))[0].ClosedById));
    }

    [Theory]
    [InlineData("một hai ba hai bốn", "hai", 12, "một hai ba HAI bốn")]
    [InlineData("một hai ba hai bốn", "hai", 1, "một HAI ba hai bốn")]
    [InlineData("một ba", "hai", 1, "một ba\n\nHAI")]
    [InlineData("một ba", "", 1, "một ba\n\nHAI")]
    public void Parked_words_go_where_the_kept_ones_stand_nearest_else_to_the_end(string text, string kept, int offset, string becomes)
    {
        var parked = new ParkedText { ArticleId = 1, EditorId = 1, Part = StoryPart.Body, Kept = kept, Words = "HAI", Offset = offset, At = An.Hour };

        Assert.Equal(becomes, parked.PutInto(text, ParkedOutcome.Taken));
    }

    [Theory]
    [InlineData(StoryPart.Body, "Mưa to. Có ba người bị thương. Hết.\n\nSau.", "ba", "bốn", "Mưa to. Có ba người bị thương. Hết.\n\nCó bốn người bị thương.\n\nSau.")]
    [InlineData(StoryPart.Body, "- một\n- hai\n- ba", "hai", "HAI", "- một\n- hai\n- ba\n\n- HAI")]
    [InlineData(StoryPart.Body, "“Có ba người.” Ông nói.", "ba", "bốn", "“Có ba người.” Ông nói.\n\n“Có bốn người.”")]
    [InlineData(StoryPart.Body, "Cả đoạn này.\n\nSau.", "Cả đoạn này.", "Đoạn kia.", "Cả đoạn này.\n\nĐoạn kia.\n\nSau.")]
    [InlineData(StoryPart.Lead, "Có ba người. Hết.", "ba", "bốn", "Có ba người. Có bốn người. Hết.")]
    [InlineData(StoryPart.Title, "Có ba người", "ba", "bốn", "Có ba bốn người")]
    public void Added_words_take_their_sentence_with_them(StoryPart part, string text, string kept, string words, string becomes)
    {
        var parked = new ParkedText { ArticleId = 1, EditorId = 1, Part = part, Kept = kept, Words = words, Offset = 10, At = An.Hour };

        Assert.Equal(becomes, parked.PutInto(text, ParkedOutcome.Added));
    }

    private static async Task<IEnumerable<string>> BodiesAsync(Desk desk, Article story) => (await desk.VersionsAsync(story)).Select(r => r.Body);
}
