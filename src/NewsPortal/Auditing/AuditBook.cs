using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Taxonomy;

namespace NewsPortal.Auditing;

/// <summary>Writes down what is about to be changed; the entry is saved with the change.</summary>
public class AuditBook(NewsDb db, TimeProvider clock)
{
    public void Note(Me who, AuditDeed deed, Audited subject, string from = "", string to = "") => Note(who.Id, who.Name, deed, subject, from, to);

    /// <param name="editorId">Null for what no person did.</param>
    /// <param name="editorName">Who did it, or the verb that did.</param>
    /// <param name="deed">What was done.</param>
    /// <param name="subject">To what.</param>
    /// <param name="from">How it was.</param>
    /// <param name="to">How it is now.</param>
    public void Note(int? editorId, string editorName, AuditDeed deed, Audited subject, string from = "", string to = "") => db.Add(new AuditEntry
    {
        At = clock.UtcNow(),
        EditorId = editorId,
        EditorName = NameRules.Fit(editorName, AuditEntry.MaxName),
        Subject = subject.Kind,
        SubjectId = subject.Id,
        SubjectName = NameRules.Fit(subject.Name, AuditEntry.MaxName),
        SectionId = subject.SectionId,
        Deed = deed,
        From = NameRules.Fit(from, AuditEntry.MaxState),
        To = NameRules.Fit(to, AuditEntry.MaxState),
    });

    /// <summary>Whether this editor has made it within the last minute: who asks for the very same again has pressed twice.</summary>
    public Task<bool> HasJustMadeAsync(Me who, AuditSubject subject, int id, CancellationToken ct)
    {
        var since = clock.UtcNow().AddMinutes(-1);
        return db.AuditEntries.AnyAsync(e => e.Subject == subject && e.SubjectId == id && e.Deed == AuditDeed.Created && e.EditorId == who.Id && e.At >= since, ct);
    }
}

/// <summary>What an entry is about.</summary>
/// <param name="SectionId">The top-level section it belongs to, if to one.</param>
public readonly record struct Audited(AuditSubject Kind, int? Id, string Name, int? SectionId = null)
{
    public static Audited Of(Article story) => new(AuditSubject.Story, story.Id, story.Title.Length > 0 ? story.Title : "(chưa có tít)", story.SectionId);

    public static Audited Of(Editor editor) => new(AuditSubject.Editor, editor.Id == 0 ? null : editor.Id, editor.DisplayName);

    /// <summary>One that is made by this very save has no id yet, and is known by its name.</summary>
    public static Audited Of(Tag tag) => new(AuditSubject.Tag, tag.Id == 0 ? null : tag.Id, tag.Name);

    public static Audited Of(MediaFile picture) => new(AuditSubject.Picture, picture.Id == 0 ? null : picture.Id, picture.Alt.Length > 0 ? picture.Alt : picture.Key);
}
