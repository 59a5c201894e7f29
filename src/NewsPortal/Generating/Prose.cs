using System.Text;

namespace NewsPortal.Generating;

/// <summary>Strings words together until they look like Vietnamese from a step away. Only letters, spaces, commas and full stops come out.</summary>
public sealed class Prose(Vocabulary vocabulary)
{
    private readonly Urn _links = new(vocabulary.Links.Count, head: 3);
    private readonly Urn _contents = new(vocabulary.Contents.Count, head: 40);

    /// <returns>Some words without a full stop: a headline, a subhead, a cell of a table.</returns>
    public string Phrase(Dice dice, int syllables)
    {
        var text = new StringBuilder();
        Append(text, dice, syllables, commas: false);
        return text.ToString();
    }

    public string Paragraph(Dice dice, int syllables) => Paragraph(dice, syllables, out _);

    /// <param name="written">How many syllables it came to.</param>
    public string Paragraph(Dice dice, int syllables, out int written)
    {
        var text = new StringBuilder(syllables * 5);
        written = 0;
        while (written < syllables)
        {
            if (text.Length > 0) text.Append(' ');
            written += Append(text, dice, Math.Min(dice.Between(10, 26), Math.Max(6, syllables - written)), commas: true);
            text.Append('.');
        }
        return text.ToString();
    }

    private int Append(StringBuilder text, Dice dice, int syllables, bool commas)
    {
        var (start, written, link) = (text.Length, 0, false);
        while (written < syllables)
        {
            // After a small word comes a large one, and the last is large.
            link = written > 0 && !link && written + 2 < syllables && dice.Below(5) < 2;
            var word = link ? vocabulary.Links[_links.Draw(dice)] : vocabulary.Contents[_contents.Draw(dice)];
            if (written > 0) text.Append(commas && !link && dice.OneIn(9) ? ", " : " ");
            text.Append(word.Text);
            written += word.Syllables;
        }
        text[start] = char.ToUpperInvariant(text[start]);
        return written;
    }
}
