using Microsoft.EntityFrameworkCore;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.People;
using NewsPortal.Watching;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.Pictures;

/// <summary>Takes pictures that editors send, and says in their language why one cannot be taken.</summary>
public class PictureDesk(NewsDb db, PictureIntake intake, AuditBook audit, Figures figures)
{
    public const int MaxMegabytes = 25;

    public Task<TakenPicture> TakeAsync(IFormFile sent, Me me, CancellationToken ct) => TakeAsync(sent, _ => null, me, ct);

    /// <param name="sent">The file.</param>
    /// <param name="wrong">What is wrong with it for the place it is sent to; such a picture does not come into the library.</param>
    /// <param name="me">Who sends it.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<TakenPicture> TakeAsync(IFormFile sent, Func<MediaFile, string?> wrong, Me me, CancellationToken ct)
    {
        var answer = await LookAsync(sent, wrong, me, ct);
        figures.PictureSent(answer.Refusal is null);
        return answer;
    }

    private async Task<TakenPicture> LookAsync(IFormFile sent, Func<MediaFile, string?> wrong, Me me, CancellationToken ct)
    {
        if (sent.Length > MaxMegabytes << 20) return TakenPicture.No(sent.FileName, Why(PictureRefusal.TooHeavy));
        if (sent.Length == 0) return TakenPicture.No(sent.FileName, "Tệp trống, không có gì bên trong.");

        using var bytes = new MemoryStream((int)sent.Length);
        await sent.CopyToAsync(bytes, ct);
        var answer = await intake.TakeAsync(bytes.ToArray(), db, ct);
        if (!answer.IsTaken) return TakenPicture.No(sent.FileName, Why(answer.Refusal.Value));
        if (wrong(answer.File) is { } unfit) return TakenPicture.No(sent.FileName, unfit);

        if (answer.File.Id == 0)
        {
            db.Add(answer.File.SentBy(me.Id, sent.FileName));
            audit.Note(me, AuditDeed.Created, Audited.Of(answer.File), to: $"Khóa: {answer.File.Key}\nCỡ: {answer.File.Width} × {answer.File.Height}\nTệp: {sent.FileName}");
        }
        else if (answer.File.RemovedAt is not null)
        {
            answer.File.BringBack();
            audit.Note(me, AuditDeed.BroughtBack, Audited.Of(answer.File), "Đã xóa khỏi kho", $"Trong kho\nTệp: {sent.FileName}");
        }
        await db.SaveChangesAsync(ct);
        return new(sent.FileName, StoryShelf.Of(answer.File), null);
    }

    /// <returns>Null when the library has no such picture.</returns>
    public async Task<string?> AddressAsync(string key, CancellationToken ct) =>
        await db.MediaFiles.AsNoTracking().SingleOrDefaultAsync(m => m.Key == key, ct) is { } file ? new PictureSet(file).Src : null;

    private static string Why(PictureRefusal refusal) => refusal switch
    {
        PictureRefusal.Heic => "Ảnh HEIC của iPhone chưa nhận được: trên điện thoại chọn Cài đặt › Camera › Định dạng › Tương thích nhất, hoặc gửi bản JPEG.",
        PictureRefusal.TooHeavy => $"Tệp nặng hơn {MaxMegabytes} MB.",
        PictureRefusal.TooManyPixels => "Ảnh lớn hơn 100 triệu điểm ảnh.",
        PictureRefusal.TooNarrow => "Ảnh quá dài và hẹp: một cạnh gấp hơn mười lần cạnh kia.",
        PictureRefusal.Damaged => "Tệp ảnh bị hỏng hoặc chưa tải hết.",
        _ => "Đây không phải ảnh JPEG, PNG, WebP, AVIF hay GIF.",
    };
}

/// <summary>What became of a picture that was sent: it is in the library now, or why not.</summary>
/// <param name="Name">As the sender's machine calls it: shown, never used.</param>
public record TakenPicture(string Name, LibraryPicture? Picture, string? Refusal)
{
    public static TakenPicture No(string name, string why) => new(name, null, why);
}
