using AngleSharp.Dom;

namespace NewsPortal.Moving.Html;

/// <summary>Writes one text of HTML, block by block.</summary>
internal sealed partial class HtmlBlocks
{
    // Deeper than any list of a newspaper; what is beyond is written as lines of text.
    private const int Deepest = 24;

    private readonly HtmlSource _source;
    private readonly Pieces _pieces;
    private readonly Dictionary<string, string> _notes = [];
    private int _depth;

    public HtmlBlocks(HtmlSource source) => (_source, _pieces) = (source, new(source, NumberOf));

    public IReadOnlyList<MarkdownBlock> Of(INode body)
    {
        var blocks = In(body.ChildNodes, default);
        // Notes may have notes.
        for (var written = 0; written < _notes.Count; written++)
        {
            var (id, number) = _notes.ElementAt(written);
            var text = Line(HtmlTree.Of(_source.Notes.GetValueOrDefault(id, "")).ChildNodes, default, oneLine: true);
            blocks.Add(new($"[^{number}]: {(text.Length > 0 ? text : "…")}"));
        }
        return blocks;
    }

    // A footnote of WordPress is <sup data-fn="id">.
    private string? NumberOf(IElement element)
    {
        if (element.GetAttribute("data-fn") is not { Length: > 0 } id || !_source.Notes.ContainsKey(id)) return null;
        if (!_notes.TryGetValue(id, out var number)) _notes[id] = number = $"{_notes.Count + 1}";
        return number;
    }

    private List<MarkdownBlock> In(IEnumerable<INode> nodes, Piece style)
    {
        var (blocks, run) = (new List<MarkdownBlock>(), new List<INode>());
        _depth++;
        foreach (var node in nodes)
        {
            if (!StandsAlone(node))
            {
                run.Add(node);
                continue;
            }
            AddParagraph(blocks, run, style);
            Add(blocks, (IElement)node, style);
        }
        AddParagraph(blocks, run, style);
        _depth--;
        return blocks;
    }

    private static bool StandsAlone(INode node) => node is IElement element && !HtmlNames.Unseen.Contains(element.LocalName)
        && (IsOwnBlock(element) || element.QuerySelectorAll("*").Any(IsOwnBlock));

    private static bool IsOwnBlock(IElement element) =>
        HtmlNames.Blocks.Contains(element.LocalName) || (HtmlNames.Placed.Contains(element.LocalName) && !HtmlNames.IsSmiley(element));

    private void AddParagraph(List<MarkdownBlock> blocks, List<INode> run, Piece style)
    {
        var pieces = _pieces.Read(run, style);
        run.Clear();
        var text = LineWriter.Write(pieces);
        if (text.Length == 0) return;
        var isPlain = pieces.All(p => p is { Kind: PieceKind.Text or PieceKind.Break, Link: null });
        blocks.Add(new(text, isPlain ? LineWriter.Plain(pieces) : null));
    }

    private string Line(IEnumerable<INode> nodes, Piece style, bool oneLine) => LineWriter.Write(_pieces.Read(nodes, style), oneLine);

    private string TextOf(INode? node) => node is null ? "" : LineWriter.Plain(_pieces.Read(node.ChildNodes, default));

