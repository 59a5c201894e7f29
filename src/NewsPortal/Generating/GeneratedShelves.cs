using System.Text.Json;
using NewsPortal.Articles;
using NewsPortal.People;
using NewsPortal.Sample;
using NewsPortal.Taxonomy;

namespace NewsPortal.Generating;

/// <summary>What generated stories are filed under. Sections are those of the sample newspaper; the rest is made of the paper's words.</summary>
public record GeneratedShelves(IReadOnlyList<Category> Sections, IReadOnlyList<Tag> Tags, IReadOnlyList<PenName> PenNames, IReadOnlyList<Topic> Topics)
{
    private const int OpenTopics = 6;

    public static GeneratedShelves For(GeneratedPaper paper, Vocabulary vocabulary)
    {
        var dice = new Dice(paper.Seed, DicePart.Shelves, 0);
        var sample = JsonSerializer.Deserialize<SamplePaper>(SampleFiles.Read("newspaper.json"), JsonSerializerOptions.Web)!;
        return new(
            [.. SampleShelves.For(sample, [], []).Sections.Values],
            [.. Names(paper.Tags, n => Subject(vocabulary, dice, n)).Select(t => new Tag { Name = t.Name, Slug = t.Slug })],
            [.. Names(paper.PenNames, n => n < 300 ? PenNameWords.Name(dice) : $"{PenNameWords.Name(dice)} {PenNameWords.Name(dice)}")
                .Select(p => new PenName { Name = p.Name, Slug = p.Slug, Biography = $"Phóng viên, viết về {dice.Of(vocabulary.Subjects).Text} và {dice.Of(vocabulary.Subjects).Text}." })],
            [.. Names(paper.Topics, _ => $"Chuyện {dice.Of(vocabulary.Subjects).Text} và {dice.Of(vocabulary.Subjects).Text}").Select((t, i) => new Topic
            {
                Name = t.Name,
                Slug = t.Slug,
                Summary = $"Theo dòng {t.Name["Chuyện ".Length..]}, từ những ngày đầu tới nay.",
                IsOpen = i < OpenTopics,
                Position = i,
            })]);
    }

    /// <returns>The same shelves as the store holds them, with their ids; null if it holds others.</returns>
    public GeneratedShelves? FoundIn(GeneratedShelves stored) =>
        InOrderOf(Sections, stored.Sections, s => s.Path) is { } sections
        && InOrderOf(Tags, stored.Tags, t => t.Slug) is { } tags
        && InOrderOf(PenNames, stored.PenNames, p => p.Slug) is { } penNames
        && InOrderOf(Topics, stored.Topics, t => t.Slug) is { } topics
            ? new(sections, tags, penNames, topics)
            : null;

    private static List<T>? InOrderOf<T>(IReadOnlyList<T> made, IReadOnlyList<T> stored, Func<T, string> key)
    {
        var byKey = stored.ToDictionary(key);
        return byKey.Count == made.Count && made.All(m => byKey.ContainsKey(key(m))) ? [.. made.Select(m => byKey[key(m)])] : null;
    }

    // The most common tags are one word, the many rare ones two.
    private static string Subject(Vocabulary vocabulary, Dice dice, int number) => number < vocabulary.Subjects.Count / 2
        ? vocabulary.Subjects[number].Text
        : $"{dice.Of(vocabulary.Subjects).Text} {dice.Of(vocabulary.Subjects).Text}";

    private static IEnumerable<(string Name, string Slug)> Names(int count, Func<int, string> name)
    {
        var slugs = new HashSet<string>();
        while (slugs.Count < count)
        {
            var made = name(slugs.Count);
            // "Chợ" and "chờ" share a slug: the second is told apart by another word.
            while (!slugs.Add(Slug.Of(made))) made = $"{made} {name(count)}";
            yield return (made, Slug.Of(made));
        }
    }
}
