using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.Sections;

/// <summary>"Chuyên mục": all of them, in the order of the menu.</summary>
public record SectionListPage(string Words, IReadOnlyList<SectionLine> Sections);

/// <param name="Order">The stamp of the order of it and its siblings.</param>
public record SectionLine(int Id, string Name, string Path, bool IsChild, string Order, bool IsFirst, bool IsLast);

/// <summary>A new section, or one that is changed.</summary>
public record SectionPage
{
    /// <summary>Null for a new one.</summary>
    public int? Id { get; init; }
    public string Name { get; init; } = "";
    public string Path { get; init; } = "";
    public int? ParentId { get; init; }
    public string Stamp { get; init; } = "";

    /// <summary>Stories in it, not in its children, whatever their step.</summary>
    public int Stories { get; init; }
    public bool HasChildren { get; init; }
    public required SectionForm Form { get; init; }

    /// <summary>Top-level sections that it could stand under.</summary>
    public required IReadOnlyList<Choice> Parents { get; init; }

    /// <summary>Sections that it could be merged into.</summary>
    public IReadOnlyList<Choice> Others { get; init; } = [];
}
