namespace NewsPortal.People;

/// <summary>A top-level section whose stories an editor may work on.</summary>
public class SectionGrant
{
    public int EditorId { get; private set; }
    public required int SectionId { get; init; }
}
