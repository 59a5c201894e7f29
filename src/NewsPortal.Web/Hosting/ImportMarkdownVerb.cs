using System.Globalization;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using NewsPortal.Data;
using NewsPortal.Moving.MarkdownFiles;

namespace NewsPortal.Web.Hosting;

/// <summary>The verb <c>import markdown</c>: stories from a folder of files; its report lies in the data folder, under <c>imports</c>.</summary>
public static class ImportMarkdownVerb
{
    public const string Usage = "import markdown DIR";

    // Answered before any route is looked for, or files.
    private static readonly string[] Unrouted = ["metrics", "doc", "health", "media", "css", "js", "dist", "fonts", "favicon.ico", "admin"];

    public static async Task RunAsync(VerbContext work, CancellationToken ct)
    {
        var folder = ExportVerb.FolderOf(work);
        if (!Directory.Exists(folder)) throw StartRefusedException.Setting("DIR", folder, "một thư mục có thật");

        await work.MigrateAsync(ct);
        var now = work.Services.GetRequiredService<TimeProvider>().UtcNow();
        FilesReport? report = null;
        await ProgressBars.ShowAsync(async bars => report = await work.Services.GetRequiredService<MarkdownImport>().RunAsync(folder, Reserved(work.Services), bars, ct));
        Console.WriteLine(report!.Made.Count > 0 ? "Đã chuyển xong." : "Không có gì mới: mọi tệp đã là bài ở đây.");
        foreach (var line in report.Totals()) Console.WriteLine($"  {line}");
        var written = Path.Combine(Directory.CreateDirectory(Path.Combine(work.DataFolder, "imports")).FullName, $"markdown-{now.InVietnam().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.txt");
        await File.WriteAllTextAsync(written, report.Write(folder, now), ct);
        Console.WriteLine($"Báo cáo, từng tệp một: {written}");
    }

    // First parts of addresses that are no section's. A verb serves no page, so there are no endpoints to ask.
    private static HashSet<string> Reserved(IServiceProvider services) =>
    [
        .. Unrouted,
        .. from action in services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
           let part = action.AttributeRouteInfo?.Template?.Trim('/').Split('/')[0].ToLowerInvariant()
           where part is { Length: > 0 } && !part.Contains('{')
           select part,
    ];
}
