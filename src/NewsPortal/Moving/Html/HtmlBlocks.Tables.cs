using System.Globalization;
using AngleSharp.Dom;
using NewsPortal.Content;

namespace NewsPortal.Moving.Html;

internal sealed partial class HtmlBlocks
{
    private void AddTable(List<MarkdownBlock> blocks, IElement table)
    {
        var rows = table.QuerySelectorAll("tr").Where(r => r.Closest("table") == table).ToList();
        var caption = table.Children.FirstOrDefault(c => c.LocalName == "caption");
        if (TextOf(caption) is { Length: > 0 }) AddParagraph(blocks, [.. caption!.ChildNodes], default);
        var cells = rows.ConvertAll(r => r.Children.Where(c => c.LocalName is "td" or "th").ToList());
        cells.RemoveAll(r => r.Count == 0);
        if (cells.Count == 0) return;

        var placed = table.QuerySelector("img, iframe, video, table, ul, ol, blockquote, pre") is not null;
        if (cells.TrueForAll(r => r.Count == 1) || placed) AddLayout(blocks, cells, table);
        else AddCells(blocks, cells);
    }

    // Old editors set a picture and its caption as a table of one column, and a box as a table of one cell.
    private void AddLayout(List<MarkdownBlock> blocks, List<List<IElement>> cells, IElement table)
    {
        var all = cells.SelectMany(r => r).ToList();
        if (all.Count <= 3 && table.QuerySelectorAll("img").Where(i => !HtmlNames.IsSmiley(i)).ToList() is [var picture] && TextOf(table).Length <= 500)
        {
            AddPicture(blocks, picture, all.Where(c => TextOf(c).Length > 0), default);
            return;
        }
        var isBox = table.QuerySelector("img, iframe, video, table") is null && cells.TrueForAll(r => r.Count == 1);
        if (!isBox) _source.Lost("bảng dùng để dàn trang", "");
        var content = all.SelectMany(c => In(c.ChildNodes, new Piece { Bold = c.LocalName == "th" })).ToList();
        if (isBox) AddBox(blocks, "", content);
        else blocks.AddRange(content);
    }

    private void AddCells(List<MarkdownBlock> blocks, List<List<IElement>> cells)
    {
        var rows = cells.ConvertAll(Spread);
        var columns = rows.Max(r => r.Count);
        if ((long)rows.Count * columns > Dialect.MaxCells / 2)
        {
            _source.Lost("bảng quá lớn, thành các dòng chữ", "");
            foreach (var row in rows) blocks.Add(new(string.Join(" — ", row.Where(c => c.Length > 0))));
            return;
        }
        var heads = cells[0].TrueForAll(c => c.LocalName == "th" || c.Closest("thead") is not null || (TextOf(c).Length > 0 && c.QuerySelector("strong, b") is { } bold && TextOf(bold) == TextOf(c)));
        // A table of our Markdown begins with its heads, if only empty ones.
        if (!heads) rows.Insert(0, []);
        var sides = cells[^1].ConvertAll(SideOf);
        var lines = rows.ConvertAll(r => $"| {string.Join(" | ", Enumerable.Range(0, columns).Select(i => i < r.Count ? r[i] : ""))} |");
        lines.Insert(1, $"|{string.Concat(Enumerable.Range(0, columns).Select(i => $"{(i < sides.Count ? sides[i] : "---")}|"))}");
        blocks.Add(new(string.Join('\n', lines)));
    }

    private List<string> Spread(List<IElement> row)
    {
        var texts = new List<string>();
        foreach (var cell in row)
        {
            List<Piece> pieces = [.. _pieces.Read(cell.ChildNodes, default).Select(p => p.Kind == PieceKind.Code && p.Text.Contains('|', StringComparison.Ordinal) ? p with { Kind = PieceKind.Text } : p)];
            texts.Add(LineWriter.Write(pieces, oneLine: true));
            if (cell.GetAttribute("rowspan") is { } rows && rows != "1") _source.Lost("ô gộp trong bảng", "");
            if (!int.TryParse(cell.GetAttribute("colspan"), NumberStyles.None, CultureInfo.InvariantCulture, out var wide) || wide < 2) continue;
            _source.Lost("ô gộp trong bảng", "");
            texts.AddRange(Enumerable.Repeat("", Math.Min(wide - 1, 50)));
        }
        return texts;
    }

    private static string SideOf(IElement cell)
    {
        var said = $"{cell.ClassName} {cell.GetAttribute("align")} {cell.GetAttribute("style")}";
        return said.Contains("right", StringComparison.Ordinal) ? "---:" : said.Contains("center", StringComparison.Ordinal) ? ":---:" : "---";
    }
}
