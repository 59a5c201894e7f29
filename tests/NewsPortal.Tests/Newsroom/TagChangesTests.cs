using Microsoft.EntityFrameworkCore;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Newsroom;
using NewsPortal.Taxonomy;
using Xunit;

namespace NewsPortal.Tests.Newsroom;

public class TagChangesTests
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Two_tags_made_one_stand_on_every_story_once(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var (one, other) = (An.Tag("Lũ lụt"), An.Tag("Lũ lục"));
        await desk.Store.SaveAsync(one, other);
        foreach (var (title, tags) in new (string, Tag[])[] { ("Một", [one]), ("Hai", [other]), ("Cả hai", [one, other]), ("Không", []) })
        {
            var story = An.Article(title, desk.Politics);
            story.TagWith(tags);
            await desk.Store.SaveAsync(story);
        }

        using (var scope = desk.Store.Open())
            Assert.Null((await scope.Of<TagChanges>().MergeAsync(other.Id, TagChanges.StampOf(other), "lu lut", desk.Editor.Me(), _ct)).Refusal);

        Assert.Equal(["Một", "Hai", "Cả hai"], await desk.Store.AskAsync(db => (
            from tagging in db.Taggings
            where tagging.TagId == one.Id && tagging.PublishAt != null
            join story in db.Articles on tagging.ArticleId equals story.Id
            orderby story.Id
            select story.Title).ToListAsync(_ct)));
        Assert.Equal(3, await desk.Store.AskAsync(db => db.Taggings.CountAsync(_ct)));
        Assert.Equal(["Lũ lụt"], await desk.Store.AskAsync(db => db.Tags.Select(t => t.Name).ToListAsync(_ct)));
        Assert.Equal(AuditDeed.Merged, Assert.Single(await AuditAsync(desk)).Deed);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_name_that_a_tag_had_still_finds_it(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var tag = An.Tag("Lũ lụt");
        await desk.Store.SaveAsync(tag);
        using (var scope = desk.Store.Open())
            Assert.Null((await scope.Of<TagChanges>().RenameAsync(tag.Id, TagChanges.StampOf(tag), "Mưa lũ miền Trung", desk.Editor.Me(), _ct)).Refusal);
        var story = await desk.StoryAsync(desk.Linh);

        var save = Crew.Save("Nước lên.", desk.Politics, story.Version, onPurpose: true);
        await desk.SaveAsync(story, save with { Details = save.Details with { Tags = ["Lũ lụt"] } }, desk.Editor);

        Assert.Equal([tag.Id], await desk.Store.AskAsync(db => db.Taggings.Select(t => t.TagId).ToListAsync(_ct)));
        Assert.Equal(["Mưa lũ miền Trung"], await desk.Store.AskAsync(db => db.Tags.Select(t => t.Name).ToListAsync(_ct)));
        var entry = Assert.Single(await AuditAsync(desk));
        Assert.Equal((AuditDeed.Renamed, "Tên: Lũ lụt\nĐịa chỉ: /tag/lu-lut", "Tên: Mưa lũ miền Trung\nĐịa chỉ: /tag/mua-lu-mien-trung"), (entry.Deed, entry.From, entry.To));
    }

    [Fact]
    public async Task A_name_that_is_taken_a_tag_in_use_and_a_form_too_old_are_refused()
    {
        await using var desk = await Desk.OpenAsync(DatabaseProvider.Sqlite);
        var (one, other) = (An.Tag("Lũ lụt"), An.Tag("Hạn hán"));
        await desk.Store.SaveAsync(one, other);
        var story = An.Article("Một", desk.Politics);
        story.TagWith(one);
        await desk.Store.SaveAsync(story);
        using var scope = desk.Store.Open();
        var (tags, me) = (scope.Of<TagChanges>(), desk.Editor.Me());

        Assert.Contains("gộp hai thẻ", (await tags.RenameAsync(other.Id, TagChanges.StampOf(other), "LU LUT", me, _ct)).Refusal!.Says, StringComparison.Ordinal);
        Assert.Equal("Delete", (await tags.DeleteAsync(one.Id, TagChanges.StampOf(one), me, _ct)).Refusal!.Field);
        Assert.Contains("vừa được người khác", (await tags.RenameAsync(one.Id, "cũ", "Lũ", me, _ct)).Refusal!.Says, StringComparison.Ordinal);
        Assert.Equal("Into", (await tags.MergeAsync(one.Id, TagChanges.StampOf(one), "Không có", me, _ct)).Refusal!.Field);
        Assert.Equal("Into", (await tags.MergeAsync(one.Id, TagChanges.StampOf(one), "Lũ lụt", me, _ct)).Refusal!.Field);
        Assert.Empty(await AuditAsync(desk));

        Assert.Null((await tags.DeleteAsync(other.Id, TagChanges.StampOf(other), me, _ct)).Refusal);
        Assert.Equal(AuditDeed.Deleted, Assert.Single(await AuditAsync(desk)).Deed);
    }

    private Task<List<AuditEntry>> AuditAsync(Desk desk) => desk.Store.AskAsync(db => db.AuditEntries.AsNoTracking().Where(e => e.Subject == AuditSubject.Tag).ToListAsync(_ct));
}
