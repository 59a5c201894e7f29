using System.Net;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace NewsPortal.Content;

/// <summary>A table, in a frame that scrolls on a phone and can be reached by keyboard.</summary>
internal sealed class Tables : Writes<Table>
{
    protected override void Write(BodyWriter page, Table part)
    {
        var rows = part.OfType<TableRow>().ToList();
        var label = WebUtility.HtmlEncode(LabelOf(page, rows.FirstOrDefault(row => row.IsHeader)));
        page.EnsureLine();
        page.WriteLine($"""<div class="table" tabindex="0" role="region" aria-label="{label}">""");
        page.WriteLine("<table>");
        WriteRows(page, part, "thead", [.. rows.Where(row => row.IsHeader)]);
        WriteRows(page, part, "tbody", [.. rows.Where(row => !row.IsHeader)]);
        page.WriteLine("</table>");
        page.WriteLine("</div>");
    }

    /// <summary>"Bảng 2: Năm, Số hộ": each region of a page needs a name of its own.</summary>
    private static string LabelOf(BodyWriter page, TableRow? header)
    {
        var number = ++page.TablesSoFar;
        var columns = (header ?? []).OfType<TableCell>().Select(TextOf).Where(name => name.Length > 0);
        var names = string.Join(", ", columns);
        return names.Length == 0 ? $"Bảng {number}" : $"Bảng {number}: {names}";
    }

    private static string TextOf(TableCell cell) =>
        string.Join(' ', cell.OfType<ParagraphBlock>().Select(paragraph => PlainText.In(paragraph.Inline)));

    private static void WriteRows(BodyWriter page, Table table, string group, List<TableRow> rows)
    {
        if (rows.Count == 0) return;

        page.WriteLine($"<{group}>");
        foreach (var row in rows)
        {
            page.WriteLine("<tr>");
            for (var i = 0; i < row.Count; i++)
                WriteCell(page, (TableCell)row[i], row.IsHeader, table.ColumnDefinitions.ElementAtOrDefault(i)?.Alignment);
            page.WriteLine("</tr>");
        }
        page.WriteLine($"</{group}>");
    }

    private static void WriteCell(BodyWriter page, TableCell cell, bool heads, TableColumnAlign? align)
    {
        var tight = page.ImplicitParagraph;
        page.ImplicitParagraph = true;
        var html = page.Capture(() => page.WriteChildren(cell));
        page.ImplicitParagraph = tight;

        // A heading without a word would be read out as a heading: an empty corner is a plain cell.
        var tag = heads && !string.IsNullOrWhiteSpace(html) ? "th" : "td";
        var scope = tag == "th" ? " scope=\"col\"" : "";
        var side = align switch
        {
            TableColumnAlign.Right => " class=\"right\"",
            TableColumnAlign.Center => " class=\"center\"",
            _ => "",
        };
        page.WriteLine($"<{tag}{scope}{side}>{html}</{tag}>");
    }
}
