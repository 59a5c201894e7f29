using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Media;

namespace NewsPortal.Moving.MarkdownFiles;

/// <summary>The pictures that files name, taken into the library: each once, by its content.</summary>
public sealed class FiledPictures(NewsDb db, PictureIntake intake, FolderFiles files, ImportReport report)
{
    private const string Ours = "/media/";

    /// <returns>Its key in the library; null if it could not be had, which the report then says.</returns>
    public async Task<string?> KeyOfAsync(string address, bool byName, string file, CancellationToken ct)
    {
        if (address.StartsWith(Ours, StringComparison.Ordinal) && address.Length == Ours.Length + 8)
        {
            var key = address[Ours.Length..];
            if (await db.MediaFiles.AnyAsync(m => m.Key == key, ct)) return key;
        }
        if (Uri.TryCreate(address, UriKind.Absolute, out var there) && there.Scheme is not "file" || address.StartsWith("//", StringComparison.Ordinal))
        {
            report.Lose("ảnh ở nơi khác, không tải về: còn là liên kết", file, address);
            return null;
        }
        if ((files.Find(address, file) ?? (byName ? files.FindByName(address) : null)) is not { } path)
        {
            report.Lose("ảnh không có trong thư mục", file, address);
            return null;
        }
        return await TakeAsync(path, address, file, ct);
    }

    private async Task<string?> TakeAsync(string path, string address, string file, CancellationToken ct)
    {
        var taken = await intake.TakeAsync(await File.ReadAllBytesAsync(path, ct), db, ct);
        if (!taken.IsTaken)
        {
            report.Lose("ảnh không nhận được", file, $"{address}: {ImportReport.Why(taken.Refusal.Value)}");
            return null;
        }
        if (db.Entry(taken.File).State == EntityState.Detached)
        {
            db.Add(taken.File);
            // The next picture is looked for in the store.
            await db.SaveChangesAsync(ct);
            report.Make("ảnh");
        }
        return taken.File.Key;
    }
}
