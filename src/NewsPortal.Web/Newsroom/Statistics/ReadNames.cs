using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Reading;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Newsroom.Statistics;

/// <summary>What stories, sections, pen names, tags and hours are called, and where more is said of them.</summary>
public class ReadNames(NewsDb db, ReaderEdition edition, TimeProvider clock)
{
    /// <returns>A name for each; stories out of reach have none.</returns>
    public async Task<Dictionary<int, Named>> OfAsync(ReadsBy by, IReadOnlyCollection<int> ids, Me me, CancellationToken ct) => by switch
    {
        ReadsBy.Stories => await StoriesAsync(ids, me, ct),
        ReadsBy.PenNames => AllOf(ids, await db.PenNames.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => new Named(p.Name, $"/tac-gia/{p.Slug}", ""), ct)),
        ReadsBy.Tags => AllOf(ids, await db.Tags.Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => new Named(t.Name, $"/tag/{t.Slug}", ""), ct)),
        ReadsBy.Sections => ids.ToDictionary(id => id, id => edition.Sections[id] is { } section ? new(section.Name, section.Address, "") : Named.Gone),
        _ => ids.ToDictionary(hour => hour, hour => new Named($"{hour} giờ", null, "")),
    };

    /// <summary>Those within reach; an administrator's are those that readers have.</summary>
    public IQueryable<Article> Stories(Me me) => me.MayWrite ? db.Articles.AsNoTracking().WithinReachOf(me) : db.Articles.AsNoTracking().Published(clock.UtcNow());

    private static Dictionary<int, Named> AllOf(IEnumerable<int> ids, Dictionary<int, Named> known) => ids.ToDictionary(id => id, id => known.GetValueOrDefault(id, Named.Gone));

    private async Task<Dictionary<int, Named>> StoriesAsync(IReadOnlyCollection<int> ids, Me me, CancellationToken ct)
    {
        var stories = await Stories(me).Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Title, a.SectionId, a.PublishAt }).ToListAsync(ct);
        return stories.ToDictionary(a => a.Id, a => new Named(a.Title, $"{StatisticsPage.Address}/bai/{a.Id}",
            string.Join(" · ", new[] { edition.Sections[a.SectionId]?.Name, a.PublishAt is { } at ? Vietnamese.HourAndDay(at) : null }.OfType<string>())));
    }
}

/// <summary>A name, with where it leads and what tells it from its like.</summary>
public record Named(string Name, string? Page, string Hint)
{
    /// <summary>What was read and is no more: merged, or deleted.</summary>
    public static readonly Named Gone = new("(không còn)", null, "");
}
