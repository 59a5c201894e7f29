using NewsPortal.StandingPages;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.StandingPages;

/// <summary>"Trang": all standing pages, as the footer lists them.</summary>
/// <param name="Order">The stamp of their order.</param>
/// <param name="Missing">Those that every newspaper needs and this one has not.</param>
public record StandingPageListPage(ListForm List, IReadOnlyList<StandingPageLine> Pages, string Order, IReadOnlyList<StandingPageDraft> Missing)
{
    public ListFilter Filter => new(List, "Tìm trang");
}

public record StandingPageLine(int Id, string Title, string Address, bool IsPublic, DateTime ChangedAt, bool IsFirst, bool IsLast);

/// <summary>A new standing page, or one that is changed.</summary>
/// <param name="Id">Null for a new one.</param>
/// <param name="Shown">Its address while readers have it.</param>
/// <param name="Proof">How its words would look; null where nobody asked.</param>
/// <param name="Now">How it is, where the form is no longer about that.</param>
public record StandingPageEditing(int? Id, string Title, string? Shown, string Stamp, StandingPageForm Form, IReadOnlyList<StandingVersionLine> Versions, string? Proof, string? Now);

/// <param name="EditorName">Who wrote it; empty for what came with the program.</param>
public record StandingVersionLine(int Number, DateTime At, string EditorName);
