using Microsoft.EntityFrameworkCore;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.AuditEntries;

/// <summary>Finds entries of the log: those within reach, newest first, page after page from where the one before ended.</summary>
public class AuditQuestion(NewsDb db)
{
    private const int PageSize = 50;

    public async Task<AuditPage> AskAsync(AuditForm form, Me me, CancellationToken ct)
    {
        var entries = await FilteredAsync(form, me, ct);
        if (form.After is { } last) entries = entries.Where(e => e.Id < last);
        var page = await Lines(entries.OrderByDescending(e => e.Id).Take(PageSize + 1)).ToListAsync(ct);
        var editors = !me.MaySeeEditors ? [] : await db.EditorsByNameAsync(ct);
        return new(form, [.. page.Take(PageSize)], page.Count > PageSize, editors);
    }

    /// <summary>All of them, oldest first, as they come from the database.</summary>
    public async Task<IAsyncEnumerable<AuditLine>> AllAsync(AuditForm form, Me me, CancellationToken ct) =>
        Lines((await FilteredAsync(form, me, ct)).OrderBy(e => e.Id)).AsAsyncEnumerable();

    private static IQueryable<AuditLine> Lines(IQueryable<AuditEntry> entries) =>
        entries.Select(e => new AuditLine(e.Id, e.At, e.EditorName, e.Deed, e.Subject, e.SubjectId, e.SubjectName, e.From, e.To));

    private async Task<IQueryable<AuditEntry>> FilteredAsync(AuditForm form, Me me, CancellationToken ct)
    {
        var entries = Within(db.AuditEntries.AsNoTracking(), me);
        if (form.EditorId is { } editor) entries = entries.Where(e => e.EditorId == editor);
        if (form.Subject is { } subject) entries = entries.Where(e => e.Subject == subject);
        if (form.SubjectId is { } number) entries = entries.Where(e => e.SubjectId == number);
        // Ids follow time: a day's entries are a range of them, and one order serves every filter.
        if (form.Since is { } since)
        {
            var first = await FirstSinceAsync(since, ct);
            entries = entries.Where(e => e.Id >= first);
        }
        if (form.Until is { } until)
        {
            var next = await FirstSinceAsync(until.AddDays(1), ct);
            entries = entries.Where(e => e.Id < next);
        }
        return entries;
    }

    private async Task<int> FirstSinceAsync(DateOnly day, CancellationToken ct)
    {
        var start = day.StartInVietnam();
        return await db.AuditEntries.Where(e => e.At >= start).OrderBy(e => e.At).ThenBy(e => e.Id).Select(e => (int?)e.Id).FirstOrDefaultAsync(ct) ?? int.MaxValue;
    }

    private static IQueryable<AuditEntry> Within(IQueryable<AuditEntry> entries, Me me) => me.Role switch
    {
        Role.ManagingEditor or Role.ChiefEditor or Role.Administrator => entries,
        Role.Editor => entries.Where(e => e.EditorId == me.Id || (e.SectionId != null && me.SectionIds.Contains(e.SectionId.Value))),
        _ => entries.Where(e => e.EditorId == me.Id),
    };
}
