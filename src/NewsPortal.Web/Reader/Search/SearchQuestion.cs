using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Reading;
using NewsPortal.Search;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Search;

/// <summary>Finds stories whose title or lead holds every word typed, marks or no marks.</summary>
public class SearchQuestion(NewsDb db, TimeProvider clock, StoryLists lists, ReaderEdition edition)
{
    private const int PageSize = Paging.PageSize;

    /// <returns>Null for a page that there is not.</returns>
    public async Task<SearchPage?> AskAsync(SearchForm form, CancellationToken ct)
    {
        if (form.Number is < 1 or > Paging.LastNumber) return null;

        var found = await FindAsync(form, ct);
        if (found.Count == 0 && form.Number > 1) return null;

        return new()
        {
            Form = form,
            Stories = [.. found.Take(PageSize)],
            Sections = edition.Sections.Top,
            Boxes = await lists.RailAsync([.. found.Select(f => f.Id)], ct),
            Frame = new(form.Words.Length > 0 ? $"Tìm: {form.Words}" : "Tìm kiếm", "Tìm trong mọi tin bài, gõ có dấu hay không dấu.", form.Address(form.Number))
            {
                Listed = false,
                Previous = form.Number > 1 ? form.Address(form.Number - 1) : null,
                Next = found.Count > PageSize && form.Number < Paging.LastNumber ? form.Address(form.Number + 1) : null,
            },
        };
    }

    private async Task<List<ArticleCard>> FindAsync(SearchForm form, CancellationToken ct)
    {
        var words = SearchText.FoldedWords(form.Words).Take(SearchForm.MaxWords).ToList();
        if (words.Count == 0) return [];

        var now = clock.UtcNow();
        var until = form.Until is { } to && to.AddDays(1).StartInVietnam() is var end && end <= now ? end.AddTicks(-1) : now;
        var stories = db.Articles.Published(until).AsNoTracking();
        if (form.Since is { } from) stories = stories.Where(a => a.PublishAt >= from.StartInVietnam());
        if (form.Section.Length > 0)
        {
            if (edition.Sections.Find(form.Section) is not { } section) return [];
            stories = section.Parent is null ? stories.InSection(section.Id) : stories.InCategory(section.Id);
        }

        // A word is letters and digits: nothing in it means anything to LIKE.
        foreach (var pattern in words.Select(w => $"% {w} %")) stories = stories.Where(a => EF.Functions.Like(a.Words!.All, pattern));
        var first = words.Select(w => $"% {w} %").Aggregate(stories.Select(a => new { Story = a, Hits = 0 }),
            (rows, pattern) => rows.Select(r => new { r.Story, Hits = r.Hits + (EF.Functions.Like(r.Story.Words!.Title, pattern) ? 1 : 0) }));
        var ordered = form.BestFirst
            ? first.OrderByDescending(r => r.Hits).ThenByDescending(r => r.Story.PublishAt).ThenByDescending(r => r.Story.Id).Select(r => r.Story)
            : stories.NewestFirst();
        return await ordered.Skip((form.Number - 1) * PageSize).Take(PageSize + 1).AsCards().ToListAsync(ct);
    }
}
