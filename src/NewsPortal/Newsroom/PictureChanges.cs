using Microsoft.EntityFrameworkCore;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.People;

namespace NewsPortal.Newsroom;

/// <summary>Changes of what the library says of pictures. Stories that show one are set again where readers see the change in them.</summary>
public class PictureChanges(NewsDb db, Turns turns, Typesetting typesetting, AuditBook audit)
{
    /// <summary>Of whoever may not change it.</summary>
    public static readonly Refusal NotYours = new("", "Ảnh này do người khác gửi: bạn nhờ họ, hay biên tập viên, sửa.");

    public Task<Outcome> ChangeAsync(string key, string stamp, PictureFacts wanted, Me me, CancellationToken ct) => SecondLook.TakeAsync(() => turns.TakeAsync<Outcome>(async () =>
    {
        if (await db.MediaFiles.SingleOrDefaultAsync(m => m.Key == key, ct) is not { } picture) return Refusal.NotFound;
        if (!me.MayChange(picture)) return NotYours;
        var now = PictureFacts.Of(picture);
        if (now == wanted) return Outcome.Done(picture.Id);
        if (now.Stamp != stamp) return Refusal.Overtaken("Ảnh này");

        await ApplyAsync(picture, now, wanted, me, ct);
        await db.SaveChangesAsync(ct);
        return Outcome.Done(picture.Id);
    }, ct));

    /// <summary>Fills in what each of these lacks or says otherwise, all or nothing; what is as it was is left alone.</summary>
    public Task<Outcome> FillAsync(IReadOnlyDictionary<string, (string Stamp, string Alt, string Caption, string Credit)> wanted, Me me, CancellationToken ct) => SecondLook.TakeAsync(() => turns.TakeAsync<Outcome>(async () =>
    {
        var filled = 0;
        foreach (var picture in await db.MediaFiles.Where(m => wanted.Keys.Contains(m.Key)).ToListAsync(ct))
        {
            if (!me.MayChange(picture)) return NotYours;
            var (now, (stamp, alt, caption, credit)) = (PictureFacts.Of(picture), wanted[picture.Key]);
            var becomes = now with { Alt = alt, Caption = caption, Credit = credit };
            if (becomes == now) continue;
            if (now.Stamp != stamp) return Refusal.Overtaken($"Ảnh {picture.Key}");

            await ApplyAsync(picture, now, becomes, me, ct);
            filled++;
        }
        await db.SaveChangesAsync(ct);
        return Outcome.Done(filled);
    }, ct));

    private async Task ApplyAsync(MediaFile picture, PictureFacts now, PictureFacts wanted, Me me, CancellationToken ct)
    {
        (picture.Alt, picture.Caption, picture.Credit) = (wanted.Alt, wanted.Caption, wanted.Credit);
        (picture.LicenceUntil, picture.LicenceNote) = (wanted.LicenceUntil, wanted.LicenceNote);
        if ((now.X, now.Y) != (wanted.X, wanted.Y)) picture.FocusOn(wanted.X / 100.0, wanted.Y / 100.0);
        // A text that says nothing of its picture says what the library does.
        if (now != wanted with { LicenceUntil = now.LicenceUntil, LicenceNote = now.LicenceNote }) await typesetting.ResetThoseWithAsync(picture, butNot: 0, ct);
        audit.Note(me, AuditDeed.Changed, Audited.Of(picture), now.Differing(wanted), wanted.Differing(now));
    }
}
