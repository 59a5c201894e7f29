using NewsPortal.People;

namespace NewsPortal.Web.Newsroom.Editors;

/// <summary>"Người trong tòa soạn".</summary>
public record EditorsPage(IReadOnlyList<EditorLine> Editors, bool MayChange);

/// <param name="Sections">Names of granted sections; of the role Editor only.</param>
/// <param name="HasAccepted">Whether there is a password: an invitation has been accepted.</param>
public record EditorLine(int Id, string Name, string Email, Role Role, string Sections, DateTime? SuspendedAt, bool HasAccepted, bool HasSecondFactor)
{
    /// <summary>Whoever has it sees no story but their own.</summary>
    public bool LacksSections => Role == Role.Editor && Sections.Length == 0;
}
