using Microsoft.EntityFrameworkCore;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.People;

namespace NewsPortal.Newsroom;

/// <summary>Takes words that readers looked for off the list. The log, which keeps things for good, hears that it was done, and not the words.</summary>
public class EmptySearchChanges(NewsDb db, Turns turns, AuditBook audit)
{
    /// <returns>False where they were gone already.</returns>
    public Task<bool> ClearAsync(int id, Me me, CancellationToken ct) => turns.TakeAsync(async () =>
    {
        if (await db.EmptySearches.Where(s => s.Id == id).Select(s => s.Folded).SingleOrDefaultAsync(ct) is not { } folded) return false;

        var rows = await db.EmptySearches.Where(s => s.Folded == folded).ToListAsync(ct);
        audit.Note(me, AuditDeed.Deleted, new(AuditSubject.Search, null, "Từ tìm không thấy"), $"Số lần: {rows.Sum(s => s.Times)}\nSố ngày: {rows.Count}");
        db.RemoveRange(rows);
        await db.SaveChangesAsync(ct);
        return true;
    }, ct);
}
