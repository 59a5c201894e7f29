using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.PenNames;

/// <summary>"Bút danh", by name.</summary>
public record PenNameListPage(ListForm List, IReadOnlyList<PenNameLine> PenNames, string? Following)
{
    public ListFilter Filter => new(List, "Tìm bút danh") { Sorts = [("", "Theo tên"), (PenNamesQuestion.ByAge, "Mới nhất trước")] };
}

/// <param name="HasPage">Readers have a page of it: it signs a story.</param>
/// <param name="Editor">Whose it is; null for a contributor from outside.</param>
public record PenNameLine(int Id, string Name, string Slug, string Folded, string? Editor, bool HasPage);

/// <summary>A new pen name, or one that is changed.</summary>
public record PenNamePage(int? Id, string Name, string Slug, string Stamp, PenNameForm Form, IReadOnlyList<Choice> Editors, IReadOnlyList<LibraryPicture> Pictures);
