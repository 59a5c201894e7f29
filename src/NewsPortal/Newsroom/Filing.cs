using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.People;
using NewsPortal.Taxonomy;

namespace NewsPortal.Newsroom;

/// <summary>Puts what was chosen for a story into it, and reads it off again. The story is loaded with its tags, names and picks.</summary>
public class Filing(NewsDb db, Typesetting typesetting, AuditBook audit)
{
    public async Task<StoryDetails> OfAsync(Article story, CancellationToken ct)
    {
        var tagIds = story.Taggings.Select(t => t.TagId).ToList();
        var nameIds = story.Bylines.Select(b => b.PenNameId).OfType<int>().ToList();
        var tags = tagIds.Count == 0 ? [] : await db.Tags.Where(t => tagIds.Contains(t.Id)).OrderBy(t => t.Id).Select(t => t.Name).ToListAsync(ct);
        var names = nameIds.Count == 0 ? [] : await db.PenNames.Where(p => nameIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var cover = story.CoverId is { } id ? await db.MediaFiles.SingleAsync(m => m.Id == id, ct) : null;
        return new()
        {
            CategoryId = story.CategoryId,
            Tags = tags,
            TopicId = story.TopicId,
            Names = [.. story.Bylines.OrderBy(b => b.Position).Select(b => b.PenNameId is { } known ? names[known] : b.GuestName!)],
            CoverKey = cover?.Key ?? "",
            CoverCaption = story.CoverCaption,
            CoverCredit = story.CoverCredit,
            CoverAlt = cover?.Alt ?? "",
            CoverX = (int)Math.Round((cover?.FocalX ?? 0.5) * 100),
            CoverY = (int)Math.Round((cover?.FocalY ?? 0.5) * 100),
            Slug = story.Slug == Slug.Of(story.Title) ? "" : story.Slug,
            Picks = [.. story.Picks.OrderBy(p => p.Position).Select(p => p.PickedId)],
            FeaturedUntil = story.FeaturedUntil,
            FeaturedRank = story.FeaturedRank,
            BreakingUntil = story.BreakingUntil,
        };
    }

    /// <returns>
    /// Null if there is no such section. Saving writes its place over itself, which fails if that was changed since: a story must not lie in the
    /// section that its category has just left.
    /// </returns>
    public async Task<Category?> SectionAsync(int id, CancellationToken ct)
    {
        if (await db.Categories.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } section) return null;
        db.Entry(section).Property(c => c.ParentId).IsModified = true;
        return section;
    }

    public async Task FileAsync(Article story, StoryDetails held, StoryDetails chosen, Me me, CancellationToken ct)
    {
        // One that has just been merged or deleted: the story stays where it is.
        if (chosen.CategoryId != held.CategoryId && await SectionAsync(chosen.CategoryId, ct) is { } section) story.FileUnder(section);
        if (!chosen.Tags.SequenceEqual(held.Tags)) story.TagWith(await TagsAsync(chosen.Tags, ct));
        if (!chosen.Names.SequenceEqual(held.Names)) story.SignBy(await BylinesAsync(chosen.Names, story, ct));
        if (!chosen.Picks.SequenceEqual(held.Picks)) story.Pick(chosen.Picks);
        story.TopicId = chosen.TopicId;
        story.Slug = chosen.Slug.Length > 0 ? chosen.Slug : Slug.Of(story.Title);
        await CoverAsync(story, held, chosen, me, ct);
        if (!me.MayPublish) return;

        if (chosen.FeaturedUntil is { } until) story.Feature(until, chosen.FeaturedRank);
        else story.Unfeature();
        story.BreakingUntil = chosen.BreakingUntil;
    }

    /// <returns>
    /// Whether a colleague's picture would be said or cut otherwise, everywhere it stands, by who may not change it (<see cref="Rights.MayChange(Me, MediaFile)"/>). What it shows
    /// may be filled in by whoever uses it first.
    /// </returns>
    public async Task<bool> ChangesColleaguesPictureAsync(StoryDetails held, StoryDetails chosen, Me me, CancellationToken ct)
    {
        // Nothing to ask where only the text is typed.
        if ((chosen.CoverKey, chosen.CoverAlt, chosen.CoverX, chosen.CoverY) == (held.CoverKey, held.CoverAlt, held.CoverX, held.CoverY)) return false;
        if (await CoverOfAsync(chosen, ct) is not { } cover || me.MayChange(cover)) return false;
        var (was, said) = (PictureFacts.Of(cover), Said(cover, held, chosen));
        return (was.Alt.Length > 0 && said.Alt != was.Alt) || (said.X, said.Y) != (was.X, was.Y);
    }

