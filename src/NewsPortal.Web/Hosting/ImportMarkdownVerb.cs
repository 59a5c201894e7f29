using NewsPortal.Data;
using NewsPortal.Moving;
using NewsPortal.Moving.MarkdownFiles;
using NewsPortal.Web.Newsroom.Sections;

namespace NewsPortal.Web.Hosting;

/// <summary>The verb <c>import markdown</c>: stories from a folder of files; its report lies in the data folder, under <c>imports</c>.</summary>
public static class ImportMarkdownVerb
{
    public const string Usage = "import markdown DIR";

    public static async Task RunAsync(VerbContext work, CancellationToken ct)
    {
        var folder = ExportVerb.FolderOf(work);
        if (!Directory.Exists(folder)) throw StartRefusedException.Setting("DIR", folder, "một thư mục có thật");

        await work.MigrateAsync(ct);
        await using var turn = await ImportVerb.TurnAsync(work, ct);
        var now = work.Services.GetRequiredService<TimeProvider>().UtcNow();
        ImportReport? report = null;
        await ProgressBars.ShowAsync(async bars => report = await work.Services.GetRequiredService<MarkdownImport>().RunAsync(folder, work.Services.GetRequiredService<ReservedAddresses>().Parts, bars, ct));
        Console.WriteLine(report!.HasMade ? "Đã chuyển xong." : "Không có gì mới: mọi tệp đã là bài ở đây.");
        foreach (var line in report.Totals()) Console.WriteLine($"  {line}");
        var written = ImportVerb.ReportIn(work.DataFolder, "markdown", now);
        await File.WriteAllTextAsync(written, report.Write("CHUYỂN BÀI TỪ TỆP MARKDOWN", folder, now), ct);
        Console.WriteLine($"Báo cáo, từng tệp một: {written}");
    }
}
