namespace NewsPortal.Taxonomy;

/// <summary>One section with its children, as menus show it.</summary>
public record Section(int Id, string Name, string Path, string Description, Section? Parent)
{
    public IReadOnlyList<Section> Children { get; internal set; } = [];

    public string Address => $"/{Path}";

    /// <summary>The section that stands in the menu: itself, or its parent.</summary>
    public Section Top => Parent ?? this;

    /// <summary>From the menu down to itself, as a breadcrumb shows it.</summary>
    public IReadOnlyList<Section> Way => Parent is null ? [this] : [Parent, this];
}

/// <summary>The sections of the paper, in order, found by id or by address.</summary>
public class SectionTree
{
    private readonly Dictionary<int, Section> _byId = [];
    private readonly Dictionary<string, Section> _byPath;

    public SectionTree(IReadOnlyCollection<Category> categories)
    {
        Top = [.. categories.Where(c => c.ParentId is null).OrderBy(c => c.Position).ThenBy(c => c.Id).Select(c => Add(c, null))];
        foreach (var section in Top)
            section.Children = [.. categories.Where(c => c.ParentId == section.Id).OrderBy(c => c.Position).ThenBy(c => c.Id).Select(c => Add(c, section))];
        _byPath = _byId.Values.ToDictionary(s => s.Path);
    }

    public IReadOnlyList<Section> Top { get; }

    public IEnumerable<Section> All => Top.SelectMany(s => s.Children.Prepend(s));

    public Section? this[int id] => _byId.GetValueOrDefault(id);

    public Section? Find(string? path) => path is null ? null : _byPath.GetValueOrDefault(path);

    private Section Add(Category category, Section? parent) =>
        _byId[category.Id] = new(category.Id, category.Name, category.Path, category.Description, parent);
}
