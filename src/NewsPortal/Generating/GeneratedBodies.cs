using NewsPortal.Content;

namespace NewsPortal.Generating;

/// <summary>Writes bodies out of passages, so that their HTML is known without rendering each (9 ms a story).</summary>
public sealed class GeneratedBodies(Prose prose, Passages passages, int words)
{
    public (string Markdown, RenderedBody Body) Write(Dice dice)
    {
        var length = dice.Between(words * 6 / 10, words * 14 / 10);
        var extraAt = dice.OneIn(3) ? dice.Between(1, 3) : 0;
        var quoteAt = dice.Between(1, 3);
        var firstSubhead = dice.Below(passages.Subheads.Count);

        var (parts, written) = (new List<Passage>(), 0);
        for (var section = 0; written < length; section++)
        {
            if (section > 0) Add(passages.Subheads[(firstSubhead + section) % passages.Subheads.Count]);
            if (section > 0 && section == extraAt) Add(dice.Of(passages.Extras));
            for (var paragraphs = dice.Between(2, 4); paragraphs > 0 && written < length; paragraphs--)
                Add(dice.OneIn(8) ? dice.Of(passages.Marked) : Plain(dice));
            if (section == quoteAt) Add(dice.Of(passages.Quotes));
        }
        return (string.Join("\n\n", parts.Select(p => p.Markdown)) + "\n", new(string.Concat(parts.Select(p => p.Html)), written, []));

        void Add(Passage passage)
        {
            parts.Add(passage);
            written += passage.Words;
        }
    }

    private Passage Plain(Dice dice) => Passage.Plain(prose.Paragraph(dice, dice.Between(45, 90), out var syllables), syllables);
}
