using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.People;

namespace NewsPortal.Newsroom;

/// <summary>Who is signed in where. What has no row is signed in no more, whatever cookie names it.</summary>
public class EditorSessions(NewsDb db, TimeProvider clock)
{
    /// <summary>So long after the last page it ends by itself.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(12);

    /// <summary>So long after it began it ends, however much it is used.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(14);

    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(5);

    public async Task<Guid> BeginAsync(int editorId, string stamp, string device, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var session = new EditorSession { Id = Guid.NewGuid(), EditorId = editorId, Stamp = stamp, StartedAt = now, SeenAt = now, Device = device };
        db.Add(session);
        await db.SaveChangesAsync(ct);
        return session.Id;
    }

    /// <summary>It goes on under another stamp, while all others of the editor end.</summary>
    public Task GoOnAsync(Guid id, string stamp, CancellationToken ct) => db.EditorSessions.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Stamp, stamp), ct);

    /// <summary>One small question a request.</summary>
    /// <param name="isSeen">Whether somebody is at the page.</param>
    public async Task<bool> IsAliveAsync(Guid id, int editorId, string stamp, bool isSeen, CancellationToken ct)
    {
        var now = clock.UtcNow();
        if (await Alive(editorId).Where(s => s.Id == id && s.Stamp == stamp).Select(s => (DateTime?)s.SeenAt).SingleOrDefaultAsync(ct) is not { } seen) return false;
        if (isSeen && now - seen > Noted) await NoteAsync(id, now, ct);
        return true;
    }

    private async Task NoteAsync(Guid id, DateTime now, CancellationToken ct)
    {
        try
        {
            await db.EditorSessions.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now), ct);
        }
        catch (Exception failure) when (StoreRefusal.Reason(failure) is not null)
        {
            // A full disk, a database that somebody holds: it is noted with a page to come, and this one can be read.
        }
    }

    /// <returns>The last seen first.</returns>
    public Task<List<EditorSession>> OfAsync(int editorId, CancellationToken ct)
    {
        var since = clock.UtcNow() - Life;
        return Alive(editorId).AsNoTracking().Where(s => s.SeenAt > since).OrderByDescending(s => s.SeenAt).ThenBy(s => s.StartedAt).ToListAsync(ct);
    }

    /// <summary>With whatever is to be saved with it, as what the log says of it. One that is gone is no error.</summary>
    public async Task EndAsync(Guid id, int editorId, CancellationToken ct)
    {
        if (await db.EditorSessions.SingleOrDefaultAsync(s => s.Id == id && s.EditorId == editorId, ct) is { } session) db.Remove(session);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Those that have ended by themselves.</summary>
    public Task DropAsync(CancellationToken ct)
    {
        var before = clock.UtcNow() - Life - Noted;
        return db.EditorSessions.Where(s => s.SeenAt < before).ExecuteDeleteAsync(ct);
    }

    private IQueryable<EditorSession> Alive(int editorId)
    {
        var since = clock.UtcNow() - Longest;
        return db.EditorSessions.Where(s => s.EditorId == editorId && s.StartedAt > since && db.Editors.Any(e => e.Id == s.EditorId && e.SecurityStamp == s.Stamp));
    }
}
