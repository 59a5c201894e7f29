using NewsPortal.Newsroom;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Revisions;

public record RevisionLine(int Number, string Who, DateTime At, string Status, string Title, int Length, bool IsOpen, int? RestoredFrom, string Deed);

/// <summary>All versions of a story, newest first.</summary>
public record RevisionsPage(int Id, string Title, IReadOnlyList<RevisionLine> Versions);

/// <summary>Two versions side by side.</summary>
public record RevisionPage
{
    public required int Id { get; init; }
    public required RevisionLine Version { get; init; }

    /// <summary>Null for the first, which has none before it.</summary>
    public RevisionLine? Before { get; init; }
    public required WordDiff Title { get; init; }
    public required WordDiff Lead { get; init; }
    public required WordDiff Body { get; init; }
    public required IReadOnlyList<RevisionLine> Versions { get; init; }
    public required bool MayRestore { get; init; }

    /// <summary>Readers have the story: bringing words back changes what they have.</summary>
    public bool IsPublic { get; init; }
    public ClassingForm Classing { get; init; } = new();
}