    private void Add(List<MarkdownBlock> blocks, IElement element, Piece style)
    {
        if (_depth > Deepest)
        {
            AddParagraph(blocks, [.. element.ChildNodes], style);
            return;
        }
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6": AddHeading(blocks, element, style); break;
            case "ul" or "ol" or "menu" when IsGallery(element): AddGallery(blocks, element); break;
            case "ul" or "ol" or "menu": AddList(blocks, element); break;
            case "dl": AddTerms(blocks, element, style); break;
            case "blockquote": AddQuote(blocks, element, style); break;
            case "pre": AddListing(blocks, element, style); break;
            case "hr": blocks.Add(new("---")); break;
            case "table": AddTable(blocks, element); break;
            case "details": AddBox(blocks, element); break;
            case "img" or "picture": AddPicture(blocks, element, [], style); break;
            case "iframe" or "object" or "embed": AddFrame(blocks, element); break;
            case "video" or "audio": AddFilm(blocks, element, ""); break;
            case "figure": AddFigure(blocks, element, style); break;
            default: AddContainer(blocks, element, style); break;
        }
    }

    private void AddContainer(List<MarkdownBlock> blocks, IElement element, Piece style)
    {
        if (IsGallery(element)) AddGallery(blocks, element);
        else if (element.GetAttribute("data-np-embed") is { } address) AddEmbed(blocks, address, "");
        else if (IsFilmFrame(element)) AddEmbed(blocks, TextOf(element), "");
        else if (element.ClassList.Contains("wp-caption")) AddFigure(blocks, element, style);
        else
        {
            // The button beside a file says the same file once more.
            foreach (var button in element.QuerySelectorAll(".wp-block-file__button").ToList()) button.Remove();
            if (HtmlNames.LossOf(element) is { } loss) _source.Lost(loss, "");
            blocks.AddRange(In(element.ChildNodes, _pieces.Styled(element, style)));
        }
    }

    // Levels as docs/markdown.md has them: "##" is the highest that a story holds.
    private void AddHeading(List<MarkdownBlock> blocks, IElement element, Piece style)
    {
        foreach (var placed in element.QuerySelectorAll("img, iframe, video").Where(p => !HtmlNames.IsSmiley(p)).ToList())
        {
            placed.Remove();
            Add(blocks, placed, style);
        }
        var text = Line(element.ChildNodes, default, oneLine: true);
        if (text.Length == 0) return;
        if (text.EndsWith('#')) text = $"{text[..^1]}\\#";
        blocks.Add(new($"{new string('#', Math.Clamp(element.LocalName[1] - '0', 2, 4))} {text}"));
    }

    private void AddQuote(List<MarkdownBlock> blocks, IElement element, Piece style)
    {
        if (IsTweet(element))
        {
            AddEmbed(blocks, element.QuerySelectorAll("a") is [.., var last] ? last.GetAttribute("href") ?? "" : "", TextOf(element));
            return;
        }
        var sources = element.QuerySelectorAll("cite, footer").Where(c => c.ParentElement == element || c.ParentElement?.ParentElement == element).ToList();
        var said = string.Join(", ", sources.Select(c => Line(c.ChildNodes, default, oneLine: true)).Where(s => s.Length > 0));
        foreach (var cite in sources) cite.Remove();
        var words = In(element.ChildNodes, style with { Link = null });
        AddQuote(blocks, words, said);
    }

    private static void AddQuote(List<MarkdownBlock> blocks, List<MarkdownBlock> words, string said)
    {
        if (words.Count == 0 && said.Length == 0) return;
        if (words.Count == 0) words.Add(new(said));
        else if (said.Length > 0) words.Add(new($"— {said.TrimStart('—', '–', '\\', '-', ' ')}"));
        blocks.Add(new(Prefixed(HtmlToMarkdown.Join(words), "> ", "> ")));
    }

    private void AddListing(List<MarkdownBlock> blocks, IElement element, Piece style)
    {
        if (element.ClassList.Contains("wp-block-verse"))
        {
            // A poem: its lines are its own.
            var lines = element.InnerHtml.ReplaceLineEndings("\n").Trim('\n').Replace("\n", "<br>", StringComparison.Ordinal);
            AddParagraph(blocks, [.. HtmlTree.Of(lines).ChildNodes], style);
            return;
        }
        foreach (var end in element.QuerySelectorAll("br").ToList()) end.OuterHtml = "\n";
        var text = Search.SearchText.Clean(element.TextContent.ReplaceLineEndings("\n")).Trim('\n');
        if (string.IsNullOrWhiteSpace(text)) return;
        var fence = "```";
        while (text.Contains(fence, StringComparison.Ordinal)) fence += "`";
        blocks.Add(new($"{fence}\n{text}\n{fence}"));
    }

    private void AddBox(List<MarkdownBlock> blocks, IElement element)
    {
        var summary = element.Children.FirstOrDefault(c => c.LocalName == "summary");
        var title = TextOf(summary);
        summary?.Remove();
        AddBox(blocks, title, In(element.ChildNodes, default));
    }

    private static void AddBox(List<MarkdownBlock> blocks, string title, List<MarkdownBlock> content)
    {
        if (content.Count == 0 && title.Length == 0) return;
        blocks.Add(new($":::box {title}".TrimEnd() + $"\n{HtmlToMarkdown.Join(content)}\n:::"));
    }

    private static string Prefixed(string text, string first, string rest) =>
        string.Join('\n', text.Split('\n').Select((line, i) => line.Length == 0 ? (i == 0 ? first : rest).TrimEnd() : (i == 0 ? first : rest) + line));
}
