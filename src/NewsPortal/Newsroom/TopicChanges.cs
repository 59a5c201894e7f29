using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.People;
using NewsPortal.Redirecting;
using NewsPortal.Taxonomy;

namespace NewsPortal.Newsroom;

/// <summary>A topic as its form asks for it.</summary>
public record TopicWanted(string Name, string Slug, string Summary, bool IsOpen, int? LeadId);

/// <summary>New topics, changes of them, and their order.</summary>
public class TopicChanges(NewsDb db, Turns turns, RedirectBook redirects, AuditBook audit, TimeProvider clock)
{
    public Task<Outcome> CreateAsync(TopicWanted wanted, Me me, CancellationToken ct) => turns.TakeAsync<Outcome>(async () =>
    {
        if (await db.Topics.AsNoTracking().SingleOrDefaultAsync(t => t.Slug == wanted.Slug, ct) is { } same && Now(same) == wanted
            && await audit.HasJustMadeAsync(me, AuditSubject.Topic, same.Id, ct)) return Outcome.Done(same.Id);
        if (await RefusedAsync(wanted, null, ct) is { } refusal) return refusal;

        var last = await db.Topics.Where(t => t.IsOpen).MaxAsync(t => (int?)t.Position, ct) ?? 0;
        var topic = new Topic { Name = wanted.Name, Slug = wanted.Slug, Position = last + 1 };
        Fill(topic, wanted);
        db.Add(topic);
        await redirects.SettledAsync([AddressOf(topic)], ct);
        await db.SaveChangesAsync(ct);
        audit.Note(me, AuditDeed.Created, Audited(topic), to: Says(topic));
        await db.SaveChangesAsync(ct);
        return Outcome.Done(topic.Id);
    }, ct);

    public Task<Outcome> ChangeAsync(int id, string stamp, TopicWanted wanted, Me me, CancellationToken ct) => turns.TakeAsync<Outcome>(async () =>
    {
        if (await db.Topics.SingleOrDefaultAsync(t => t.Id == id, ct) is not { } topic) return Refusal.NotFound;
        if (Now(topic) == wanted) return Outcome.Done(id);
        if (StampOf(topic) != stamp) return Refusal.Overtaken($"Dòng sự kiện “{topic.Name}”");
        if (await RefusedAsync(wanted, id, ct) is { } refusal) return refusal;

        var (before, from) = (Says(topic), AddressOf(topic));
        var renamed = (topic.Name, topic.Slug) != (wanted.Name, wanted.Slug);
        Fill(topic, wanted);
        await redirects.MovedAsync([(from, AddressOf(topic))], me, ct);
        audit.Note(me, renamed ? AuditDeed.Renamed : AuditDeed.Changed, Audited(topic), before, Says(topic));
        await db.SaveChangesAsync(ct);
        return Outcome.Done(id);
    }, ct);

    /// <summary>One place up or down among the open ones, as they stand on the front page.</summary>
    public Task<Outcome> ReorderAsync(int id, bool up, string stamp, Me me, CancellationToken ct) => turns.TakeAsync<Outcome>(async () =>
    {
        var open = await db.Topics.Where(t => t.IsOpen).OrderBy(t => t.Position).ThenBy(t => t.Id).ToListAsync(ct);
        if (open.Find(t => t.Id == id) is not { } topic) return Refusal.NotFound;
        if (Stamp.Of(open.Select(t => (object)t.Id)) != stamp) return Refusal.Overtaken("Thứ tự dòng sự kiện");

        var (at, before) = (open.IndexOf(topic), Names(open));
        var next = up ? at - 1 : at + 1;
        if (next < 0 || next == open.Count) return Outcome.Done(id);
        (open[at], open[next]) = (open[next], open[at]);
        foreach (var (place, other) in open.Index()) other.Position = place + 1;
        audit.Note(me, AuditDeed.Reordered, Audited(topic), before, Names(open));
        await db.SaveChangesAsync(ct);
        return Outcome.Done(id);
    }, ct);