    /// <summary>
    /// Names that no tag has yet become tags, for those who may make them. In a save of its own, before the story's: a tagging names its tag by
    /// id, and a tag that nothing hangs on shows nowhere.
    /// </summary>
    public async Task MakeTagsAsync(IReadOnlyList<string> names, Me me, CancellationToken ct)
    {
        var bySlug = BySlug(names);
        var known = await db.TagsOfAsync(bySlug.Keys, ct);
        var fresh = bySlug.Where(tag => !known.ContainsKey(tag.Key)).Select(tag => new Tag { Name = tag.Value, Slug = tag.Key }).ToList();
        if (fresh.Count == 0 || !me.MayTag) return;

        db.AddRange(fresh);
        foreach (var tag in fresh) audit.Note(me, AuditDeed.Created, Audited.Of(tag), to: $"Tên: {tag.Name}\nĐường dẫn: {tag.Slug}");
        await db.SaveChangesAsync(ct);
    }

    /// <returns>Whether <see cref="MakeTagsAsync"/> would make any.</returns>
    public async Task<bool> LacksTagsAsync(IReadOnlyList<string> names, Me me, CancellationToken ct)
    {
        if (!me.MayTag || names.Count == 0) return false;
        var bySlug = BySlug(names);
        var known = await db.TagsOfAsync(bySlug.Keys, ct);
        return bySlug.Keys.Any(slug => !known.ContainsKey(slug));
    }

    private async Task<List<Tag>> TagsAsync(IReadOnlyList<string> names, CancellationToken ct)
    {
        var bySlug = BySlug(names);
        var known = await db.TagsOfAsync(bySlug.Keys, ct);
        return [.. bySlug.Keys.Where(known.ContainsKey).Select(slug => known[slug])];
    }

    private static OrderedDictionary<string, string> BySlug(IReadOnlyList<string> names) =>
        new(names.DistinctBy(Slug.Of).Select(name => KeyValuePair.Create(Slug.Of(name), name)));

    private async Task<List<Byline>> BylinesAsync(IReadOnlyList<string> names, Article story, CancellationToken ct)
    {
        var known = await db.PenNames.Where(p => names.Contains(p.Name)).OrderBy(p => p.Id).ToListAsync(ct);
        var renamed = names.All(name => known.Exists(p => p.Name == name)) ? [] : await RenamedAsync(story, ct);
        return [.. names.Select(name => known.Find(p => p.Name == name) is { } penName ? Byline.Of(penName)
            : renamed.FirstOrDefault(r => r.Was == name).Now is { } now ? Byline.Of(now) : Byline.OfGuest(name))];
    }

    /// <summary>The names that the story's own pen names had before: a page that was open meanwhile still has them.</summary>
    private async Task<List<(string Was, PenName Now)>> RenamedAsync(Article story, CancellationToken ct)
    {
        var ids = story.Bylines.Select(b => b.PenNameId).OfType<int>().ToList();
        if (ids.Count == 0) return [];
        var own = await db.PenNames.Where(p => ids.Contains(p.Id)).ToListAsync(ct);
        var log = await db.AuditEntries.AsNoTracking().Where(e => e.Subject == AuditSubject.PenName && e.Deed == AuditDeed.Renamed && e.SubjectId != null && ids.Contains(e.SubjectId.Value))
            .OrderByDescending(e => e.Id).Select(e => new { e.SubjectId, e.From }).ToListAsync(ct);
        return [.. from entry in log
                   from penName in own
                   where penName.Id == entry.SubjectId
                   select (PenNameChanges.NameIn(entry.From), penName)];
    }

    private async Task CoverAsync(Article story, StoryDetails held, StoryDetails chosen, Me me, CancellationToken ct)
    {
        var cover = await CoverOfAsync(chosen, ct);
        story.CoverWith(cover, chosen.CoverCaption, chosen.CoverCredit);
        if (cover is null) return;

        var (was, becomes) = (PictureFacts.Of(cover), Said(cover, held, chosen));
        if (was == becomes) return;
        cover.Alt = becomes.Alt;
        if ((was.X, was.Y) != (becomes.X, becomes.Y)) cover.FocusOn(becomes.X / 100.0, becomes.Y / 100.0);
        audit.Note(me, AuditDeed.Changed, Audited.Of(cover), was.Differing(becomes), becomes.Differing(was));
        // A text that says nothing of its picture says what the library does.
        if (story.Pictures.Any(p => p.MediaFileId == cover.Id)) story.Rerender(await typesetting.LibraryAsync(story.Text!.Body, ct));
        await typesetting.ResetThoseWithAsync(cover, story.Id, ct);
    }

    private async Task<MediaFile?> CoverOfAsync(StoryDetails chosen, CancellationToken ct) =>
        chosen.CoverKey.Length > 0 ? await db.MediaFiles.SingleOrDefaultAsync(m => m.Key == chosen.CoverKey, ct) : null;

    /// <summary>What the library is to say of the cover. Left as it was, what the page says of the old picture says nothing of the new one.</summary>
    private static PictureFacts Said(MediaFile cover, StoryDetails held, StoryDetails chosen)
    {
        var said = PictureFacts.Of(cover);
        if (chosen.CoverKey == held.CoverKey || chosen.CoverAlt != held.CoverAlt) said = said with { Alt = chosen.CoverAlt };
        return (chosen.CoverX, chosen.CoverY) == (held.CoverX, held.CoverY) ? said : said with { X = chosen.CoverX, Y = chosen.CoverY };
    }
}
