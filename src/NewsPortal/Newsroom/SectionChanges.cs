using Microsoft.EntityFrameworkCore;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.People;
using NewsPortal.Redirecting;
using NewsPortal.Taxonomy;

namespace NewsPortal.Newsroom;

/// <summary>A section as its form asks for it.</summary>
/// <param name="Slug">The last part of its address, in the shape of addresses.</param>
public record SectionWanted(string Name, string Slug, string Description);

/// <summary>New sections, and what changes on a section without moving stories: its name and address, its place among its siblings, its end.</summary>
public class SectionChanges(NewsDb db, Turns turns, RedirectBook redirects, AuditBook audit)
{
    public Task<Outcome> CreateAsync(SectionWanted wanted, int? parentId, Me me, CancellationToken ct) => turns.TakeAsync<Outcome>(async () =>
    {
        var parent = parentId is { } top ? await db.Categories.SingleOrDefaultAsync(c => c.Id == top, ct) : null;
        if (parentId is not null && parent is not { ParentId: null }) return new Refusal("ParentId", "Bạn chọn một chuyên mục cấp một.");
        var path = SectionPaths.Of(wanted.Slug, parent);
        if (await db.Categories.AsNoTracking().SingleOrDefaultAsync(c => c.Path == path, ct) is { } same && (same.Name, same.Description) == (wanted.Name, wanted.Description)
            && await audit.HasJustMadeAsync(me, AuditSubject.Section, same.Id, ct)) return Outcome.Done(same.Id);
        if (await TakenAsync(path, null, ct) is { } refusal) return refusal;

        var last = await db.Categories.Where(c => c.ParentId == parentId).MaxAsync(c => (int?)c.Position, ct) ?? 0;
        var section = new Category { Name = wanted.Name, Path = path, Description = wanted.Description, Position = last + 1 };
        section.Under(parent);
        db.Add(section);
        var ended = await redirects.SettledAsync([.. SectionPaths.Addresses(path)], ct);
        await db.SaveChangesAsync(ct);

        audit.Note(me, AuditDeed.Created, SectionPaths.Audited(section), FormerAddresses.Says(ended).Trim(), Says(section));
        await db.SaveChangesAsync(ct);
        return Outcome.Done(section.Id);
    }, ct);

    /// <summary>Its old address, and those of its children, lead to the new ones.</summary>
    public Task<Outcome> RenameAsync(int id, string stamp, SectionWanted wanted, Me me, CancellationToken ct) => turns.TakeAsync<Outcome>(async () =>
    {
        if (await db.Categories.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } section) return Refusal.NotFound;
        var parent = await db.Categories.SingleOrDefaultAsync(c => c.Id == section.ParentId, ct);
        var path = SectionPaths.Of(wanted.Slug, parent);
        if ((section.Name, section.Path, section.Description) == (wanted.Name, path, wanted.Description)) return Outcome.Done(id);
        if (StampOf(section) != stamp) return Refusal.Overtaken($"Chuyên mục “{section.Name}”");
        if (await TakenAsync(path, id, ct) is { } refusal) return refusal;

        var before = Says(section);
        var children = await db.Categories.Where(c => c.ParentId == id).ToListAsync(ct);
        var moves = SectionPaths.Readdress(section, path, children);
        (section.Name, section.Description) = (wanted.Name, wanted.Description);
        await redirects.MovedAsync(moves, me, ct);
        audit.Note(me, AuditDeed.Renamed, SectionPaths.Audited(section), before, Says(section));
        await db.SaveChangesAsync(ct);
        return Outcome.Done(id);
    }, ct);

    /// <summary>One place up or down among its siblings.</summary>
    /// <param name="stamp">Of the order that was shown: pressed twice by mistake, it moves once.</param>
    public Task<Outcome> ReorderAsync(int id, bool up, string stamp, Me me, CancellationToken ct) => turns.TakeAsync<Outcome>(async () =>
    {
        if (await db.Categories.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } section) return Refusal.NotFound;
        var siblings = await db.Categories.Where(c => c.ParentId == section.ParentId).OrderBy(c => c.Position).ThenBy(c => c.Id).ToListAsync(ct);
        if (Stamp.Of(siblings.Select(s => (object)s.Id)) != stamp) return Refusal.Overtaken("Thứ tự chuyên mục");

        var (at, before) = (siblings.IndexOf(section), Names(siblings));
        var next = up ? at - 1 : at + 1;
        if (next < 0 || next == siblings.Count) return Outcome.Done(id);
        (siblings[at], siblings[next]) = (siblings[next], siblings[at]);
        foreach (var (place, sibling) in siblings.Index()) sibling.Position = place + 1;
        audit.Note(me, AuditDeed.Reordered, SectionPaths.Audited(section), before, Names(siblings));
        await db.SaveChangesAsync(ct);
        return Outcome.Done(id);
    }, ct);

    /// <summary>Only one that holds nothing; what has stories is merged into another.</summary>
    public Task<Outcome> DeleteAsync(int id, string stamp, Me me, CancellationToken ct) => turns.TakeAsync<Outcome>(async () =>
    {
        if (await db.Categories.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } section) return Refusal.NotFound;
        if (StampOf(section) != stamp) return Refusal.Overtaken($"Chuyên mục “{section.Name}”");
        if (await db.Categories.AnyAsync(c => c.ParentId == id, ct)) return new Refusal("Delete", "Chuyên mục còn có chuyên mục con.");
        if (await db.Articles.AnyAsync(a => a.CategoryId == id, ct) || await db.Articles.AnyAsync(a => a.SectionId == id, ct))
            return new Refusal("Delete", "Chuyên mục còn có bài (cả bài nháp, bài đã gỡ): hãy gộp vào chuyên mục khác.");

        var ended = await redirects.AbandonedAsync([.. SectionPaths.Addresses(section.Path)], ct);
        audit.Note(me, AuditDeed.Deleted, SectionPaths.Audited(section), Says(section) + FormerAddresses.Says(ended));
        db.Remove(section);
        await db.SaveChangesAsync(ct);
        return Outcome.Done(id);
    }, ct);

    public static string StampOf(Category section) => Stamp.Of(section.Name, section.Path, section.Description, section.ParentId);

    private async Task<Refusal?> TakenAsync(string path, int? own, CancellationToken ct) =>
        await db.Categories.Where(c => c.Path == path && c.Id != own).Select(c => c.Name).SingleOrDefaultAsync(ct) is { } other
            ? new Refusal("Slug", $"Địa chỉ /{path} là của chuyên mục “{other}”.") : null;

    private static string Says(Category section) => $"Tên: {section.Name}\nĐịa chỉ: /{section.Path}\nGiới thiệu: {section.Description}";

    private static string Names(IEnumerable<Category> sections) => $"Thứ tự: {string.Join(", ", sections.Select(s => s.Name))}";
}
