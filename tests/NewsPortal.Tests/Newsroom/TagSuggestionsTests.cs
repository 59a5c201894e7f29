using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Newsroom;
using Xunit;

namespace NewsPortal.Tests.Newsroom;

public class TagSuggestionsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Tags_that_a_story_names_in_headline_lead_and_text_are_suggested_but_for_those_it_has(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var (section, has) = (An.Category("Xã hội"), An.Tag("Đê điều"));
        await store.SaveAsync(section, has, An.Tag("Lũ"), An.Tag("Sông Đào"), An.Tag("Nam Định"), An.Tag("Đê"), An.Tag("Bán hàng"), An.Tag("Cờ tướng"));
        var story = An.Draft("Lũ về Nam Định", section, "Đê điều bị thử thách.", "Nước **sông Đào** lên. Người bàn hàng xáo nghỉ chợ.");
        story.TagWith(has);
        await store.SaveAsync(story);

        Assert.Equal(["Nam Định", "Sông Đào", "Lũ"], await SuggestedAsync(store, story.Id));
    }

    [Fact]
    public async Task No_more_than_eight_are_suggested_and_a_long_story_is_asked_of_in_parts()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        var section = An.Category("Xã hội");
        var tags = Enumerable.Range(0, 20).Select(i => An.Tag($"Làng thứ {i}")).ToList();
        await store.SaveAsync([section, .. tags]);
        var filler = string.Join(". ", Enumerable.Range(0, 600).Select(i => $"Chữ lấp{i}"));
        var story = An.Draft("Chuyện làng", section, body: $"{filler}. {string.Join(". ", tags.Select(t => t.Name))}.");
        await store.SaveAsync(story);

        Assert.Equal(tags.Take(TagSuggestions.Most).Select(t => t.Name), await SuggestedAsync(store, story.Id));
    }

    [Fact]
    public async Task Twenty_thousand_tags_cost_little_more_than_two_thousand()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        var section = An.Category("Xã hội");
        await store.SaveAsync(section);
        var story = An.Draft("Chuyện làng bên sông", section, body: string.Join(". ", Enumerable.Range(0, 60).Select(i => $"Câu {i} nói về làng số {i} bên sông")));
        await store.SaveAsync(story);
        await store.SaveAsync(Enumerable.Range(0, 2_000).Select(i => An.Tag($"Nơi chốn {i}")));
        var few = await store.Meter.DuringAsync(() => SuggestedAsync(store, story.Id));
        await store.SaveAsync(Enumerable.Range(2_000, 18_000).Select(i => An.Tag($"Nơi chốn {i}")));
        var many = await store.Meter.DuringAsync(() => SuggestedAsync(store, story.Id));

        Assert.InRange(many.Sum(w => w.Steps), 1, 1.25 * few.Sum(w => w.Steps));
        Assert.DoesNotContain(many, w => w.Plan.Any(step => w.Walks(["Tags"], step)));
    }

    private static async Task<IReadOnlyList<string>> SuggestedAsync(Store store, int id)
    {
        using var scope = store.Open();
        var story = await scope.Db.Articles.AsNoTracking().WithParts().SingleAsync(a => a.Id == id, Ct);
        return await scope.Of<TagSuggestions>().ForAsync(story, Ct);
    }
}
