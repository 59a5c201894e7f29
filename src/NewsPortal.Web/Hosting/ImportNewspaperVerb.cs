using System.Diagnostics;
using NewsPortal.Data;
using NewsPortal.Moving.OutAndBack;

namespace NewsPortal.Web.Hosting;

/// <summary>The verb <c>import newspaper</c>: an export back into an empty store, which nobody opens before it is all there.</summary>
public static class ImportNewspaperVerb
{
    public const string Usage = "import newspaper DIR";

    public static async Task RunAsync(VerbContext work, CancellationToken ct)
    {
        var (folder, watch) = (ExportVerb.FolderOf(work), Stopwatch.StartNew());
        var manifest = await NewspaperImport.CheckAsync(folder, ct);
        Console.WriteLine($"Bản xuất ở {folder} còn nguyên.");
        var import = work.Services.GetRequiredService<NewspaperImport>();
        await ProgressBars.ShowAsync(bars => StoreStart.PrepareAsync(work.Db, work.DataFolder, goesOn: true, stop => import.RunAsync(folder, manifest, bars, stop), ct));
        Console.WriteLine($"Đã có lại tờ báo: {manifest.Counts.GetValueOrDefault("Article")} bài, {manifest.Counts.GetValueOrDefault("MediaFile")} ảnh, sau {watch.Elapsed.TotalSeconds:0} giây.");
        if (manifest.Counts.GetValueOrDefault("Editor") > 0)
            Console.WriteLine("Mọi người trong tòa soạn đều chưa có mật khẩu: lần mở báo tới in liên kết cho quản trị đầu tiên, người ấy gửi liên kết mời cho những người khác.");
    }
}
