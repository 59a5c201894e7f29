using NewsPortal.Auditing;
using NewsPortal.Newsroom;
using NewsPortal.People;

namespace NewsPortal.Web.Newsroom.SessionEnds;

/// <param name="IsThis">The one in which the list is read.</param>
public record SessionLine(Guid Id, string Device, DateTime StartedAt, DateTime SeenAt, bool IsThis);

/// <summary>Where an editor is signed in, as the pages of people show it, and the end of one of these sessions.</summary>
public class SessionList(EditorSessions sessions, AuditBook audit)
{
    public async Task<IReadOnlyList<SessionLine>> OfAsync(int editorId, Guid? current, CancellationToken ct) =>
        [.. (await sessions.OfAsync(editorId, ct)).Select(s => new SessionLine(s.Id, s.Device, s.StartedAt, s.SeenAt, s.Id == current))];

    /// <returns>What has been done, to be said.</returns>
    public async Task<string> EndAsync(Guid id, Editor editor, Me by, CancellationToken ct)
    {
        if ((await sessions.OfAsync(editor.Id, ct)).Find(s => s.Id == id) is not { } session) return "Phiên ấy đã kết thúc từ trước.";
        audit.Note(by, AuditDeed.SessionsEnded, Audited.Of(editor), $"Phiên: {session.Device}, từ {AuditStates.Hour(session.StartedAt)}");
        await sessions.EndAsync(id, editor.Id, ct);
        return $"Đã kết thúc phiên trên {session.Device}.";
    }
}
