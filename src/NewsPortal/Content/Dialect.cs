using System.Buffers;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.Figures;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsPortal.Content;

/// <summary>The Markdown that stories are written in, and the bounds beyond which a text is no story.</summary>
internal static class Dialect
{
    /// <summary>Characters: some 30,000 words. Markdig's worst cases grow with the square; here they stay at a second.</summary>
    public const int MaxLength = 150_000;

    /// <summary>Of links, pictures, footnotes. Unclosed ones cost the square; one long address used often, gigabytes.</summary>
    public const int MaxBrackets = 5_000;

    /// <summary>Characters without a space between them: addresses in addresses are looked for from every one.</summary>
    public const int MaxRun = 5_000;

    /// <summary>Cells of tables, short rows filled up: one wide row above many short ones would make billions of them out of a page of text.</summary>
    public const int MaxCells = 20_000;

    /// <summary>Quotes in lists in quotes: more levels than any reader can tell apart, few enough for every stack.</summary>
    public const int MaxDepth = 64;

    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\r\n");
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <returns>Null for a text beyond the bounds.</returns>
    public static MarkdownDocument? Read(string text)
    {
        if (!Fits(text)) return null;

        try
        {
            var story = Markdown.Parse(text, Pipeline);
            if (!FitsDepth(story, MaxDepth)) return null;
            JoinCaptions(story);
            return story;
        }
        catch (ArgumentException)
        {
            // Markdig's own answer to what is nested too deeply: it has no other way to say so.
            return null;
        }
    }

    /// <summary>Within the bounds that can be told without reading it as Markdown.</summary>
    public static bool Fits(string text) =>
        text.Length <= MaxLength && text.AsSpan().Count('[') <= MaxBrackets && LongestRun(text) <= MaxRun && Cells(text) <= MaxCells;

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = MaxDepth }
            .DisableHtml()
            .UsePipeTables()
            .UseFootnotes()
            .UseFigures()
            .UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true });
        builder.BlockParsers.Insert(0, new ContainerParser());
        return builder.Build();
    }

    private static int LongestRun(ReadOnlySpan<char> text)
    {
        var longest = 0;
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny(Spaces);
            longest = Math.Max(longest, end < 0 ? text.Length : end);
            text = end < 0 ? [] : text[(end + 1)..];
        }
        return longest;
    }

    // No more than: as if all lines with a bar stood in one table, as wide as the widest of them.
    private static long Cells(ReadOnlySpan<char> text)
    {
        var (rows, widest) = (0L, 0);
        foreach (var line in text.EnumerateLines())
        {
            var bars = line.Count('|');
            if (bars > 0) (rows, widest) = (rows + 1, Math.Max(widest, bars + 1));
        }
        return rows * widest;
    }

    private static bool FitsDepth(MarkdownObject part, int left) => left > 0 && part switch
    {
        ContainerBlock blocks => blocks.All(block => FitsDepth(block, left - 1)),
        LeafBlock { Inline: { } inline } => FitsDepth(inline, left - 1),
        ContainerInline inlines => inlines.All(inline => FitsDepth(inline, left - 1)),
        _ => true,
    };

    /// <summary>A line right under a caption goes on with it, as a line under a paragraph does.</summary>
    private static void JoinCaptions(MarkdownDocument story)
    {
        foreach (var caption in story.Descendants<FigureCaption>().ToList())
        {
            var (figure, page) = (caption.Parent!, caption.Parent!.Parent!);
            if (page.ElementAtOrDefault(page.IndexOf(figure) + 1) is not ParagraphBlock { Inline: { } more } rest) continue;
            if (figure.LastChild != caption || rest.Line != caption.Line + 1 || caption.Inline is not { } words) continue;

            var end = new LineBreakInline();
            words.AppendChild(end);
            more.MoveChildrenAfter(end);
            page.Remove(rest);
        }
    }
}
