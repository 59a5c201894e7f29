using NewsPortal.FrontPages;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.FrontPages;

/// <summary>The front page as it is arranged in the form, beside what it was before.</summary>
public record ArrangerPage
{
    public const string Address = "/admin/trang-nhat";

    public required ArrangementForm Form { get; init; }
    public required IReadOnlyList<PinRow> Hero { get; init; }
    public required PinRow Strip { get; init; }
    public required IReadOnlyList<StoryRow> Featured { get; init; }
    public required IReadOnlyList<SectionRow> Sections { get; init; }

    /// <summary>By place: what a colleague has put there, and how to take it.</summary>
    public required IReadOnlyDictionary<string, ContestedPlace> Contested { get; init; }

    /// <summary>Newest first; the first one stands.</summary>
    public required IReadOnlyList<PastRow> Past { get; init; }

    /// <summary>Where the page is shown as it would be.</summary>
    public required string Proof { get; init; }

    /// <summary>The form holds what is not on the page.</summary>
    public bool IsUnsaved { get; init; }

    /// <summary>The way back from a revision that was just put on the page; refused once a colleague has put another over it.</summary>
    public static Undo BackFrom(int number) => Undo.Of($"{Address}/{number - 1}/dua-lai", ("Seen", $"{number}"));

    public int Standing => Past.Count > 0 ? Past[0].Number : 0;
}

/// <summary>A place that a story can be pinned to.</summary>
/// <param name="Field">How the names of its fields begin.</param>
/// <param name="Title">Of the story typed; empty where there is none.</param>
/// <param name="Note">Why the place will fill itself nevertheless.</param>
public record PinRow(string Field, string Place, string Label, TypedPin Typed, string Title, string Note, ContestedPlace? Contested);

public record StoryRow(string Id, string Title, string Hint);

public record SectionRow(string Id, string Name, BlockSize Size, ContestedPlace? Contested);

/// <param name="Says">Who has put what there.</param>
public record ContestedPlace(string Place, string Says, string Who);

/// <summary>One of the revisions.</summary>
/// <param name="Changes">A line a place.</param>
public record PastRow(int Number, DateTime At, string Who, IReadOnlyList<string> Changes, int? Restores);
