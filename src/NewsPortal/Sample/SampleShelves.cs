using NewsPortal.Articles;
using NewsPortal.Media;
using NewsPortal.Moving;
using NewsPortal.People;
using NewsPortal.Taxonomy;

namespace NewsPortal.Sample;

/// <summary>newspaper.json as it is written.</summary>
public record SamplePaper(List<SampleSection> Sections, List<SampleTopic> Topics, List<SamplePenName> PenNames);

public record SampleSection(string Slug, string Name, string Description, List<SampleSection>? Children);

public record SampleTopic(string Slug, string Name, string Summary);

public record SamplePenName(string Name, string Biography);

/// <summary>Where stories are filed: everything they name, found by the word they name it with.</summary>
public record SampleShelves(
    Dictionary<string, Category> Sections, Dictionary<string, Tag> Tags, Dictionary<string, Topic> Topics,
    Dictionary<string, PenName> PenNames, Dictionary<string, MediaFile> Pictures)
{
    public static SampleShelves For(SamplePaper paper, IEnumerable<StoryFile> stories, Dictionary<string, MediaFile> pictures)
    {
        var sections = paper.Sections.SelectMany((top, i) => (top.Children ?? [])
                .Select((child, j) => Section($"{top.Slug}/{child.Slug}", child, j)).Prepend(Section(top.Slug, top, i)))
            .ToDictionary(c => c.Path);
        var tags = stories.SelectMany(s => s.List("tags")).Distinct().Select(name => new Tag { Name = name, Slug = Slug.Of(name) });
        var topics = paper.Topics.Select((t, i) => new Topic { Name = t.Name, Slug = t.Slug, Summary = t.Summary, Position = i });
        var penNames = paper.PenNames.Select(p => new PenName { Name = p.Name, Slug = Slug.Of(p.Name), Biography = p.Biography });
        return new(sections, tags.ToDictionary(t => t.Name), topics.ToDictionary(t => t.Slug), penNames.ToDictionary(p => p.Name), pictures);
    }

    public IEnumerable<(Category Parent, Category Child)> Children() =>
        Sections.Values.Where(c => c.Path.Contains('/')).Select(c => (Sections[c.Path.Split('/')[0]], c));

    private static Category Section(string path, SampleSection section, int position) =>
        new() { Name = section.Name, Path = path, Description = section.Description, Position = position };
}
