using NewsPortal.Auditing;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.AuditEntries;

/// <summary>The log of the newsroom, newest first.</summary>
public record AuditPage(AuditForm Form, IReadOnlyList<AuditLine> Entries, bool HasOlder, IReadOnlyList<Choice> Editors)
{
    public const string Address = "/admin/nhat-ky";

    public string? Older => HasOlder ? Form.Address(Address, Entries[^1].Id) : null;

    public string Export => Form.Address($"{Address}/csv");
}

/// <summary>An entry as the log shows it.</summary>
public record AuditLine(
    int Id, DateTime At, string EditorName, AuditDeed Deed, AuditSubject Subject, int? SubjectId, string SubjectName, string From, string To)
{
    /// <summary>Where the thing is now; null where it has no page.</summary>
    public string? Page => this switch
    {
        { Subject: AuditSubject.Story, SubjectId: { } id } => $"/admin/bai/{id}",
        _ => null,
    };
}
