using System.Diagnostics;
using NewsPortal.Data;
using NewsPortal.Moving.OutAndBack;

namespace NewsPortal.Web.Hosting;

/// <summary>The verb <c>export</c>: everything that the newspaper is into a folder; the newspaper stays open meanwhile.</summary>
public static class ExportVerb
{
    public const string Usage = "export DIR";

    public static async Task RunAsync(VerbContext work, CancellationToken ct)
    {
        var folder = FolderOf(work);
        await work.MigrateAsync(ct);
        var watch = Stopwatch.StartNew();
        ExportOutcome? outcome = null;
        await SayingAsync(folder, () => ProgressBars.ShowAsync(async bars => outcome = await work.Services.GetRequiredService<NewspaperExport>().RunAsync(folder, bars, ct)));
        if (outcome!.HasChangedMeanwhile)
            throw new StartRefusedException("Tòa soạn đã lưu trong lúc xuất, mà cơ sở dữ liệu không giữ được một thời điểm: hãy chạy lại lúc vắng, hoặc bật ALTER DATABASE … SET ALLOW_SNAPSHOT_ISOLATION ON.");
        Console.WriteLine($"{(outcome.IsUpdate ? "Đã cập nhật bản xuất cũ ở" : "Đã xuất vào")} {folder}: {outcome.Counts.GetValueOrDefault("Article")} bài, {outcome.Counts.GetValueOrDefault("MediaFile")} ảnh, sau {watch.Elapsed.TotalSeconds:0} giây.");
        if (outcome.Lost.Count > 0)
            throw new StartRefusedException($"Bản xuất trọn vẹn, trừ {outcome.Lost.Count} ảnh mà kho không còn bản gốc: {string.Join(", ", outcome.Lost.Take(20))}{(outcome.Lost.Count > 20 ? " …" : "")}");
    }

    internal static string FolderOf(VerbContext work) => Path.GetFullPath(work.Options.Values["dir"]);

    // The disk of the export need not be that of the data.
    internal static async Task SayingAsync(string folder, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"Không ghi hoặc đọc được ở {folder}: {StoreRefusal.Reason(failure)}", failure);
        }
    }
}
