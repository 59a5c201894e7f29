using AngleSharp.Dom;

namespace NewsPortal.Moving.Html;

/// <summary>Reads a run of inline nodes as pieces: blanks collapsed, ends trimmed, neighbours of one style joined.</summary>
internal sealed class Pieces(HtmlSource source, Func<IElement, string?> note)
{
    private readonly List<Piece> _read = [];

    public List<Piece> Read(IEnumerable<INode> nodes, Piece style)
    {
        _read.Clear();
        foreach (var node in nodes) Add(node, style);
        return Collapsed();
    }

    private void Add(INode node, Piece style)
    {
        if (node is IText text) _read.Add(style with { Kind = PieceKind.Text, Text = text.Data });
        if (node is not IElement element) return;

        switch (element.LocalName)
        {
            case "br": _read.Add(style with { Kind = PieceKind.Break, Text = " " }); break;
            case "code" or "kbd" or "samp" or "tt": _read.Add(style with { Kind = PieceKind.Code, Text = element.TextContent }); break;
            case "img": AddPicture(element, style); break;
            case "sup" when note(element) is { } number: _read.Add(style with { Kind = PieceKind.Note, Text = number }); break;
            case "q":
                _read.Add(style with { Kind = PieceKind.Text, Text = "“" });
                AddChildren(element, style);
                _read.Add(style with { Kind = PieceKind.Text, Text = "”" });
                break;
            case var name when HtmlNames.Unseen.Contains(name): source.Lost(name, ""); break;
            default: AddStyled(element, style); break;
        }
    }

    private void AddStyled(IElement element, Piece style)
    {
        if (HtmlNames.LossOf(element) is { } loss) source.Lost(loss, "");
        var isBlock = HtmlNames.Blocks.Contains(element.LocalName);
        if (isBlock) _read.Add(style with { Kind = PieceKind.Break, Text = " " });
        AddChildren(element, Styled(element, style));
        if (isBlock) _read.Add(style with { Kind = PieceKind.Break, Text = " " });
    }

    public Piece Styled(IElement element, Piece style)
    {
        var css = element.GetAttribute("style") ?? "";
        if (element.LocalName is "strong" or "b" || HtmlNames.Bold().IsMatch(css)) style = style with { Bold = true };
        if (element.LocalName is "em" or "i" or "dfn" or "var" || HtmlNames.Italic().IsMatch(css)) style = style with { Italic = true };
        if (element.LocalName == "a" && element.GetAttribute("href") is { Length: > 0 } href && style.Link is null)
        {
            style = style with { Link = source.LinkTo(href) };
            if (style.Link is null) source.Lost("liên kết không dùng được", href);
        }
        return style;
    }

    private void AddChildren(IElement element, Piece style)
    {
        foreach (var child in element.ChildNodes) Add(child, style);
    }

    // Smileys are letters drawn as pictures; any other picture is no part of a line here.
    private void AddPicture(IElement picture, Piece style)
    {
        if (HtmlNames.IsSmiley(picture)) _read.Add(style with { Kind = PieceKind.Text, Text = picture.GetAttribute("alt") ?? "" });
        else source.Lost("ảnh trong dòng chữ", picture.GetAttribute("src") ?? "");
    }

    private List<Piece> Collapsed()
    {
        var line = new List<Piece>();
        foreach (var piece in _read)
        {
            if (piece.Kind == PieceKind.Code && string.IsNullOrWhiteSpace(piece.Text)) continue;
            if (piece.Kind is PieceKind.Code or PieceKind.Note)
            {
                line.Add(piece.Kind == PieceKind.Code ? piece with { Text = Joined(piece.Text).Trim() } : piece);
                continue;
            }
            if (piece.Kind == PieceKind.Break)
            {
                TrimEnd(line);
                if (line.Count > 0) line.Add(piece);
                continue;
            }
            var text = Joined(piece.Text);
            if (line.Count == 0 || line[^1].Kind == PieceKind.Break || line[^1].Text.EndsWith(' ')) text = text.TrimStart(' ');
            if (text.Length == 0) continue;
            if (line.Count > 0 && line[^1].Kind == PieceKind.Text && line[^1].LooksAs(piece)) line[^1] = line[^1] with { Text = line[^1].Text + text };
            else line.Add(piece with { Text = text });
        }
        TrimEnd(line);
        while (line.Count > 0 && line[^1].Kind == PieceKind.Break) line.RemoveAt(line.Count - 1);
        TrimEnd(line);
        return line;
    }

    private static string Joined(string text)
    {
        var joined = new System.Text.StringBuilder(text.Length);
        foreach (var c in Search.SearchText.Clean(text))
            if (!Piece.IsBlank(c)) joined.Append(c);
            else if (joined.Length == 0 || joined[^1] != ' ') joined.Append(' ');
        return joined.ToString();
    }

    private static void TrimEnd(List<Piece> line)
    {
        while (line.Count > 0 && line[^1].Kind == PieceKind.Text && line[^1].Text.EndsWith(' '))
        {
            var text = line[^1].Text.TrimEnd(' ');
            if (text.Length > 0) line[^1] = line[^1] with { Text = text };
            else line.RemoveAt(line.Count - 1);
        }
    }
}
