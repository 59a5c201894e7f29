using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Taxonomy;
using Xunit;

namespace NewsPortal.Tests.Taxonomy;

public class TagWeightsTests
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_tag_weighs_by_its_rarity_among_approved_stories(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var (category, common, rare) = (An.Category("Xã hội"), An.Tag("thời sự"), An.Tag("lũ"));
        await store.SaveAsync(category, common, rare);
        var stories = Enumerable.Range(0, 20).Select(i => An.Article($"Bài {i}", category)).ToList();
        for (var i = 0; i < 20; i++) stories[i].TagWith(i == 0 ? [common, rare] : [common]);
        var draft = An.Draft("Nháp", category);
        draft.TagWith(rare);
        await store.SaveAsync([.. stories, draft]);

        using (var scope = store.Open()) await scope.Of<TagWeights>().RefreshAsync(_ct);

        var weights = await store.AskAsync(db => db.Tags.ToDictionaryAsync(t => t.Name, t => t.Weight, _ct));
        Assert.Equal(0.1, weights["thời sự"], 6);
        Assert.Equal(Math.Log(20 / 2.0), weights["lũ"], 6);
    }

    [Fact]
    public void Sections_have_two_levels_and_no_more()
    {
        var (top, child) = (An.Category("Xã hội"), An.Category("Đời sống"));
        // A parent is known by its id, which the store gives.
        typeof(Category).GetProperty(nameof(Category.Id))!.SetValue(top, 1);
        child.Under(top);

        Assert.Equal(1, child.ParentId);
        Assert.Throws<InvalidOperationException>(() => An.Category("Nhỏ hơn").Under(child));
    }
}
