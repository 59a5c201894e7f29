using Microsoft.EntityFrameworkCore;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.People;
using NewsPortal.Redirecting;
using NewsPortal.Search;
using NewsPortal.Taxonomy;

namespace NewsPortal.Newsroom;

/// <summary>
/// Moves a section with all its stories, or puts them into another section: in one transaction, a few statements whatever their number. A story's
/// version is raised with it, so that a save which read the old section is done over again.
/// </summary>
public class SectionMoves(NewsDb db, Turns turns, RedirectBook redirects, AuditBook audit)
{
    public static Refusal NoTarget { get; } = new("IntoId", "Bạn chọn chuyên mục để gộp vào.");

    /// <param name="parentId">Null is the top.</param>
    public Task<Outcome> MoveAsync(int id, string stamp, int? parentId, Me me, CancellationToken ct) => turns.TakeAsync<Outcome>(async () =>
    {
        if (await db.Categories.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } section) return Refusal.NotFound;
        if (section.ParentId == parentId) return Outcome.Done(id);
        if (SectionChanges.StampOf(section) != stamp) return Refusal.Overtaken($"Chuyên mục “{section.Name}”");
        var parent = parentId is { } top ? await db.Categories.SingleOrDefaultAsync(c => c.Id == top, ct) : null;
        if (parentId is not null && (parent is not { ParentId: null } || parentId == id)) return new Refusal("ParentId", "Bạn chọn một chuyên mục cấp một khác.");
        if (parent is not null && await db.Categories.AnyAsync(c => c.ParentId == id, ct))
            return new Refusal("ParentId", "Chuyên mục này có chuyên mục con, mà báo chỉ có hai cấp: hãy chuyển các chuyên mục con đi trước.");
        var path = SectionPaths.Of(SectionPaths.SlugOf(section.Path), parent);
        if (await NameAtAsync(path, ct) is { } taken) return new Refusal("ParentId", $"Ở đó đã có chuyên mục “{taken}” mang địa chỉ /{path}: hãy đổi đường dẫn trước.");

        var before = await SaysAsync(section, ct);
        var sectionId = parentId ?? id;
        await db.Articles.Where(a => a.CategoryId == id).ExecuteUpdateAsync(
            story => story.SetProperty(a => a.SectionId, sectionId).SetProperty(a => a.Version, a => a.Version + 1), ct);
        var moves = SectionPaths.Readdress(section, path, []);
        section.Under(parent);
        section.Position = (await db.Categories.Where(c => c.ParentId == parentId && c.Id != id).MaxAsync(c => (int?)c.Position, ct) ?? 0) + 1;
        await redirects.MovedAsync(moves, me, ct);
        audit.Note(me, AuditDeed.Moved, SectionPaths.Audited(section), before, await SaysAsync(section, ct));
        await db.SaveChangesAsync(ct);
        return Outcome.Done(id);
    }, ct);

    /// <summary>Stories, children, grants and addresses go to the other section; this one ends.</summary>
    public Task<Outcome> MergeAsync(int id, string stamp, int intoId, Me me, CancellationToken ct) => turns.TakeAsync<Outcome>(async () =>
    {
        if (await db.Categories.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } section) return Refusal.NotFound;
        if (SectionChanges.StampOf(section) != stamp) return Refusal.Overtaken($"Chuyên mục “{section.Name}”");
        if (intoId == id || await db.Categories.SingleOrDefaultAsync(c => c.Id == intoId, ct) is not { } target) return NoTarget;
        var children = await db.Categories.Where(c => c.ParentId == id).OrderBy(c => c.Position).ThenBy(c => c.Id).ToListAsync(ct);
        if (await HindersAsync(target, children, ct) is { } refusal) return refusal;

        var topId = target.ParentId ?? target.Id;
        await db.StaleWordsAsync(w => db.Articles.Any(a => a.Id == w.ArticleId && a.CategoryId == id), ct);
        await db.Articles.Where(a => a.CategoryId == id).ExecuteUpdateAsync(story => story.SetProperty(a => a.CategoryId, target.Id)
            .SetProperty(a => a.SectionId, topId).SetProperty(a => a.Version, a => a.Version + 1), ct);
        if (children.Count > 0)
            await db.Articles.Where(a => a.SectionId == id).ExecuteUpdateAsync(
                story => story.SetProperty(a => a.SectionId, topId).SetProperty(a => a.Version, a => a.Version + 1), ct);
        await AdoptAsync(section, target, children, me, ct);
        await GrantsFollowAsync(section, target, topId, me, ct);
        // Nobody names the section any more before it goes.
        await db.SaveChangesAsync(ct);

        audit.Note(me, AuditDeed.Merged, SectionPaths.Audited(section), await SaysAsync(section, ct), $"Gộp vào: {target.Name} (/{target.Path})");
        db.Remove(section);
        await db.SaveChangesAsync(ct);
        return Outcome.Done(target.Id);
    }, ct);

    private async Task<Refusal?> HindersAsync(Category target, List<Category> children, CancellationToken ct)
    {
        if (children.Exists(c => c.Id == target.Id)) return new("IntoId", "Không gộp được vào chuyên mục con của chính nó: hãy chuyển chuyên mục con ấy ra trước.");
        if (children.Count > 0 && target.ParentId is not null)
            return new("IntoId", "Chuyên mục này có chuyên mục con, chỉ gộp được vào chuyên mục cấp một.");
        foreach (var child in children)
            if (await NameAtAsync(SectionPaths.Of(SectionPaths.SlugOf(child.Path), target), ct) is { } twin)
                return new("IntoId", $"Cả hai đều có chuyên mục con “{twin}”: hãy gộp hai chuyên mục con ấy trước.");
        return null;
    }

    private async Task AdoptAsync(Category section, Category target, List<Category> children, Me me, CancellationToken ct)
    {
        var moves = SectionPaths.Moves(section.Path, target.Path).ToList();
        var last = await db.Categories.Where(c => c.ParentId == target.Id).MaxAsync(c => (int?)c.Position, ct) ?? 0;
        foreach (var child in children)
        {
            moves.AddRange(SectionPaths.Readdress(child, SectionPaths.Of(SectionPaths.SlugOf(child.Path), target), []));
            child.Under(target);
            child.Position = ++last;
        }
        await redirects.MovedAsync(moves, me, ct);
    }

    // Who worked on these stories goes on doing so. A session holds its grants: with them the stamp changes, and whoever it is signs in anew.
    private async Task GrantsFollowAsync(Category section, Category target, int topId, Me me, CancellationToken ct)
    {
        foreach (var editor in await db.Editors.Include(e => e.Grants).Where(e => e.Grants.Any(g => g.SectionId == section.Id)).ToListAsync(ct))
        {
            var left = editor.Grants.Select(g => g.SectionId).Where(s => s != section.Id).ToList();
            // A grant of what has become a child section sleeps, and wakes nothing.
            if (section.ParentId is null) left.Add(topId);
            editor.Become(editor.Role, left);
            editor.SecurityStamp = $"{Guid.NewGuid()}";
            audit.Note(me, AuditDeed.RoleChanged, Auditing.Audited.Of(editor), $"Chuyên mục được giao: {section.Name}", $"Chuyên mục được giao: theo {target.Name}, nơi “{section.Name}” gộp vào");
        }
    }

    private Task<string?> NameAtAsync(string path, CancellationToken ct) => db.Categories.Where(c => c.Path == path).Select(c => c.Name).SingleOrDefaultAsync(ct);

    private async Task<string> SaysAsync(Category section, CancellationToken ct)
    {
        var parent = await db.Categories.Where(c => c.Id == section.ParentId).Select(c => c.Name).SingleOrDefaultAsync(ct);
        return $"Tên: {section.Name}\nĐịa chỉ: /{section.Path}\nThuộc: {parent ?? "cấp một"}";
    }
}
