using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Reading;
using NewsPortal.Search;

namespace NewsPortal.Web.Newsroom.Stories;

/// <summary>Finds stories for the list: in one of three orders, each the end of an index, page after page from where the one before ended, whatever the size of the archive.</summary>
public class StoryListQuestion(NewsDb db, ReaderEdition edition, TimeProvider clock)
{
    public const int PageSize = 50;
    private const int MostWords = 12;

    public async Task<StoryListPage> AskAsync(StoryListForm form, Me me, CancellationToken ct)
    {
        var stories = Worded(Filtered(db.Articles.AsNoTracking().WithinReachOf(me), form, me), form);
        var lines = await PageOf(stories, form).ToListAsync(ct);

        var shown = lines.Take(PageSize).ToList();
        return new(form, me, shown, lines.Count > PageSize ? form.Address((TimeOf(shown[^1], form.Sort), shown[^1].Id)) : null, edition.Sections.Top,
            await db.EditorsByNameAsync(ct));
    }

    private IQueryable<StoryLine> PageOf(IQueryable<Article> stories, StoryListForm form)
    {
        const int Asked = PageSize + 1;
        var (at, id) = form.After ?? default;
        var isFirst = form.After is null;
        return form.Sort switch
        {
            "gio" => stories.Where(a => a.PublishAt != null && (isFirst || a.PublishAt < at || (a.PublishAt == at && a.Id < id)))
                .OrderByDescending(a => a.PublishAt).ThenByDescending(a => a.Id).Take(Asked)
                .AsLines(db.Editors).OrderByDescending(l => l.PublishAt).ThenByDescending(l => l.Id),
            "cho" => stories.Where(a => a.WaitingSince != null && (isFirst || a.WaitingSince > at || (a.WaitingSince == at && a.Id > id)))
                .OrderBy(a => a.WaitingSince).ThenBy(a => a.Id).Take(Asked)
                .AsLines(db.Editors).OrderBy(l => l.WaitingSince).ThenBy(l => l.Id),
            _ => stories.Where(a => isFirst || a.ChangedAt < at || (a.ChangedAt == at && a.Id < id))
                .OrderByDescending(a => a.ChangedAt).ThenByDescending(a => a.Id).Take(Asked)
                .AsLines(db.Editors).OrderByDescending(l => l.ChangedAt).ThenByDescending(l => l.Id),
        };
    }

    private static DateTime TimeOf(StoryLine line, string sort) => sort switch
    {
        "gio" => line.PublishAt!.Value,
        "cho" => line.WaitingSince!.Value,
        _ => line.ChangedAt,
    };

    private IQueryable<Article> Filtered(IQueryable<Article> stories, StoryListForm form, Me me)
    {
        var now = clock.UtcNow();
        if (form.Status is { } status) stories = stories.Where(a => a.Status == status);
        // What waits is few rows of an index of its own; the status alone would be looked for all the way back.
        if (form.Status < ArticleStatus.Approved) stories = stories.Where(a => a.WaitingSince != null);
        if (form.Step == "da-duyet") stories = stories.Where(a => a.PublishAt == null);
        if (form.Step == "hen-gio") stories = stories.Where(a => a.PublishAt > now);
        if (form.Step == "xuat-ban") stories = stories.Where(a => a.PublishAt <= now);
        if (form.SectionId is { } section)
            stories = edition.Sections[section] is { Parent: not null } ? stories.InCategory(section) : stories.InSection(section);
        if (form.WriterId is { } writer) stories = stories.Where(a => a.CreatedById == writer);
        if (form.Mine) stories = stories.Where(a => a.CreatedById == me.Id);
        if (form.Since is { } since) stories = stories.Where(a => a.ChangedAt >= since.StartInVietnam());
        if (form.Until is { } until) stories = stories.Where(a => a.ChangedAt < until.AddDays(1).StartInVietnam());
        if (form.Tag.Length == 0) return stories;

        var slug = Slug.Of(form.Tag);
        return stories.Where(a => a.Taggings.Any(t => db.Tags.Any(tag => tag.Id == t.TagId && tag.Slug == slug)));
    }

    private static IQueryable<Article> Worded(IQueryable<Article> stories, StoryListForm form)
    {
        // A word is letters and digits: nothing in it means anything to LIKE. Its end may still be to come.
        foreach (var pattern in SearchText.FoldedWords(form.Words).Take(MostWords).Select(word => $"% {word}%"))
            stories = stories.Where(a => EF.Functions.Like(a.Words!.All, pattern));
        return stories;
    }
}
