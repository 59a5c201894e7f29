using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.AuditEntries;

/// <summary>The log as lines of a table file.</summary>
public static class AuditCsv
{
    public const string Head = "số,lúc,ai,làm gì,với gì,số của nó,tên,trước,sau";

    public static string Line(AuditLine entry) => Csv.Line($"{entry.Id}", Vietnamese.Stamp(entry.At), entry.EditorName, entry.Deed.InVietnamese(),
        entry.Subject.InVietnamese(), $"{entry.SubjectId}", entry.SubjectName, entry.From, entry.To);
}
