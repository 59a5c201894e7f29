using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.PenNames;

public class PenNamesQuestion(NewsDb db, PenNameChanges changes, StoryShelf shelf, TimeProvider clock)
{
    public const string ByAge = "moi";

    [SuppressMessage("Globalization", "CA1309", Justification = "The database compares.")]
    public async Task<PenNameListPage> ListAsync(ListForm list, CancellationToken ct)
    {
        var penNames = db.PenNames.AsNoTracking();
        foreach (var pattern in list.Patterns) penNames = penNames.Where(p => EF.Functions.Like(p.Folded, pattern));
        var now = clock.UtcNow();
        var byAge = list.Sort == ByAge;
        if (byAge && ListForm.Number(list.After) is > 0 and var last) penNames = penNames.Where(p => p.Id < last);
        if (!byAge && list.Place(2) is [var name, var number])
        {
            var id = ListForm.Number(number);
            penNames = penNames.Where(p => string.Compare(p.Folded, name) > 0 || (p.Folded == name && p.Id > id));
        }
        var found = await (byAge ? penNames.OrderByDescending(p => p.Id) : penNames.OrderBy(p => p.Folded).ThenBy(p => p.Id)).Take(ListForm.PageSize + 1)
            .Select(p => new PenNameLine(p.Id, p.Name, p.Slug, p.Folded, db.Editors.Where(e => e.PenNameId == p.Id).OrderBy(e => e.Id).Select(e => e.DisplayName).FirstOrDefault(),
                db.Set<Byline>().Any(b => b.PenNameId == p.Id && b.PublishAt <= now)))
            .ToListAsync(ct);

        List<PenNameLine> shown = [.. found.Take(ListForm.PageSize)];
        return new(list, shown, found.Count > shown.Count ? byAge ? list.Following(shown[^1].Id) : list.Following(shown[^1].Folded, shown[^1].Id) : null);
    }

    public async Task<PenNamePage> NewAsync(PenNameForm form, CancellationToken ct) =>
        new(null, "", "", "", form, await db.EditorsByNameAsync(ct), await shelf.PicturesAsync(form.Portrait, ct));

    public async Task<PenNamePage?> PageAsync(int id, PenNameForm? form, CancellationToken ct)
    {
        if (await db.PenNames.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } penName) return null;

        var now = await changes.NowAsync(penName, ct);
        form ??= PenNameForm.Of(now);
        return new(id, penName.Name, penName.Slug, PenNameChanges.StampOf(now), form, await db.EditorsByNameAsync(ct), await shelf.PicturesAsync(form.Portrait, ct));
    }
}