    /// <summary>Many opened, or many closed. Those that are so already stay as they are.</summary>
    /// <returns>Those that were changed.</returns>
    public Task<IReadOnlyList<Topic>> OpenAsync(IReadOnlyCollection<int> ids, bool open, Me me, CancellationToken ct) => turns.TakeAsync<IReadOnlyList<Topic>>(async () =>
    {
        var changed = await db.Topics.Where(t => ids.Contains(t.Id) && t.IsOpen != open).OrderBy(t => t.Position).ThenBy(t => t.Id).ToListAsync(ct);
        foreach (var topic in changed)
        {
            var before = Says(topic);
            topic.IsOpen = open;
            audit.Note(me, AuditDeed.Changed, Audited(topic), before, Says(topic));
        }
        await db.SaveChangesAsync(ct);
        return changed;
    }, ct);

    /// <summary>The end of one that no story, in whatever step, belongs to.</summary>
    public Task<Outcome> DeleteAsync(int id, string stamp, Me me, CancellationToken ct) => turns.TakeAsync<Outcome>(async () =>
    {
        if (await db.Topics.SingleOrDefaultAsync(t => t.Id == id, ct) is not { } topic) return Outcome.Done(id);
        if (StampOf(topic) != stamp) return Refusal.Overtaken($"Dòng sự kiện “{topic.Name}”");
        if (await db.Articles.AnyAsync(a => a.TopicId == id, ct)) return new Refusal("Delete", "Dòng sự kiện này còn có bài: bạn đóng nó lại, hoặc đưa bài đi trước.");

        await redirects.AbandonedAsync([AddressOf(topic)], ct);
        audit.Note(me, AuditDeed.Deleted, Audited(topic), Says(topic));
        db.Remove(topic);
        await db.SaveChangesAsync(ct);
        return Outcome.Done(id);
    }, ct);

    public static string StampOf(Topic topic) => Stamp.Of(topic.Name, topic.Slug, topic.Summary, topic.IsOpen, topic.LeadId);

    public static string AddressOf(Topic topic) => $"/chu-de/{topic.Slug}";

    private static TopicWanted Now(Topic topic) => new(topic.Name, topic.Slug, topic.Summary, topic.IsOpen, topic.LeadId);

    private async Task<Refusal?> RefusedAsync(TopicWanted wanted, int? own, CancellationToken ct)
    {
        if (await db.Topics.Where(t => t.Slug == wanted.Slug && t.Id != own).Select(t => t.Name).SingleOrDefaultAsync(ct) is { } other)
            return new("Slug", $"Địa chỉ /chu-de/{wanted.Slug} là của dòng sự kiện “{other}”.");
        if (wanted.LeadId is not { } lead) return null;
        var stands = own is { } topicId && await db.Articles.Published(clock.UtcNow()).InTopic(topicId).AnyAsync(a => a.Id == lead, ct);
        return stands ? null : new("Lead", "Bài dẫn là một bài đã đăng của chính dòng sự kiện này.");
    }

    private static void Fill(Topic topic, TopicWanted wanted) =>
        (topic.Name, topic.Slug, topic.Summary, topic.IsOpen, topic.LeadId) = (wanted.Name, wanted.Slug, wanted.Summary, wanted.IsOpen, wanted.LeadId);

    private static Audited Audited(Topic topic) => new(AuditSubject.Topic, topic.Id, topic.Name);

    private static string Says(Topic topic) =>
        $"Tên: {topic.Name}\nĐịa chỉ: {AddressOf(topic)}\nTóm tắt: {topic.Summary}\n{(topic.IsOpen ? "Đang mở" : "Đã đóng")}\nBài dẫn: {(topic.LeadId is { } lead ? $"{lead}" : "không")}";

    private static string Names(IEnumerable<Topic> topics) => $"Thứ tự: {string.Join(", ", topics.Select(t => t.Name))}";
}
