using NewsPortal.Auditing;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.AuditEntries;

/// <summary>The log of the newsroom, newest first.</summary>
public record AuditPage(AuditForm Form, IReadOnlyList<AuditEntry> Entries, bool HasOlder, IReadOnlyList<Choice> Editors)
{
    public const string Address = "/admin/nhat-ky";

    public string? Older => HasOlder ? Form.Address(Address, Entries[^1].Id) : null;

    public string Export => Form.Address($"{Address}/csv");

    /// <returns>Where the thing is now; null where it has no page.</returns>
    public static string? PageOf(AuditEntry entry) => entry switch
    {
        { Subject: AuditSubject.Story, SubjectId: { } id } => $"/admin/bai/{id}",
        _ => null,
    };
}
