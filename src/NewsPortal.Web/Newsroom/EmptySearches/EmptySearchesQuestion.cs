using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.EmptySearches;

/// <summary>
/// The words of all days together. Those of one search alone are not shown: somebody may have typed a name into the wrong field, and once is no wish of the
/// readers'.
/// </summary>
public class EmptySearchesQuestion(NewsDb db)
{
    /// <summary>The last looked for first.</summary>
    public const string ByAge = "moi";
    private const int Often = 2;

    public async Task<EmptySearchListPage> AskAsync(ListForm list, Me me, CancellationToken ct)
    {
        var found = await FoundAsync(list, ListForm.PageSize + 1, ct);
        List<EmptySearchLine> shown = [.. found.Take(ListForm.PageSize)];
        var following = found.Count == shown.Count ? null : list.Sort == ByAge ? list.Following(shown[^1].Last.DayNumber, shown[^1].Id) : list.Following(shown[^1].Times, shown[^1].Id);
        return new(list, me, shown, following);
    }

    public async IAsyncEnumerable<EmptySearchLine> AllAsync(ListForm list, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var line in await FoundAsync(list with { After = "" }, int.MaxValue, ct)) yield return line;
    }

    private async Task<List<EmptySearchLine>> FoundAsync(ListForm list, int most, CancellationToken ct)
    {
        var rows = db.EmptySearches.AsNoTracking();
        foreach (var pattern in list.Patterns) rows = rows.Where(s => EF.Functions.Like(s.Folded, pattern));
        var words = rows.GroupBy(s => s.Folded).Select(g => new { Id = g.Min(s => s.Id), Times = g.Sum(s => s.Times), Days = g.Count(), Last = g.Max(s => s.Day) })
            .Where(w => w.Times >= Often);

        var (after, id) = list.Place(2) is [var value, var number] && ListForm.Number(value) > 0 ? (ListForm.Number(value), ListForm.Number(number)) : (int.MaxValue, int.MaxValue);
        words = list.Sort == ByAge
            ? words.Where(w => w.Last < after || (w.Last == after && w.Id < id)).OrderByDescending(w => w.Last).ThenByDescending(w => w.Id)
            : words.Where(w => w.Times < after || (w.Times == after && w.Id < id)).OrderByDescending(w => w.Times).ThenByDescending(w => w.Id);
        var lines = await words.Take(most).ToListAsync(ct);

        var typed = new Dictionary<int, string>();
        foreach (var handful in lines.Select(l => l.Id).Chunk(500))
            foreach (var row in await db.EmptySearches.Where(s => handful.Contains(s.Id)).Select(s => new { s.Id, s.Typed }).ToListAsync(ct)) typed[row.Id] = row.Typed;
        return [.. lines.Where(l => typed.ContainsKey(l.Id)).Select(l => new EmptySearchLine(l.Id, typed[l.Id], l.Times, l.Days, DateOnly.FromDayNumber(l.Last)))];
    }
}
