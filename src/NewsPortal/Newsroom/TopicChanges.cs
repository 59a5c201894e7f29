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
public class TopicChanges(NewsDb db, Turns turns, RedirectBook redirects, FormerAddresses former, AuditBook audit, TimeProvider clock)
{
    private const string NameLine = "Tên: ";
    private const string AddressLine = "Địa chỉ: ";
    private const string SummaryLine = "Tóm tắt: ";
    private const string Open = "Đang mở";

    public Task<Outcome> CreateAsync(TopicWanted wanted, Me me, CancellationToken ct) => turns.TakeAsync<Outcome>(async () =>
    {
        if (await db.Topics.AsNoTracking().SingleOrDefaultAsync(t => t.Slug == wanted.Slug, ct) is { } same && Now(same) == wanted
            && await audit.HasJustMadeAsync(me, AuditSubject.Topic, same.Id, ct)) return Outcome.Done(same.Id);
        if (await RefusedAsync(wanted, null, ct) is { } refusal) return refusal;

        var (topic, ended) = await NewAsync(wanted, ct);
        audit.Note(me, AuditDeed.Created, Audited(topic), FormerAddresses.Says(ended).Trim(), Says(topic));
        await db.SaveChangesAsync(ct);
        return Outcome.Done(topic.Id);
    }, ct);

    /// <summary>One whose end this entry of one's own tells, with what led to it.</summary>
    public Task<Outcome> RestoreAsync(IReadOnlyCollection<int> entryIds, Me me, CancellationToken ct) => turns.TakeAsync<Outcome>(async () =>
    {
        if (await db.StandingAsync(AuditSubject.Topic, AuditDeed.Deleted, entryIds, me, ct) is not [var entry]) return Refusal.TakenBack;
        var wanted = new TopicWanted(entry.Was(NameLine), entry.Was(AddressLine).Split('/')[^1], entry.Was(SummaryLine), entry.From.Split('\n').Contains(Open), null);
        if (await RefusedAsync(wanted, null, ct) is { } refusal) return refusal;

        var (topic, _) = await NewAsync(wanted, ct);
        await former.ReturnAsync([(AddressOf(topic), entry.From)], me, ct);
        audit.Note(me, AuditDeed.BroughtBack, new(AuditSubject.Topic, entry.SubjectId, topic.Name), to: entry.From);
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
    /// <returns>The entries that tell of it, one for each that was changed.</returns>
    public Task<IReadOnlyList<int>> OpenAsync(IReadOnlyCollection<int> ids, bool open, Me me, CancellationToken ct) =>
        turns.TakeAsync(() => SetOpenAsync(ids.ToDictionary(id => id, _ => open), me, ct), ct);

    /// <summary>As they were before these entries of one's own; what somebody has changed since stays.</summary>
    /// <returns>As <see cref="OpenAsync"/>.</returns>
    public Task<IReadOnlyList<int>> TakeBackAsync(IReadOnlyCollection<int> entryIds, Me me, CancellationToken ct) => turns.TakeAsync(async () =>
        await SetOpenAsync((await db.StandingAsync(AuditSubject.Topic, AuditDeed.Changed, entryIds, me, ct)).ToDictionary(e => e.SubjectId!.Value, e => e.From.Split('\n').Contains(Open)), me, ct), ct);

    /// <summary>The end of one that no story, in whatever step, belongs to.</summary>
    public Task<Outcome> DeleteAsync(int id, string stamp, Me me, CancellationToken ct) => turns.TakeAsync<Outcome>(async () =>
    {
        if (await db.Topics.SingleOrDefaultAsync(t => t.Id == id, ct) is not { } topic) return Outcome.Done(id);
        if (StampOf(topic) != stamp) return Refusal.Overtaken($"Dòng sự kiện “{topic.Name}”");
        if (await db.Articles.AnyAsync(a => a.TopicId == id, ct)) return new Refusal("Delete", "Dòng sự kiện này còn có bài: bạn đóng nó lại, hoặc đưa bài đi trước.");

        var ended = await redirects.AbandonedAsync([AddressOf(topic)], ct);
        audit.Note(me, AuditDeed.Deleted, Audited(topic), Says(topic) + FormerAddresses.Says(ended));
        db.Remove(topic);
        await db.SaveChangesAsync(ct);
        return Outcome.Done(id);
    }, ct);

    public static string StampOf(Topic topic) => Stamp.Of(topic.Name, topic.Slug, topic.Summary, topic.IsOpen, topic.LeadId);

    public static string AddressOf(Topic topic) => $"/chu-de/{topic.Slug}";

    private async Task<IReadOnlyList<int>> SetOpenAsync(Dictionary<int, bool> wanted, Me me, CancellationToken ct)
    {
        foreach (var topic in await db.Topics.Where(t => wanted.Keys.Contains(t.Id)).OrderBy(t => t.Position).ThenBy(t => t.Id).ToListAsync(ct))
        {
            if (topic.IsOpen == wanted[topic.Id]) continue;
            var before = Says(topic);
            topic.IsOpen = !topic.IsOpen;
            audit.Note(me, AuditDeed.Changed, Audited(topic), before, Says(topic));
        }
        await db.SaveChangesAsync(ct);
        return [.. db.ChangeTracker.Entries<AuditEntry>().Select(e => e.Entity.Id)];
    }

    private static TopicWanted Now(Topic topic) => new(topic.Name, topic.Slug, topic.Summary, topic.IsOpen, topic.LeadId);

    private async Task<Refusal?> RefusedAsync(TopicWanted wanted, int? own, CancellationToken ct)
    {
        if (await db.Topics.Where(t => t.Slug == wanted.Slug && t.Id != own).Select(t => t.Name).SingleOrDefaultAsync(ct) is { } other)
            return new("Slug", $"Địa chỉ /chu-de/{wanted.Slug} là của dòng sự kiện “{other}”.");
        if (wanted.LeadId is not { } lead) return null;
        var stands = own is { } topicId && await db.Articles.Published(clock.UtcNow()).InTopic(topicId).AnyAsync(a => a.Id == lead, ct);
        return stands ? null : new("Lead", "Bài dẫn là một bài đã đăng của chính dòng sự kiện này.");
    }

    private async Task<(Topic Topic, IReadOnlyList<Redirect> Ended)> NewAsync(TopicWanted wanted, CancellationToken ct)
    {
        var last = await db.Topics.Where(t => t.IsOpen).MaxAsync(t => (int?)t.Position, ct) ?? 0;
        var topic = new Topic { Name = wanted.Name, Slug = wanted.Slug, Position = last + 1 };
        Fill(topic, wanted);
        db.Add(topic);
        var ended = await redirects.SettledAsync([AddressOf(topic)], ct);
        await db.SaveChangesAsync(ct);
        return (topic, ended);
    }

    private static void Fill(Topic topic, TopicWanted wanted) =>
        (topic.Name, topic.Slug, topic.Summary, topic.IsOpen, topic.LeadId) = (wanted.Name, wanted.Slug, wanted.Summary, wanted.IsOpen, wanted.LeadId);

    private static Audited Audited(Topic topic) => new(AuditSubject.Topic, topic.Id, topic.Name);

    private static string Says(Topic topic) =>
        $"{NameLine}{topic.Name}\n{AddressLine}{AddressOf(topic)}\n{SummaryLine}{topic.Summary}\n{(topic.IsOpen ? Open : "Đã đóng")}\nBài dẫn: {(topic.LeadId is { } lead ? $"{lead}" : "không")}";

    private static string Names(IEnumerable<Topic> topics) => $"Thứ tự: {string.Join(", ", topics.Select(t => t.Name))}";
}
