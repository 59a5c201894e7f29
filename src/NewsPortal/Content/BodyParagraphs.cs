using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsPortal.Content;

/// <summary>A rendered body as readers read it, without its markup: a paragraph, a list's point, a table's row, a caption each.</summary>
public static class BodyParagraphs
{
    private static readonly HashSet<string> Blocks =
    [
        "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "blockquote", "cite", "figure", "figcaption",
        "div", "section", "aside", "pre", "hr",
    ];

    public static IReadOnlyList<string> Of(string html)
    {
        var (paragraphs, line) = (new List<string>(), new StringBuilder());
        Read(new HtmlParser().ParseDocument(html).Body!);
        End();
        return paragraphs;

        void Read(INode node)
        {
            foreach (var child in node.ChildNodes)
            {
                if (child is IText text) line.Append(text.Data);
                if (child is not IElement { LocalName: not "button" } element) continue;
                if (element.LocalName is "td" or "th" && line.ToString().Trim().Length > 0) line.Append(" | ");
                if (element.LocalName == "br") line.Append(' ');
                var stands = Blocks.Contains(element.LocalName);
                if (stands) End();
                Read(element);
                if (stands) End();
            }
        }

        void End()
        {
            var words = string.Join(' ', line.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (words.Length > 0) paragraphs.Add(words);
            line.Clear();
        }
    }
}
