using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.People;

namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>What a person has just deleted, as the log tells it: asked for twice, a deletion is answered twice alike.</summary>
public class Deletions(NewsDb db)
{
    /// <param name="kind">Of what.</param>
    /// <param name="address">Where the form goes that takes it back.</param>
    /// <param name="ids">What was to be deleted.</param>
    /// <param name="me">Who has deleted it.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The names of what is gone, and the way back; null where nothing is.</returns>
    public async Task<(IReadOnlyList<string> Names, Undo? Undo)> OfAsync(AuditSubject kind, string address, IReadOnlyCollection<int> ids, Me me, CancellationToken ct)
    {
        var entries = await db.StandingOfAsync(kind, AuditDeed.Deleted, ids, me, ct);
        return ([.. entries.Select(e => e.SubjectName)], entries.Count == 0 ? null : Undo.Of(address, entries.ConvertAll(e => e.Id)));
    }
}
