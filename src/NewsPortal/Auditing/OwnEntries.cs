using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.People;

namespace NewsPortal.Auditing;

/// <summary>What a person has done and can take back: by the entries that tell of it, as long as no later one tells of the same thing.</summary>
public static class OwnEntries
{
    /// <returns>Those of the entries, oldest first.</returns>
    public static Task<List<AuditEntry>> StandingAsync(this NewsDb db, AuditSubject kind, AuditDeed deed, IReadOnlyCollection<int> entryIds, Me me, CancellationToken ct) =>
        db.Standing(kind, deed, me).Where(e => entryIds.Contains(e.Id)).OrderBy(e => e.Id).ToListAsync(ct);

    /// <returns>Those that tell of these things, oldest first.</returns>
    public static Task<List<AuditEntry>> StandingOfAsync(this NewsDb db, AuditSubject kind, AuditDeed deed, IReadOnlyCollection<int> subjectIds, Me me, CancellationToken ct) =>
        db.Standing(kind, deed, me).Where(e => subjectIds.Contains(e.SubjectId!.Value)).OrderBy(e => e.Id).ToListAsync(ct);

    /// <summary>What a line of how it was says; empty where there is no such line.</summary>
    /// <param name="entry">Of the log.</param>
    /// <param name="line">"Tên: ".</param>
    public static string Was(this AuditEntry entry, string line) =>
        entry.From.Split('\n').FirstOrDefault(l => l.StartsWith(line, StringComparison.Ordinal))?[line.Length..] ?? "";

    private static IQueryable<AuditEntry> Standing(this NewsDb db, AuditSubject kind, AuditDeed deed, Me me) =>
        db.AuditEntries.AsNoTracking().Where(e => e.Subject == kind && e.Deed == deed && e.EditorId == me.Id && e.SubjectId != null
            && !db.AuditEntries.Any(later => later.Subject == kind && later.SubjectId == e.SubjectId && later.Id > e.Id));
}
