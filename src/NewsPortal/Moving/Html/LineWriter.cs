using System.Text;
using NewsPortal.Content;

namespace NewsPortal.Moving.Html;

/// <summary>
/// Writes a line of pieces as Markdown. Emphasis in CommonMark hangs on the letters beside its stars, so the line is read back: where a reader would see
/// other text than was meant, it is written with less.
/// </summary>
internal static class LineWriter
{
    private enum Care { None, NoItalics, NoEmphasis, NoLinks }

    /// <param name="pieces">As <see cref="Pieces"/> reads them.</param>
    /// <param name="oneLine">Line breaks become spaces: headings, cells, captions.</param>
    /// <returns>Empty if there is nothing to see.</returns>
    public static string Write(IReadOnlyList<Piece> pieces, bool oneLine = false)
    {
        List<Piece> line = [.. pieces.Select(p => oneLine && p.Kind == PieceKind.Break ? p with { Kind = PieceKind.Text, Text = " " } : p)];
        var meant = Plain(line);
        if (meant.Length == 0) return line.Exists(p => p.Kind == PieceKind.Note) ? string.Concat(line.Where(p => p.Kind == PieceKind.Note).Select(p => $"[^{p.Text}]")) : "";

        foreach (var care in Enum.GetValues<Care>())
        {
            List<Piece> styled = [.. line.Select(p => Careful(p, care))];
            Settle(styled);
            if (Reads(Text(styled, care, withNotes: false)) == meant) return Text(styled, care, withNotes: true);
        }
        return MarkdownEscapes.LineStarts(MarkdownEscapes.Inline(meant, all: true));
    }

    /// <summary>The words alone, blanks collapsed.</summary>
    public static string Plain(IEnumerable<Piece> pieces) => Normal(string.Concat(pieces.Where(p => p.Kind != PieceKind.Note).Select(p => p.Text)));

    private static string Normal(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Reads(string markdown) => Dialect.Read(markdown) is [Markdig.Syntax.ParagraphBlock only] ? Normal(PlainText.In(only.Inline)) : null;

    private static Piece Careful(Piece piece, Care care) => care switch
    {
        Care.None => piece,
        Care.NoItalics => piece with { Italic = false },
        Care.NoEmphasis => piece.Plain,
        _ => piece.Plain with { Link = null, Kind = piece.Kind == PieceKind.Code ? PieceKind.Text : piece.Kind },
    };

    // Blanks belong to a style only if it goes on behind them; marks at the edge of a style that a letter touches go to the other side.
    private static void Settle(List<Piece> line)
    {
        for (var i = 0; i < line.Count; i++)
            if (line[i].Kind == PieceKind.Text && line[i].Text.Length > 1 && !line[i].IsSpace && (line[i].Bold || line[i].Italic || line[i].Link is not null))
            {
                var text = line[i].Text;
                if (text[^1] == ' ') line.Insert(i + 1, line[i] with { Text = " " });
                if (text[0] == ' ') line.Insert(i++, line[i - 1] with { Text = " " });
                line[i] = line[i] with { Text = text.Trim(' ') };
            }
        for (var i = 0; i < line.Count; i++)
            if (line[i].IsSpace)
            {
                var (before, after) = (i > 0 ? line[i - 1] : default, i + 1 < line.Count ? line[i + 1] : default);
                line[i] = line[i] with { Bold = before.Bold && after.Bold, Italic = before.Italic && after.Italic, Link = before.Link == after.Link ? before.Link : null };
            }
        for (var i = 0; i + 1 < line.Count; i++) Shift(line, i);
        line.RemoveAll(p => p.Kind == PieceKind.Text && p.Text.Length == 0);
    }

    private static void Shift(List<Piece> line, int at)
    {
        while (line[at] is { Kind: PieceKind.Text, Text.Length: > 0 } left && line[at + 1] is { Kind: PieceKind.Text, Text.Length: > 0 } right && left.Link == right.Link)
        {
            var (closes, opens) = ((left.Bold && !right.Bold) || (left.Italic && !right.Italic), (!left.Bold && right.Bold) || (!left.Italic && right.Italic));
            if (closes && Piece.IsMark(left.Text[^1]) && !Piece.IsMark(right.Text[0]) && !char.IsWhiteSpace(right.Text[0]))
                (line[at], line[at + 1]) = (left with { Text = left.Text[..^1] }, right with { Text = left.Text[^1] + right.Text });
            else if (opens && Piece.IsMark(right.Text[0]) && !Piece.IsMark(left.Text[^1]) && !char.IsWhiteSpace(left.Text[^1]))
                (line[at], line[at + 1]) = (left with { Text = left.Text + right.Text[0] }, right with { Text = right.Text[1..] });
            else return;
        }
    }

    private static string Text(List<Piece> line, Care care, bool withNotes)
    {
        var text = new StringBuilder();
        foreach (var linked in Grouped(line, p => p.Link))
        {
            var words = new StringBuilder();
            foreach (var bold in Grouped(linked, p => p.Bold))
            {
                if (bold[0].Bold) words.Append("**");
                foreach (var italic in Grouped(bold, p => p.Italic))
                {
                    if (italic[0].Italic) words.Append('*');
                    foreach (var piece in italic) words.Append(One(piece, care, withNotes));
                    if (italic[0].Italic) words.Append('*');
                }
                if (bold[0].Bold) words.Append("**");
            }
            if (linked[0].Link is { } address && linked.Exists(p => !p.IsSpace)) text.Append('[').Append(words).Append("](").Append(MarkdownEscapes.Address(address)).Append(')');
            else text.Append(words);
        }
        return MarkdownEscapes.LineStarts(text.ToString());
    }

    private static string One(Piece piece, Care care, bool withNotes) => piece.Kind switch
    {
        PieceKind.Break => "\\\n",
        PieceKind.Note => withNotes ? $"[^{piece.Text}]" : "",
        PieceKind.Code => Code(piece.Text),
        _ => MarkdownEscapes.Inline(piece.Text, all: care == Care.NoLinks),
    };

    private static string Code(string text)
    {
        var fence = "`";
        while (text.Contains(fence, StringComparison.Ordinal)) fence += "`";
        var space = text.StartsWith('`') || text.EndsWith('`') ? " " : "";
        return $"{fence}{space}{text}{space}{fence}";
    }

    private static IEnumerable<List<Piece>> Grouped<T>(List<Piece> line, Func<Piece, T> by)
    {
        for (var start = 0; start < line.Count;)
        {
            var end = start + 1;
            while (end < line.Count && Equals(by(line[end]), by(line[start]))) end++;
            yield return line[start..end];
            start = end;
        }
    }
}
