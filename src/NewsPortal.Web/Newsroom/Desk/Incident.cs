using NewsPortal.People;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.Desk;

/// <summary>Something that wants a hand.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Address">Where it is mended; null where no page does it.</param>
public record Incident(string Says, string Name, string? Address);

/// <summary>What the desk knows when it looks for incidents.</summary>
public record DeskScene(Me Me, DateTime Now, FrontNow Front, IReadOnlyList<StoryLine> Scheduled);

/// <summary>A kind of incident: says at the cost of one question at most what is wrong, to whom it concerns. All of them stand in <see cref="DeskSetup"/>.</summary>
public interface IIncidentSource
{
    Task<IEnumerable<Incident>> AskAsync(DeskScene scene, CancellationToken ct);
}
