using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.AuditEntries;

/// <summary>The log as lines of a table file.</summary>
public static class AuditCsv
{
    public const string Head = "số,lúc,ai,làm gì,với gì,số của nó,tên,trước,sau";

    public static string Line(AuditLine entry) => string.Join(',', new[]
    {
        $"{entry.Id}", Vietnamese.Stamp(entry.At), entry.EditorName, entry.Deed.InVietnamese(), entry.Subject.InVietnamese(), $"{entry.SubjectId}",
        entry.SubjectName, entry.From, entry.To,
    }.Select(Field));

    // A spreadsheet takes a cell that begins so for a formula and may run it: a mark in front makes it text (OWASP, CSV injection).
    private static string Field(string text)
    {
        if (text.Length > 0 && "=+-@＝＋－＠\t\r".Contains(text[0])) text = "'" + text;
        return text.AsSpan().IndexOfAny("\",\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
