using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Reading;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.Choosers;

/// <summary>Finds published stories by their titles, marks or no marks, the newest first; by number or address whatever their age.</summary>
public class StoryOffersQuestion(NewsDb db, ReaderEdition edition, TimeProvider clock)
{
    private const int Many = 12;

    /// <summary>Titles are looked through in the newest stories only, the end of one range of an index: years of a paper, and the same work
    /// whatever lies behind them. What is older is found by its number.</summary>
    public const int LookedThrough = 20_000;

    /// <param name="sought">What was typed.</param>
    /// <param name="alsoScheduled">Those whose hour is still to come are found, too.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<List<StoryOffer>> FindAsync(Sought sought, bool alsoScheduled, CancellationToken ct)
    {
        var stories = db.Articles.Published(alsoScheduled ? DateTime.MaxValue : clock.UtcNow());
        var named = StoryNumber.Read(sought.Text) is { } id ? await OffersAsync(stories.Where(a => a.Id == id), ct) : [];
        if (sought.IsNothing) return named;

        var found = await OffersAsync(Worded(stories, sought).NewestFirst().Take(Many), ct);
        return [.. named.Concat(found).DistinctBy(s => s.Id).Take(Many)];
    }

    /// <summary>In the order of the numbers.</summary>
    public async Task<List<StoryOffer>> OfNumbersAsync(IReadOnlyList<int> ids, CancellationToken ct)
    {
        var offers = await OffersAsync(db.Articles.Published(clock.UtcNow()).Where(a => ids.Contains(a.Id)), ct);
        return [.. ids.Distinct().SelectMany(id => offers.Where(o => o.Id == id))];
    }

    private static IQueryable<Article> Worded(IQueryable<Article> stories, Sought sought)
    {
        if (sought.Words.Count == 0) return stories;

        stories = stories.NewestFirst().Take(LookedThrough);
        // A word is letters and digits: nothing in it means anything to LIKE. Its end may still be to come.
        foreach (var pattern in sought.Words.Select(word => $"% {word}%")) stories = stories.Where(a => EF.Functions.Like(a.Words!.Title, pattern));
        return stories;
    }

    private async Task<List<StoryOffer>> OffersAsync(IQueryable<Article> stories, CancellationToken ct)
    {
        var lines = await stories.Select(a => new { a.Id, a.Title, a.Slug, a.CategoryId, a.PublishAt }).ToListAsync(ct);
        return [.. lines.Select(l => new StoryOffer(l.Id, l.Title, ArticleCard.AddressOf(l.Slug, l.Id),
            edition.Sections[l.CategoryId]?.Name ?? "", Vietnamese.HourAndDay(l.PublishAt!.Value)))];
    }
}
