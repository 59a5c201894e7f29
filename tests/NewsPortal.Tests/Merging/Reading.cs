using System.Text.RegularExpressions;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Figures;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsPortal.Content;

namespace NewsPortal.Tests.Merging;

/// <summary>What Markdig reads in a simulated text: every construct whole, with its one number; no markup left as text; notes with their marks.</summary>
internal static partial class Reading
{
    /// <returns>Null for a sound text, else the first thing that is torn.</returns>
    public static string? Fault(string text)
    {
        var story = Dialect.Read(text)!;
        foreach (var block in story)
        {
            var source = block is FootnoteGroup or LinkReferenceDefinitionGroup ? "" : text.Substring(block.Span.Start, Math.Min(block.Span.Length, text.Length - block.Span.Start));
            if (IsTorn(block, source)) return $"{block.GetType().Name}: {source}";
        }
        if (story.Descendants<LiteralInline>().Select(l => l.Content.ToString()).FirstOrDefault(l => Leftover().IsMatch(l)) is { } left) return $"leftover: {left}";

        var notes = story.Descendants<Footnote>().Count(note => note.Order > 0);
        return notes == NoteText().Count(text) ? null : $"{NoteText().Count(text)} notes written, {notes} shown";
    }

    private static bool IsTorn(Block block, string source)
    {
        var lines = source.Split('\n');
        var numbers = Number().Count(source);
        return block switch
        {
            CustomContainer { Info: "gallery" } => numbers != 1 || lines[^1].Trim() != ":::" || lines[1..^1].Any(line => line.Length > 0 && !Picture().IsMatch(line)),
            CustomContainer => numbers != 1 || lines[^1].Trim() != ":::",
            Figure => numbers != 1 || lines.Length != 3 || !lines[^1].StartsWith("^^^", StringComparison.Ordinal),
            Table => numbers != 1 || lines.Any(line => line.Count(c => c == '|') != 4),
            FencedCodeBlock => true,
            FootnoteGroup or LinkReferenceDefinitionGroup => false,
            _ => Fence().IsMatch(source),
        };
    }

    [GeneratedRegex(@"\bK\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"^!\[[^\]]*\]\(\S+\)( |$)")]
    private static partial Regex Picture();

    [GeneratedRegex(@":::|\^\^\^|\|")]
    private static partial Regex Fence();

    [GeneratedRegex(@"\*|\[|\]|\(https|\(/media")]
    private static partial Regex Leftover();

    [GeneratedRegex(@"^\[\^\d+\]:", RegexOptions.Multiline)]
    private static partial Regex NoteText();
}
