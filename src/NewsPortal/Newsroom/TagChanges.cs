using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.People;
using NewsPortal.Redirecting;
using NewsPortal.Search;
using NewsPortal.Taxonomy;

namespace NewsPortal.Newsroom;

/// <summary>Tags by another name, two tags made one, and the end of one that no story has. Their old addresses lead to the new ones.</summary>
public class TagChanges(NewsDb db, Turns turns, RedirectBook redirects, AuditBook audit)
{
    public Task<Outcome> RenameAsync(int id, string stamp, string name, Me me, CancellationToken ct) => turns.TakeAsync<Outcome>(async () =>
    {
        if (await db.Tags.SingleOrDefaultAsync(t => t.Id == id, ct) is not { } tag) return Refusal.NotFound;
        var slug = Slug.Of(name);
        if ((tag.Name, tag.Slug) == (name, slug)) return Outcome.Done(id);
        if (StampOf(tag) != stamp) return Refusal.Overtaken($"Thẻ “{tag.Name}”");
        if (await db.Tags.Where(t => t.Slug == slug && t.Id != id).Select(t => t.Name).SingleOrDefaultAsync(ct) is { } other)
            return new Refusal("Name", $"Tên này trùng với thẻ “{other}” (không kể dấu và chữ hoa): hãy gộp hai thẻ.");

        var (before, from) = (Says(tag), AddressOf(tag));
        (tag.Name, tag.Slug) = (name, slug);
        await db.StaleWordsAsync(w => db.Taggings.Any(t => t.TagId == id && t.ArticleId == w.ArticleId), ct);
        await redirects.MovedAsync([(from, AddressOf(tag))], me, ct);
        audit.Note(me, AuditDeed.Renamed, Audited.Of(tag), before, Says(tag));
        await db.SaveChangesAsync(ct);
        return Outcome.Done(id);
    }, ct);

    /// <summary>Every story of the one has the other from now on, and none has it twice.</summary>
    public Task<Outcome> MergeAsync(int id, string stamp, string into, Me me, CancellationToken ct) => turns.TakeAsync<Outcome>(async () =>
    {
        if (await db.Tags.SingleOrDefaultAsync(t => t.Id == id, ct) is not { } tag) return Refusal.NotFound;
        if (StampOf(tag) != stamp) return Refusal.Overtaken($"Thẻ “{tag.Name}”");
        var (target, refusal) = await TargetAsync(id, into, ct);
        if (target is null) return refusal!;

        await db.StaleWordsAsync(w => db.Taggings.Any(t => t.TagId == id && t.ArticleId == w.ArticleId), ct);
        // A tagging's key cannot be changed through the model; one statement that both databases speak moves those that are not there already.
        await db.Database.ExecuteSqlAsync(
            $"UPDATE Taggings SET TagId = {target.Id} WHERE TagId = {id} AND NOT EXISTS (SELECT 1 FROM Taggings AS had WHERE had.ArticleId = Taggings.ArticleId AND had.TagId = {target.Id})", ct);
        await db.Taggings.Where(t => t.TagId == id).ExecuteDeleteAsync(ct);
        await redirects.MovedAsync([(AddressOf(tag), AddressOf(target))], me, ct);
        audit.Note(me, AuditDeed.Merged, Audited.Of(tag), Says(tag), $"Gộp vào: {target.Name} ({AddressOf(target)})");
        db.Remove(tag);
        await db.SaveChangesAsync(ct);
        return Outcome.Done(target.Id);
    }, ct);

    /// <returns>The tag that another is merged into, found by a name that it had before, too; or why there is none.</returns>
    public async Task<(Tag? Target, Refusal? Refusal)> TargetAsync(int id, string into, CancellationToken ct)
    {
        var slug = Slug.Of(into);
        var target = into.Length > 0 ? (await db.TagsOfAsync([slug], ct)).GetValueOrDefault(slug) : null;
        if (target is null) return (null, new("Into", "Không có thẻ tên như thế."));
        return target.Id == id ? (null, new("Into", "Đây chính là thẻ này: bạn chọn thẻ khác.")) : (target, null);
    }

    public Task<Outcome> DeleteAsync(int id, string stamp, Me me, CancellationToken ct) => turns.TakeAsync<Outcome>(async () =>
    {
        if (await db.Tags.SingleOrDefaultAsync(t => t.Id == id, ct) is not { } tag) return Refusal.NotFound;
        if (StampOf(tag) != stamp) return Refusal.Overtaken($"Thẻ “{tag.Name}”");
        if (await db.Taggings.AnyAsync(t => t.TagId == id, ct)) return new Refusal("Delete", "Thẻ này còn có bài: hãy gộp vào thẻ khác.");

        var ended = await redirects.AbandonedAsync([AddressOf(tag)], ct);
        audit.Note(me, AuditDeed.Deleted, Audited.Of(tag), Says(tag) + FormerAddresses.Says(ended));
        db.Remove(tag);
        await db.SaveChangesAsync(ct);
        return Outcome.Done(id);
    }, ct);

    public static string StampOf(Tag tag) => Stamp.Of(tag.Name, tag.Slug);

    public static string AddressOf(Tag tag) => $"/tag/{tag.Slug}";

    internal const string NameLine = "Tên: ";

    internal static string Says(Tag tag) => $"{NameLine}{tag.Name}\nĐịa chỉ: {AddressOf(tag)}";
}
