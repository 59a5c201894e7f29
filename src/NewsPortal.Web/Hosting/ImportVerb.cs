using System.Globalization;
using NewsPortal.Data;
using NewsPortal.Moving;
using NewsPortal.Moving.WordPress;
using NewsPortal.Web.Newsroom.Sections;

namespace NewsPortal.Web.Hosting;

/// <summary>The verb <c>import</c>: its second word says where from. Reports lie in the data folder, under <c>imports</c>.</summary>
public static class ImportVerb
{
    /// <summary>A line a source.</summary>
    public static readonly Verb[] Sources =
    [
        new("import wordpress", "import wordpress FILE [--media DIR]", "Chuyển báo từ WordPress vào: FILE là tệp xuất WXR, DIR là thư mục wp-content/uploads.", FromWordPressAsync),
        new("import markdown", ImportMarkdownVerb.Usage, "Chuyển một thư mục tệp Markdown thành bài.", ImportMarkdownVerb.RunAsync),
        new("import newspaper", ImportNewspaperVerb.Usage, "Đưa một bản xuất trở lại, vào một kho trống.", ImportNewspaperVerb.RunAsync),
    ];

    public static string ReportIn(string dataFolder, string source, DateTime now)
    {
        var folder = Directory.CreateDirectory(Path.Combine(dataFolder, "imports")).FullName;
        return Path.Combine(folder, $"{source}-{now.InVietnam().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.txt");
    }

    /// <summary>Two at once would make the same story twice, were the database not to refuse.</summary>
    /// <exception cref="StartRefusedException">Another process moves something in.</exception>
    public static async Task<IAsyncDisposable> TurnAsync(VerbContext work, CancellationToken ct) => await StoreLock.TryAsync(work.Db, "import", ct)
        ?? throw new StartRefusedException("Một lệnh import khác đang chuyển bài vào kho này. Đợi nó xong rồi chạy lại lệnh này.");

    private static async Task FromWordPressAsync(VerbContext work, CancellationToken ct)
    {
        var (file, media) = (work.Options.Values["file"], work.Options.Values.GetValueOrDefault("media"));
        if (!File.Exists(file)) throw StartRefusedException.Setting("FILE", Path.GetFullPath(file), "một tệp có thật, do WordPress xuất ra");
        if (media is not null && !Directory.Exists(media)) throw StartRefusedException.Setting("--media", Path.GetFullPath(media), "một thư mục có thật, wp-content/uploads của báo cũ");

        await work.MigrateAsync(ct);
        await using var turn = await TurnAsync(work, ct);
        var written = ReportIn(work.DataFolder, "wordpress", work.Services.GetRequiredService<TimeProvider>().UtcNow());
        var import = work.Services.GetRequiredService<WordPressImport>();
        ImportReport? report = null;
        await ProgressBars.ShowAsync(async bars => report = await import.RunAsync(new(file, media, written, work.Services.GetRequiredService<ReservedAddresses>().Parts), bars, ct));
        Console.WriteLine(report!.HasMade ? "Đã chuyển xong." : "Không có gì mới: mọi thứ trong tệp đã có ở đây.");
        foreach (var line in report.Totals()) Console.WriteLine($"  {line}");
        if (media is null && report.HasMade) Console.WriteLine("Không có --media nên chưa chuyển ảnh nào: chạy lại lệnh này với --media DIR (wp-content/uploads của báo cũ) thì ảnh vào bài.");
        Console.WriteLine($"Báo cáo, từng bài một: {written}");
    }
}
