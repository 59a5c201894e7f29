namespace NewsPortal.Moving.OutAndBack;

/// <summary>What tags and pen names are called in front matter: by their names, and where two have the same one, by their addresses besides.</summary>
internal sealed class Labels
{
    private readonly Dictionary<int, string> _labels = [];
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    public Labels(IEnumerable<(int Id, string Name, string Slug)> named)
    {
        var all = named.OrderBy(n => n.Id).ToList();
        var shared = all.GroupBy(n => n.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, name, slug) in all.OrderBy(n => shared.Contains(n.Name)))
        {
            var label = shared.Contains(name) ? $"{name} ({slug})" : name;
            // A name may look like that by itself.
            if (!_ids.TryAdd(label, id)) _ids[label = $"{label} #{id}"] = id;
            _labels[id] = label;
        }
    }

    public string this[int id] => _labels[id];

    /// <exception cref="FormatException">Nothing is called that.</exception>
    public int this[string label] => _ids.TryGetValue(label, out var id) ? id : throw new FormatException($"\"{label}\"");
}
