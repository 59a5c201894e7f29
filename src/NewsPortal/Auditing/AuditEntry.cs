namespace NewsPortal.Auditing;

/// <summary>
/// One change in the newsroom: who made it, when, of what, from what to what. Written in the transaction of the change itself; nothing in the
/// program alters or removes one, and the database refuses it (<see cref="AuditEntryMap"/>).
/// </summary>
public class AuditEntry
{
    public const int MaxName = 250;
    public const int MaxState = 4000;

    public int Id { get; private set; }
    public required DateTime At { get; init; }

    /// <summary>Null for what no person did: a verb, the start of the program.</summary>
    public int? EditorId { get; init; }

    /// <summary>As they were called then.</summary>
    public required string EditorName { get; init; }

    public required AuditSubject Subject { get; init; }
    public int? SubjectId { get; init; }

    /// <summary>What readers of the log know the subject by: a story's title, a section's name.</summary>
    public required string SubjectName { get; init; }

    /// <summary>The top-level section it belongs to: an editor reads the entries of granted sections.</summary>
    public int? SectionId { get; init; }

    public required AuditDeed Deed { get; init; }

    /// <summary>How it was and is, in Vietnamese, a line a fact ("Tên: Xã hội"); empty where there was nothing, or is nothing any more.</summary>
    public required string From { get; init; }
    public required string To { get; init; }
}

/// <summary>What was changed.</summary>
public enum AuditSubject { Story, Section, Tag, Topic, PenName, Redirect, Picture, Settings, Editor, StandingPage, FrontPage, Search }

/// <summary>What was done to it.</summary>
public enum AuditDeed
{
    Created, Changed, Deleted,
    Submitted, Returned, Approved, Scheduled, Published, Withdrawn, Reinstated, Restored, Corrected, Noted, ParkedDecided, PreviewOpened, PreviewClosed,
    Renamed, Moved, Merged, Reordered, Imported,
    Invited, RoleChanged, Suspended, Resumed, SessionsEnded, PasswordChanged, SecondFactorSet, SecondFactorRemoved, RecoveryCodesMade, PasskeyAdded, PasskeyRenamed, PasskeyRemoved, Undone,
    Replaced, BroughtBack, LockedOut,
}
