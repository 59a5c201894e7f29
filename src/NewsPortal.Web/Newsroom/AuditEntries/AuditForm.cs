using NewsPortal.Auditing;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.AuditEntries;

/// <summary>Which entries the log shows, as its address says. What cannot be read is left out.</summary>
public record AuditForm
{
    public int? EditorId { get; init; }
    public AuditSubject? Subject { get; init; }
    public int? SubjectId { get; init; }
    public DateOnly? Since { get; init; }
    public DateOnly? Until { get; init; }

    /// <summary>The last entry of the page before.</summary>
    public int? After { get; init; }

    public bool IsNarrowed => this with { After = null } != new AuditForm();

    public static AuditForm From(IQueryCollection query) => new()
    {
        EditorId = Asked.Number(query["nguoi"]),
        Subject = Enum.TryParse<AuditSubject>(query["gi"], out var subject) && Enum.IsDefined(subject) ? subject : null,
        SubjectId = Asked.Number(query["so"]),
        Since = Asked.Day(query["tu"]),
        Until = Asked.Day(query["den"]),
        After = Asked.Number(query["sau"]),
    };

    public string Address(string path, int? after = null)
    {
        var query = new QueryString();
        if (EditorId is { } editor) query = query.Add("nguoi", $"{editor}");
        if (Subject is { } subject) query = query.Add("gi", $"{subject}");
        if (SubjectId is { } number) query = query.Add("so", $"{number}");
        if (Since is { } since) query = query.Add("tu", $"{since:yyyy-MM-dd}");
        if (Until is { } until) query = query.Add("den", $"{until:yyyy-MM-dd}");
        if (after is { } last) query = query.Add("sau", $"{last}");
        return path + query;
    }
}
