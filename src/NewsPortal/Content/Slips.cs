using System.Text.RegularExpressions;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Figures;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsPortal.Content;

/// <summary>Markup that came out as plain text, and fences and tables that came out torn: what a writer would have to mend.</summary>
internal static partial class Slips
{
    private static readonly string[] Leftovers = ["**", "](", "]:", ":::", "^^^", "|", "`"];

    /// <returns>How many there are; 0 for a text beyond the bounds of a story, of which nothing is known.</returns>
    public static int In(string text)
    {
        if (!Dialect.Fits(text)) return 0;
        // A passage may have marks whose notes stand elsewhere: whether they do is not asked here.
        var marks = Mark().Matches(text).Select(m => m.Value).ToList();
        var notes = string.Concat(marks.Distinct().Where(mark => !text.Contains(mark + ':', StringComparison.Ordinal)).Select(mark => $"\n\n{mark}: …"));
        var whole = text + notes;
        if (Dialect.Read(whole) is not { } story) return 0;

        return TornTables(text) + Math.Abs(marks.Count - story.Descendants<FootnoteLink>().Count(link => !link.IsBackLink)) + story.Descendants().Sum(part => part switch
        {
            CustomContainer { ClosingFencedCharCount: 0 } => 1,
            FencedCodeBlock { ClosingFencedCharCount: 0 } => 1,
            CustomContainer { Info: "gallery" } gallery => gallery.Count(block => block is not ParagraphBlock { Inline: { } words } || !IsRowOfPictures(words)),
            Figure figure => IsTorn(figure, whole) ? 1 : 0,
            LeafBlock { Inline: { } words } => Left(words),
            _ => 0,
        });
    }

    private static bool IsTorn(Figure figure, string text)
    {
        var lines = text[figure.Span.Start..Math.Min(figure.Span.End + 1, text.Length)].Split('\n');
        return lines.Length < 2 || !lines[^1].TrimStart().StartsWith("^^^", StringComparison.Ordinal)
            || !figure.Descendants<LinkInline>().Any(link => link.IsImage)
            || figure.Any(block => block is not (FigureCaption or ParagraphBlock));
    }

    /// <summary>Each picture begins a line; what follows it is its caption.</summary>
    private static bool IsRowOfPictures(ContainerInline words)
    {
        var begins = true;
        foreach (var word in words)
        {
            if (begins && word is not LinkInline { IsImage: true }) return false;
            begins = word is LineBreakInline;
        }
        return true;
    }

    private static int Left(ContainerInline words)
    {
        var plain = string.Concat(words.Descendants().Select(word => word is LiteralInline literal ? literal.Content.ToString() : " \0 "));
        return Leftovers.Sum(mark => plain.AsSpan().Count(mark));
    }

    private static int TornTables(string text)
    {
        var (torn, cells) = (0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var bars = line.StartsWith("|") ? line.Count('|') : 0;
            if (bars > 0 && cells > 0 && bars != cells) torn++;
            if (bars == 0 || cells == 0) cells = bars;
        }
        return torn;
    }

    [GeneratedRegex(@"\[\^[^\[\]\s]+\](?!:)")]
    private static partial Regex Mark();
}
