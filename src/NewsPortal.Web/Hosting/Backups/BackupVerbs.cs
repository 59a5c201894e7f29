using System.Diagnostics;
using NewsPortal.Data;
using NewsPortal.Moving.Backups;

namespace NewsPortal.Web.Hosting.Backups;

/// <summary>The verbs <c>backup</c>, <c>restore</c> and <c>verify</c> (docs/backup.md). None of them migrates the database: one backs up before an upgrade.</summary>
public static class BackupVerbs
{
    private const int Few = 10;

    public static async Task BackupAsync(VerbContext work, CancellationToken ct)
    {
        var (file, watch) = (FileOf(work)!, Stopwatch.StartNew());
        MadeBackup? made = null;
        await ProgressBars.ShowAsync(async bars => made = await work.Services.GetRequiredService<Backup>().MakeAsync(file, null, bars, ct));
        Console.WriteLine($"Đã sao lưu vào {file}: {Megabytes(made!.Bytes)} MB, {made.Pictures} ảnh, sau {watch.Elapsed.TotalSeconds:0.0} giây. Trong tệp có khóa và mật khẩu đã băm: hãy giữ kín. Kiểm tra: verify {file}");
        SayMissing(made.Missing);
    }

    public static async Task RestoreAsync(VerbContext work, CancellationToken ct)
    {
        var (file, watch) = (FileOf(work)!, Stopwatch.StartNew());
        BackupManifest? manifest = null;
        await ProgressBars.ShowAsync(async bars => manifest = await work.Services.GetRequiredService<Restoration>().RunAsync(file, work.DataFolder, bars, ct));
        Console.WriteLine($"Đã khôi phục tờ báo của {Vietnamese.Moment(manifest!.MadeAt)}, {manifest.Pictures} ảnh, sau {watch.Elapsed.TotalSeconds:0.0} giây. Mở tòa báo như thường lệ.");
        SayMissing(manifest.Missing);
    }

    public static async Task VerifyAsync(VerbContext work, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        var file = FileOf(work) ?? (await work.Services.GetRequiredService<BackupBook>().NewestHereAsync(ct))?.File
            ?? throw new StartRefusedException("Máy này chưa có bản sao lưu nào; hãy chạy: backup FILE.");
        Verdict? verdict = null;
        await ProgressBars.ShowAsync(async bars => verdict = await work.Services.GetRequiredService<BackupVerification>().VerifyAsync(file, bars, ct));
        Say(file, verdict!);
        if (!verdict!.IsGood) throw new StartRefusedException($"Bản sao lưu {file} KHÔNG dùng được: {string.Join("; ", verdict.Damage.Take(Few))}.");
        Console.WriteLine($"Bản sao lưu {file} dùng được (kiểm tra {watch.Elapsed.TotalSeconds:0.0} giây).");
    }

    private static void Say(string file, Verdict verdict)
    {
        var manifest = verdict.Manifest;
        Console.WriteLine($"{file}: tờ báo lúc {Vietnamese.Moment(manifest.MadeAt)}.");
        Console.WriteLine($"Ảnh: {verdict.Pictures} bản gốc đúng như tên (SHA-256).");
        if (manifest.Tables.Count > 0 && verdict.IsGood)
            Console.WriteLine($"Bảng: {manifest.Tables.Count} bảng, {manifest.Tables.Sum(t => t.Rows)} hàng cho cùng tổng kiểm như lúc sao lưu; cấu trúc và khóa ngoại đúng.");
        if (verdict.Pages is { } pages)
            Console.WriteLine($"Trang: {pages.Asked} địa chỉ, {pages.Same} giống hệt, {pages.SameStory} bài giống (khung quanh bài đã đổi từ đó), "
                + $"{pages.GoneOn} trang danh mục đã sang số mới, {pages.Different.Count} khác; {pages.ChangedStories} bài bốc trúng đã được sửa sau lúc sao lưu, không so.");
        if (verdict.NotDone.Length > 0) Console.WriteLine($"Chưa so trang nào: {verdict.NotDone}");
        SayMissing(manifest.Missing);
    }

    private static void SayMissing(IReadOnlyList<string> missing)
    {
        if (missing.Count > 0) Console.Error.WriteLine($"Lúc sao lưu kho ảnh không có (hoặc đã hỏng) {missing.Count} bản gốc: {string.Join(", ", missing.Take(Few).Select(hash => hash[..12]))}{(missing.Count > Few ? " …" : "")}");
    }

    private static string? FileOf(VerbContext work) => work.Options.Values.TryGetValue("file", out var file) ? Path.GetFullPath(file) : null;

    private static string Megabytes(long bytes) => (bytes / 1048576.0).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}
