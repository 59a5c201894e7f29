using NewsPortal.Merging;

namespace NewsPortal.Newsroom;

/// <summary>Where on a story's page a passage stands.</summary>
public enum PrintedPart { Title, Lead, CoverCaption, Body }

/// <summary>A passage that became another, as readers read it, without markup; one side is empty where it came new or was taken away.</summary>
public record ChangedPassage(PrintedPart Part, WordDiff Words)
{
    public string Was => string.Concat(Words.Was.Select(part => part.Text));

    public string Is => string.Concat(Words.Is.Select(part => part.Text));

    /// <param name="was">What readers had.</param>
    /// <param name="now">What they have.</param>
    /// <param name="paragraphs">Of a body, as readers read them.</param>
    public static IReadOnlyList<ChangedPassage> Between(PrintedText was, PrintedText now, Func<string, IReadOnlyList<string>> paragraphs) =>
    [
        .. Line(PrintedPart.Title, was.Title, now.Title),
        .. Line(PrintedPart.Lead, was.Lead, now.Lead),
        .. Line(PrintedPart.CoverCaption, was.CoverCaption ?? now.CoverCaption ?? "", now.CoverCaption ?? was.CoverCaption ?? ""),
        .. InBody(Blocks(paragraphs(was.Body)), Blocks(paragraphs(now.Body))),
    ];

    private static IEnumerable<ChangedPassage> Line(PrintedPart part, string was, string now) => was == now ? [] : [new(part, WordDiff.Between(was, now))];

    private static Block[] Blocks(IReadOnlyList<string> paragraphs) => [.. paragraphs.Select(text => new Block(text))];

    // A paragraph beside what it became: one that was split beside both halves.
    private static IEnumerable<ChangedPassage> InBody(Block[] was, Block[] now) => Families.Of(was, now)
        .Select(family => new ChangedPassage(PrintedPart.Body, WordDiff.Between(Joined(was[family.Start..family.End]), Joined(now[family.From..family.To]))));

    private static string Joined(Block[] paragraphs) => string.Join("\n\n", paragraphs.Select(p => p.Text));
}
