using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.Taxonomy;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.Tags;

/// <summary>Tags by name or by age. Stories are counted, and near names looked for, for those that are shown only.</summary>
public class TagsQuestion(NewsDb db)
{
    /// <summary>The newest first.</summary>
    public const string ByAge = "moi";

    // Near names shown of one tag: of more nobody reads more.
    private const int MostNear = 5;

    public async Task<TagListPage> AskAsync(ListForm list, CancellationToken ct)
    {
        var tags = db.Tags.AsNoTracking();
        foreach (var pattern in list.Patterns) tags = tags.Where(t => EF.Functions.Like(t.Folded, pattern));
        var found = await InOrder(tags, list).Take(ListForm.PageSize + 1).ToListAsync(ct);

        List<Tag> shown = [.. found.Take(ListForm.PageSize)];
        var following = found.Count == shown.Count ? null : list.Sort == ByAge ? list.Following(shown[^1].Id) : list.Following(shown[^1].Folded, shown[^1].Id);
        return new(list, await LinesAsync(shown, ct), following);
    }

    public async Task<TagPage?> PageAsync(int id, string? name, string? into, CancellationToken ct) =>
        await db.Tags.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct) is { } tag
            ? new((await LinesAsync([tag], ct))[0], TagChanges.StampOf(tag), name ?? tag.Name, into) : null;

    [SuppressMessage("Globalization", "CA1309", Justification = "The database compares.")]
    private static IQueryable<Tag> InOrder(IQueryable<Tag> tags, ListForm list)
    {
        if (list.Sort == ByAge)
        {
            if (ListForm.Number(list.After) is > 0 and var last) tags = tags.Where(t => t.Id < last);
            return tags.OrderByDescending(t => t.Id);
        }
        if (list.Place(2) is [var name, var number])
        {
            var id = ListForm.Number(number);
            tags = tags.Where(t => string.Compare(t.Folded, name) > 0 || (t.Folded == name && t.Id > id));
        }
        return tags.OrderBy(t => t.Folded).ThenBy(t => t.Id);
    }

    private async Task<IReadOnlyList<TagLine>> LinesAsync(List<Tag> tags, CancellationToken ct)
    {
        var ids = tags.ConvertAll(t => t.Id);
        var stories = await db.Tags.Where(t => ids.Contains(t.Id)).Select(t => new { t.Id, Count = db.Taggings.Count(x => x.TagId == t.Id) }).ToDictionaryAsync(t => t.Id, t => t.Count, ct);
        var near = await NearAsync(tags, ct);
        return [.. tags.Select(tag => new TagLine(tag.Id, tag.Name, tag.Slug, stories.GetValueOrDefault(tag.Id),
            [.. near.Where(other => other.Id != tag.Id && NearNames.IsNear(tag.Folded.Trim(), other.Folded.Trim())).Take(MostNear).Select(other => new Choice(other.Id, other.Name))]))];
    }

    private async Task<List<Tag>> NearAsync(List<Tag> tags, CancellationToken ct)
    {
        var heads = tags.SelectMany(t => NearNames.HeadsNear(t.Folded.Trim())).Distinct().ToList();
        var tails = tags.SelectMany(t => NearNames.TailsNear(t.Folded.Trim())).Distinct().ToList();
        var first = await db.Tags.AsNoTracking().Where(t => heads.Contains(t.Head)).ToListAsync(ct);
        var last = await db.Tags.AsNoTracking().Where(t => tails.Contains(t.Tail)).ToListAsync(ct);
        return [.. first.Concat(last).DistinctBy(t => t.Id)];
    }
}
