using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.People;
using NewsPortal.Publishing;

namespace NewsPortal.Newsroom;

/// <summary>Changes of the paper's imprint: every page shows it from then on.</summary>
public class ImprintChanges(NewsDb db, Turns turns, AuditBook audit, TimeProvider clock)
{
    /// <param name="settings">What the settings say: a line that says the same is not kept, and follows them.</param>
    /// <param name="stamp">Of the imprint that the form began with.</param>
    /// <param name="wanted">A line a field, trimmed.</param>
    /// <param name="me">An administrator.</param>
    /// <param name="ct">Stops it.</param>
    public Task<Outcome> ChangeAsync(Imprint settings, string stamp, Imprint wanted, Me me, CancellationToken ct) => turns.TakeAsync<Outcome>(async () =>
    {
        var kept = await db.ImprintLines.ToDictionaryAsync(l => l.Key, ct);
        var now = settings.With(kept.ToDictionary(l => l.Key, l => l.Value.Text));
        var changed = Imprint.Fields.Where(f => now[f.Key] != wanted[f.Key]).ToList();
        if (changed.Count == 0) return Outcome.Done(0);
        if (StampOf(now) != stamp) return Refusal.Overtaken("Thông tin tòa báo");
        // A picture whose licence has run out comes to stand nowhere new.
        foreach (var logo in changed.Where(f => f.Kind == ImprintKind.Picture && wanted[f.Key].Length > 0))
            if (Logo.Wrong(await db.MediaFiles.AsNoTracking().SingleOrDefaultAsync(m => m.Key == wanted[logo.Key], ct), clock.Today()) is { } wrong) return new Refusal(logo.Key, wrong);

        foreach (var field in changed) Keep(field.Key, settings, wanted, kept);
        audit.Note(me, AuditDeed.Changed, new Audited(AuditSubject.Settings, null, "Thông tin tòa báo"), Says(changed, now), Says(changed, wanted));
        await db.SaveChangesAsync(ct);
        return Outcome.Done(0);
    }, ct);

    public static string StampOf(Imprint imprint) => Stamp.Of(Imprint.Fields.Select(f => (object)imprint[f.Key]));

    /// <summary>What is wrong, at the field's key.</summary>
    public static IEnumerable<Refusal> WrongIn(Imprint wanted) => Imprint.Fields.Select(f => Wrong(f, wanted[f.Key])).OfType<Refusal>();

    private void Keep(string key, Imprint settings, Imprint wanted, Dictionary<string, ImprintLine> kept)
    {
        var line = kept.GetValueOrDefault(key);
        if (wanted[key] == settings[key])
        {
            if (line is not null) db.Remove(line);
        }
        else if (line is null) db.Add(new ImprintLine { Key = key, Text = wanted[key] });
        else line.Text = wanted[key];
    }

    private static Refusal? Wrong(ImprintField field, string text)
    {
        // Marks that nobody sees are no name.
        if (field.IsRequired && !text.Any(char.IsLetterOrDigit)) return new(field.Key, $"{field.Label} phải có: luật buộc báo ghi ở chân mọi trang.");
        if (text.Length == 0) return null;
        if (text.Length > field.MaxLength) return new(field.Key, $"{field.Label} dài nhất {field.MaxLength} ký tự.");
        return field.Kind switch
        {
            ImprintKind.Phone when text.Count(char.IsAsciiDigit) is < 3 or > 20 || text.Any(c => !char.IsAsciiDigit(c) && !"+()-. ".Contains(c)) =>
                new(field.Key, "Số điện thoại viết bằng chữ số, như (024) 3825 0000."),
            ImprintKind.Email when !new EmailAddressAttribute().IsValid(text) || text.Any(char.IsWhiteSpace) => new(field.Key, "Đây không phải một địa chỉ thư điện tử."),
            ImprintKind.Web when !Uri.TryCreate(text, UriKind.Absolute, out var web) || web.Scheme != Uri.UriSchemeHttps || web.UserInfo.Length > 0 || text.Any(char.IsWhiteSpace) =>
                new(field.Key, "Địa chỉ bắt đầu bằng https://, như https://www.facebook.com/baocuaban."),
            ImprintKind.Colour when PaperColour.All.All(c => c.Key != text) => new(field.Key, "Bạn chọn một màu trong các màu ở đây."),
            _ => null,
        };
    }

    private static string Says(IEnumerable<ImprintField> fields, Imprint imprint) => string.Join('\n', fields.Select(f => $"{f.Label}: {imprint[f.Key]}"));
}
