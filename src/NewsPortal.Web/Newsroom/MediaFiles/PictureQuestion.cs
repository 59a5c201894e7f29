using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.Newsroom;
using NewsPortal.People;

namespace NewsPortal.Web.Newsroom.MediaFiles;

/// <summary>All that a picture's page shows.</summary>
public class PictureQuestion(NewsDb db, LibraryQuestion library, PictureUses uses)
{
    private const int Swaps = 5;

    /// <param name="key">Of the picture.</param>
    /// <param name="form">As it came back; null to fill it from the picture.</param>
    /// <param name="me">Who looks.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Null where there is no such picture.</returns>
    public async Task<PicturePage?> AskAsync(string key, PictureForm? form, Me me, CancellationToken ct)
    {
        if (await db.MediaFiles.AsNoTracking().SingleOrDefaultAsync(m => m.Key == key, ct) is not { } picture) return null;
        var facts = PictureFacts.Of(picture);
        return new((await library.OfAsync([picture.Key], ct))[0], picture.FileName, form ?? PictureForm.Of(facts), facts.Stamp,
            new(picture.Hash, picture.Width, picture.Height), [.. Cuts.Select(cut => new PictureCut(cut.Name, cut.Where, new(picture.Hash, picture.Width, picture.Height, cut.Crop, 320)))],
            await uses.OfAsync(picture.Id, me, ct), me.MayPublish ? await SwapsAsync(picture.Id, ct) : [], me, me.MayChange(picture));
    }

    /// <summary>What people know it by: what it shows, or else its file.</summary>
    public static string NameOf(MediaFile picture) => picture.Alt.Length > 0 ? picture.Alt : picture.Caption.Length > 0 ? picture.Caption
        : picture.FileName.Length > 0 ? picture.FileName : $"Ảnh {picture.Key}";

    private static readonly (string Name, string Where, Crop Crop)[] Cuts =
    [
        ("16:9", "mạng xã hội, máy tìm kiếm", Crop.SixteenByNine), ("3:2", "danh sách, trang nhất", Crop.ThreeByTwo),
        ("4:3", "máy tìm kiếm", Crop.FourByThree), ("1:1", "chân dung, ảnh nhỏ", Crop.Square),
    ];

    private async Task<IReadOnlyList<SwapLine>> SwapsAsync(int id, CancellationToken ct)
    {
        var swaps = await (
            from swap in db.PictureSwaps.AsNoTracking()
            where swap.ToId == id && swap.UndoneAt == null
            join old in db.MediaFiles on swap.FromId equals old.Id
            join editor in db.Editors on swap.EditorId equals editor.Id
            orderby swap.Id descending
            select new { swap.Id, Old = old, Places = swap.Places.Count, editor.DisplayName, swap.At }).Take(Swaps).ToListAsync(ct);
        return [.. swaps.Select(s => new SwapLine(s.Id, s.Old.Key, NameOf(s.Old), s.Places, s.DisplayName, s.At))];
    }
}
