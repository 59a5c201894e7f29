using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Reading;

namespace NewsPortal.Web.Newsroom.Stories;

/// <summary>All that a story's page shows: of the story, and of what can be chosen for it.</summary>
public class StoryQuestion(
    NewsDb db, ReaderEdition edition, Filing filing, Checklist checklist, StoryShelf shelf, StoryPapers papers, PicturesOverdue overdue, TagSuggestions suggestions, TimeProvider clock)
{
    public async Task<StoryPage> NewAsync(StoryForm? form, Me me, CancellationToken ct)
    {
        form ??= new() { Names = await OwnNameAsync(me, ct) };
        return new()
        {
            Form = form,
            Me = me,
            Standing = new(ArticleStatus.Draft, 0, me.Id, false),
            Sections = edition.Sections.Top,
            Topics = await shelf.TopicsAsync(ct),
            PenNames = await shelf.PenNamesAsync(ct),
            Tags = await shelf.TagsAsync(ct),
            Pictures = await shelf.PicturesAsync(form.CoverKey, ct),
        };
    }

    /// <param name="id">Of the story.</param>
    /// <param name="form">As it came back; null to fill it from the story.</param>
    /// <param name="me">Who looks.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Null where there is no such story within reach.</returns>
    public async Task<StoryPage?> AskAsync(int id, StoryForm? form, Me me, CancellationToken ct)
    {
        var story = await db.Articles.AsNoTracking().WithinReachOf(me).WithParts().Include(a => a.Cover).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (story is null) return null;

        var putBy = form is null ? await PutByAsync(story, me, ct) : null;
        form ??= putBy is null
            ? StoryForm.Of(StoryWords.Of(story), await filing.OfAsync(story, ct), $"{story.Version}")
            : StoryForm.Of(putBy.Sent, StoryDetails.Read(putBy.Details), $"{putBy.Id}");
        return await papers.LaidOutAsync(new()
        {
            Id = id,
            Form = form,
            Me = me,
            Standing = Standing.Of(story, clock.UtcNow()),
            PublishAt = story.PublishAt,
            WithdrawnAt = story.WithdrawnAt,
            Version = story.Version,
            Slug = story.Slug,
            Html = story.Text?.Html ?? "",
            ChangedAt = story.ChangedAt,
            ChangedBy = await db.Editors.Where(e => e.Id == story.ChangedById).Select(e => e.DisplayName).SingleOrDefaultAsync(ct) ?? "",
            PutByAt = putBy?.At,
            Sections = edition.Sections.Top,
            Topics = await shelf.TopicsAsync(ct),
            PenNames = await shelf.PenNamesAsync(ct),
            Tags = await shelf.TagsAsync(ct),
            SpottedTags = await suggestions.ForAsync(story, ct),
            Pictures = await shelf.PicturesAsync(form.CoverKey, ct),
            Suggestions = await shelf.SuggestionsAsync(story, form.Picks, ct),
            Checklist = await checklist.AskAsync(story, ct),
            Overdue = await overdue.OfAsync(story, ct),
        }, ct);
    }

    /// <summary>What this editor has typed on a story that readers have, and not yet brought before them.</summary>
    private async Task<StorySave?> PutByAsync(Article story, Me me, CancellationToken ct)
    {
        if (story.Status != ArticleStatus.Approved) return null;
        var last = await db.StorySaves.AsNoTracking().Where(s => s.ArticleId == story.Id && s.EditorId == me.Id)
            .OrderByDescending(s => s.Version).ThenByDescending(s => s.At).FirstOrDefaultAsync(ct);
        return last?.PutByOn is not null && last.Sent != StoryWords.Of(story) ? last : null;
    }

    private Task<string?> OwnNameAsync(Me me, CancellationToken ct) => (
        from editor in db.Editors
        where editor.Id == me.Id
        join penName in db.PenNames on editor.PenNameId equals penName.Id
        select penName.Name).SingleOrDefaultAsync(ct);
}
