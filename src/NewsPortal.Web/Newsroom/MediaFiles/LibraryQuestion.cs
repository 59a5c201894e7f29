using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.MediaFiles;

/// <summary>Pictures of the library, fifty a page, in the order of an index. Where they stand is counted for those that are shown only.</summary>
public class LibraryQuestion(NewsDb db, PictureUses uses, PicturesOverdue overdue, TimeProvider clock)
{
    public async Task<LibraryPage> AskAsync(LibraryForm form, Me me, CancellationToken ct)
    {
        var found = await InOrder(Narrowed(form), form).Take(ListForm.PageSize + 1).ToListAsync(ct);
        List<MediaFile> shown = [.. found.Take(ListForm.PageSize)];
        var following = found.Count == shown.Count ? null : form.Address(form.Sort switch
        {
            "ten" => $"{shown[^1].SortName}~{shown[^1].Id}",
            "nang" => $"{shown[^1].Bytes}~{shown[^1].Id}",
            _ => $"{shown[^1].Id}",
        });
        var senders = await db.EditorsByNameAsync(ct);
        return new(form, me, await TilesAsync(shown, ct), senders, await overdue.CountAsync(ct), following);
    }

    /// <summary>Those of these keys, in that order.</summary>
    public async Task<IReadOnlyList<LibraryTile>> OfAsync(IReadOnlyList<string> keys, CancellationToken ct)
    {
        var pictures = await db.MediaFiles.AsNoTracking().Where(m => keys.Contains(m.Key)).ToDictionaryAsync(m => m.Key, ct);
        return await TilesAsync([.. keys.Distinct().Where(pictures.ContainsKey).Select(key => pictures[key])], ct);
    }

    private async Task<IReadOnlyList<LibraryTile>> TilesAsync(List<MediaFile> pictures, CancellationToken ct)
    {
        var counts = await uses.CountsAsync(pictures.ConvertAll(m => m.Id), ct);
        var senders = pictures.Select(m => m.UploadedById).OfType<int>().Distinct().ToList();
        var names = senders.Count == 0 ? [] : await db.Editors.Where(e => senders.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.DisplayName, ct);
        return [.. pictures.Select(m => new LibraryTile(m.Key, new PictureSet(m.Hash, m.Width, m.Height, Crop.ThreeByTwo, 320), PictureQuestion.NameOf(m), m.Alt, m.Caption, m.Credit,
            m.Width, m.Height, m.Bytes, m.Format, m.UploadedById is { } id ? names.GetValueOrDefault(id) : null, m.CreatedAt, counts.GetValueOrDefault(m.Id), m.IsNamed,
            m.LicenceUntil, m.RemovedAt, clock.Today()))];
    }

    private IQueryable<MediaFile> Narrowed(LibraryForm form)
    {
        var today = clock.Today();
        var soon = today.AddDays(Licences.Notice);
        var all = db.MediaFiles.AsNoTracking();
        var pictures = form.Removed ? all.Where(m => m.RemovedAt != null) : all.Where(m => m.RemovedAt == null);
        foreach (var pattern in form.Patterns) pictures = pictures.Where(m => EF.Functions.Like(m.Folded, pattern));
        if (form.SenderId is { } sender) pictures = pictures.Where(m => m.UploadedById == sender);
        if (form.Since?.StartInVietnam() is { } since) pictures = pictures.Where(m => m.CreatedAt >= since);
        if (form.Until?.AddDays(1).StartInVietnam() is { } until) pictures = pictures.Where(m => m.CreatedAt < until);
        pictures = form.Shape switch
        {
            "ngang" => pictures.Where(m => m.Width > m.Height),
            "dung" => pictures.Where(m => m.Width < m.Height),
            "vuong" => pictures.Where(m => m.Width == m.Height),
            _ => pictures,
        };
        pictures = form.Gap switch
        {
            "nguon" => pictures.Where(m => m.Credit == ""),
            "chu-thich" => pictures.Where(m => m.Caption == ""),
            "loi-ta" => pictures.Where(m => m.Alt == ""),
            _ => pictures,
        };
        pictures = form.Licence switch
        {
            "con-dung" => pictures.RunOut(today).BeforeReaders(db),
            "het" => pictures.RunOut(today),
            "sap-het" => pictures.Where(m => m.LicenceUntil >= today && m.LicenceUntil <= soon),
            _ => pictures,
        };
        return form.Use switch
        {
            "dang" => pictures.Standing(db),
            "cu" => pictures.Where(m => m.IsNamed).NotStanding(db),
            "chua" => pictures.Unused(db),
            _ => pictures,
        };
    }

    [SuppressMessage("Globalization", "CA1309", Justification = "The database compares.")]
    private static IQueryable<MediaFile> InOrder(IQueryable<MediaFile> pictures, LibraryForm form)
    {
        var place = form.After.Split('~');
        var last = ListForm.Number(place[^1]);
        if (form.Sort == "ten")
        {
            if (place is [var name, _]) pictures = pictures.Where(m => string.Compare(m.SortName, name) > 0 || (m.SortName == name && m.Id > last));
            return pictures.OrderBy(m => m.SortName).ThenBy(m => m.Id);
        }
        if (form.Sort == "nang")
        {
            if (place is [var bytes, _] && long.TryParse(bytes, NumberStyles.None, CultureInfo.InvariantCulture, out var heavy))
                pictures = pictures.Where(m => m.Bytes < heavy || (m.Bytes == heavy && m.Id < last));
            return pictures.OrderByDescending(m => m.Bytes).ThenByDescending(m => m.Id);
        }
        if (last > 0) pictures = pictures.Where(m => m.Id < last);
        return pictures.OrderByDescending(m => m.Id);
    }
}
