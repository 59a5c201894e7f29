using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsPortal.Moving.Html;

/// <summary>HTML from elsewhere as a tree whose every branch can be walked by a method that calls itself: a file of nothing but "&lt;div&gt;" would end the program.</summary>
internal static partial class HtmlTree
{
    // Browsers end at 512 (HTML parsers of WebKit and Blink); what lies deeper than this is its words.
    private const int Deepest = 200;

    public static IElement Of(string html)
    {
        // AngleSharp reads what follows a <pre> at once by calling itself; a line end there is none of the text, and ends that.
        var apart = Listing().Replace(html, ">\n");
        // It follows what a <link> leads to, and throws at an address that is none; neither element shows anything.
        apart = Link().Replace(apart, "<meta");
        var body = new HtmlParser().ParseDocument($"<!doctype html><body>{apart}").Body!;
        foreach (var (node, depth) in Walk(body))
            if (depth == Deepest && node.HasChildNodes) node.TextContent = Words(node);
        return body;
    }

    private static string Words(INode deep)
    {
        var words = new StringBuilder();
        foreach (var (node, _) in Walk(deep))
            if (node is IText text && !HtmlNames.Unseen.Contains(text.ParentElement?.LocalName ?? "")) words.Append(text.Data).Append(' ');
        return words.ToString().TrimEnd();
    }

    // By place, not by neighbour: which one follows a node, AngleSharp finds by counting from the first.
    private static IEnumerable<(INode Node, int Depth)> Walk(INode root)
    {
        var open = new Stack<(INode Node, int Next)>([(root, 0)]);
        while (open.TryPop(out var at))
        {
            if (at.Next >= at.Node.ChildNodes.Length) continue;
            open.Push((at.Node, at.Next + 1));
            var child = at.Node.ChildNodes[at.Next];
            yield return (child, open.Count);
            open.Push((child, 0));
        }
    }

    [GeneratedRegex(@"<link(?=[\s/>])", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@">(?=<(?:pre|listing)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Listing();
}
