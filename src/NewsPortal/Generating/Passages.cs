using NewsPortal.Articles;

namespace NewsPortal.Generating;

/// <summary>The parts of bodies that are more than plain sentences, rendered once and shared by all stories of the paper.</summary>
public sealed class Passages
{
    public Passages(Prose prose, int seed)
    {
        var dice = new Dice(seed, DicePart.Passages, 0);
        Subheads = Make(160, () => $"## {prose.Phrase(dice, dice.Between(4, 8))}", Passage.Of, markdown => Slug.Of(markdown));
        Marked = Make(80, () => $"{prose.Paragraph(dice, 30)} **{prose.Phrase(dice, 4)}** {prose.Paragraph(dice, 20)} [{prose.Phrase(dice, 3)}](/tin-moi).", Passage.Of);
        Quotes = Make(60, () => $"> {prose.Paragraph(dice, 24)}\n>\n> — {PenNameWords.Name(dice)}, {prose.Phrase(dice, 4)}", Passage.Of);
        Extras = [
            .. Make(40, () => string.Join('\n', Enumerable.Range(0, dice.Between(3, 5)).Select(_ => $"- {prose.Phrase(dice, 9)}")), Passage.BelowSubhead),
            .. Make(40, () => Table(prose, dice), Passage.BelowSubhead),
            .. Make(40, () => $":::box Thông tin thêm: {prose.Phrase(dice, 4)}\n{prose.Paragraph(dice, 40)}\n\n- {prose.Phrase(dice, 6)}\n- {prose.Phrase(dice, 7)}\n:::", Passage.BelowSubhead),
        ];
    }

    public IReadOnlyList<Passage> Subheads { get; }

    /// <summary>Paragraphs with bold words and a link.</summary>
    public IReadOnlyList<Passage> Marked { get; }
    public IReadOnlyList<Passage> Quotes { get; }

    /// <summary>Lists, tables and boxes: at most one a story, below a subhead.</summary>
    public IReadOnlyList<Passage> Extras { get; }

    // Words are thrown one after another, rendering is shared by all cores. Two alike would share a heading's id in one body.
    private static List<Passage> Make(int count, Func<string> write, Func<string, Passage> render, Func<string, string>? alike = null)
    {
        var written = new Dictionary<string, string>();
        while (written.Count < count)
        {
            var markdown = write();
            written.TryAdd(alike?.Invoke(markdown) ?? markdown, markdown);
        }
        return [.. written.Values.AsParallel().AsOrdered().Select(render)];
    }

    private static string Table(Prose prose, Dice dice)
    {
        var rows = Enumerable.Range(0, dice.Between(3, 6)).Select(_ => $"| {prose.Phrase(dice, 3)} | {dice.Between(2, 990)} | {dice.Between(1, 99)},{dice.Below(10)} |");
        return $"| {prose.Phrase(dice, 2)} | Số lượng | Tỷ lệ |\n|---|---:|---:|\n{string.Join('\n', rows)}";
    }
}
