using NewsPortal.Auditing;
using NewsPortal.Taxonomy;

namespace NewsPortal.Newsroom;

/// <summary>Where a section stands: its page and its feed, and what becomes of its children's when it moves.</summary>
public static class SectionPaths
{
    public static string Of(string slug, Category? parent) => parent is null ? slug : $"{parent.Path}/{slug}";

    /// <summary>The last part: what a section keeps of its address wherever it goes.</summary>
    public static string SlugOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    public static IEnumerable<string> Addresses(string path) => [$"/{path}", $"/rss/{path}.rss"];

    public static IEnumerable<(string From, string To)> Moves(string from, string to) => from == to ? [] : Addresses(from).Zip(Addresses(to));

    /// <summary>Gives a section and its children their new addresses.</summary>
    /// <returns>From where to where their pages have moved.</returns>
    public static List<(string From, string To)> Readdress(Category section, string path, IEnumerable<Category> children)
    {
        var moves = Moves(section.Path, path).ToList();
        section.Path = path;
        foreach (var child in children)
        {
            var below = Of(SlugOf(child.Path), section);
            moves.AddRange(Moves(child.Path, below));
            child.Path = below;
        }
        return moves;
    }

    public static Audited Audited(Category section) => new(AuditSubject.Section, section.Id, section.Name, section.ParentId ?? section.Id);
}
