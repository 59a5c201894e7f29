using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.People;
using NewsPortal.Reading;

namespace NewsPortal.Web.Newsroom.Desk;

/// <summary>How many stories a section has brought out.</summary>
/// <param name="UsualDay">In the mean of the days before today, 28 where there are as many.</param>
public record SectionOutput(string Section, int Today, int Week, double UsualDay)
{
    public double UsualWeek => UsualDay * 7;
}

/// <summary>Counts what came out of each section today and in seven days, and what is usual.</summary>
public class OutputQuestion(NewsDb db, ReaderEdition edition, TimeProvider clock)
{
    private const int Days = 28;

    public async Task<IReadOnlyList<SectionOutput>> AskAsync(Me me, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var today = now.DayInVietnam().StartInVietnam();
        var (week, month) = (today.AddDays(-6), today.AddDays(-Days));
        var counts = await db.Articles.Published(now).Where(a => a.PublishAt >= month).GroupBy(a => a.SectionId).Select(g => new
        {
            Section = g.Key,
            Today = g.Sum(a => a.PublishAt >= today ? 1 : 0),
            Week = g.Sum(a => a.PublishAt >= week ? 1 : 0),
            Before = g.Sum(a => a.PublishAt < today ? 1 : 0),
            First = g.Min(a => a.PublishAt),
        }).ToDictionaryAsync(c => c.Section, ct);

        // A paper of three days has no month to be measured by.
        var days = counts.Count == 0 ? Days : Math.Clamp(Math.Ceiling((today - counts.Values.Min(c => c.First!.Value)).TotalDays), 1, Days);
        return [.. from section in edition.Sections.Top
                   where me.WorksIn(section.Id)
                   let count = counts.GetValueOrDefault(section.Id)
                   select new SectionOutput(section.Name, count?.Today ?? 0, count?.Week ?? 0, (count?.Before ?? 0) / days)];
    }
}
