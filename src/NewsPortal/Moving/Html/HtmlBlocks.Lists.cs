using System.Globalization;
using AngleSharp.Dom;

namespace NewsPortal.Moving.Html;

internal sealed partial class HtmlBlocks
{
    private void AddList(List<MarkdownBlock> blocks, IElement element)
    {
        var ordered = element.LocalName == "ol";
        var number = int.TryParse(element.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start < 1_000_000 ? start : 1;
        var items = new List<List<MarkdownBlock>>();
        foreach (var node in element.ChildNodes)
        {
            // A list may stand in a list without an item around it; text may, too.
            var content = node is IElement { LocalName: "li" } item ? In(item.ChildNodes, default) : In([node], default);
            if (content.Count == 0) continue;
            if (node is IElement { LocalName: "ul" or "ol" } && items.Count > 0) items[^1].AddRange(content);
            else items.Add(content);
        }
        if (items.Count == 0) return;

        // Two lists in a row would be one: the second has other marks.
        var second = blocks.LastOrDefault() is { IsList: true } before && char.IsAsciiDigit(before.Markdown[0]) == ordered && !IsSecond(before);
        var tight = items.TrueForAll(i => i.Skip(1).All(GoesOn));
        var lines = items.Select((item, i) =>
        {
            var mark = ordered ? $"{number + i}{(second ? ')' : '.')} " : second ? "* " : "- ";
            var text = string.Concat(item.Select((b, at) => at == 0 ? b.Markdown : (tight ? "\n" : "\n\n") + b.Markdown));
            return Prefixed(text, mark, new(' ', mark.Length));
        });
        blocks.Add(new(string.Join(tight ? "\n" : "\n\n", lines)) { IsList = true });
    }

    // Right under a line of text a list begins by a bullet or by 1; any other number would be text.
    private static bool GoesOn(MarkdownBlock block) => block.IsList && (block.Markdown[0] is '-' or '*' || block.Markdown.StartsWith("1.", StringComparison.Ordinal));

    private static bool IsSecond(MarkdownBlock list) => list.Markdown[0] == '*' || list.Markdown.TrimStart("0123456789".ToCharArray()).StartsWith(')');

    private void AddTerms(List<MarkdownBlock> blocks, IElement element, Piece style)
    {
        foreach (var node in element.QuerySelectorAll("dt, dd"))
            blocks.AddRange(In(node.ChildNodes, style with { Bold = style.Bold || node.LocalName == "dt" }));
    }
}
