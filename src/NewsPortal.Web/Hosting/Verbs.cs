using NewsPortal.Articles;
using NewsPortal.Search;
using NewsPortal.Web.Hosting.Backups;
using NewsPortal.Web.Newsroom.Editors;

namespace NewsPortal.Web.Hosting;

/// <summary>The verbs of the program, as docs/operations.md lists them.</summary>
public static class Verbs
{
    private static readonly Verb[] All =
    [
        new("migrate", "migrate", "Đưa cơ sở dữ liệu lên phiên bản của chương trình này.", (work, ct) => work.MigrateAsync(ct)),
        new("rerender", "rerender", "Dựng lại thân của mọi bài, sau khi cách dựng đã đổi.", async (work, ct) =>
        {
            await work.MigrateAsync(ct);
            await work.Services.GetRequiredService<Rerendering>().RunAsync(Console.Out, ct);
        }),
        new("reindex", "reindex", "Ghi lại mục lục tìm kiếm của mọi bài; tòa báo vẫn mở.", async (work, ct) =>
        {
            await work.MigrateAsync(ct);
            await work.Services.GetRequiredService<Reindexing>().RunAsync(done => Console.WriteLine($"Đã ghi {done} bài."), ct);
        }),
        new("generate", "generate --articles N [--seed S] [--words W] [--read-days D]", "Sinh một tờ báo N bài để thử tải, vào một cơ sở dữ liệu trống.", GeneratedNewspaper.MakeAsync),
        new("backup", "backup FILE", "Sao lưu cả tờ báo (cơ sở dữ liệu, ảnh) vào một tệp; tòa báo vẫn mở.", BackupVerbs.BackupAsync),
        new("restore", "restore FILE", "Khôi phục tờ báo từ tệp đó vào một nơi trống.", BackupVerbs.RestoreAsync),
        new("verify", "verify [FILE]", "Khôi phục thử bản đó (hoặc bản mới nhất) và so với tờ báo.", BackupVerbs.VerifyAsync),
        new("editors", EditorsVerb.Usage, "Thêm một người vào tòa soạn; ROLE: Reporter, Editor, ManagingEditor, ChiefEditor, Administrator.", EditorsVerb.AddAsync),
        new("export", ExportVerb.Usage, "Xuất mọi thứ của tờ báo ra một thư mục, dạng mở; tòa báo vẫn mở.", ExportVerb.RunAsync),
        .. ImportVerb.Sources,
        new("help", "help", "In trang này.", (_, _) => HelpAsync(Console.Out)),
    ];

    /// <returns>The verb that the first arguments name; null when the program is to serve. A word that is no verb prints the help and ends with 2.</returns>
    public static Verb? Named(string[] args) =>
        args is ["--help" or "-h" or "-?"] ? All.Single(v => v.Name == "help")
        : args is [{ Length: > 0 } word, ..] && word[0] is not ('-' or '/') && !word.Contains('=') ? All.OrderByDescending(v => v.Name.Length).FirstOrDefault(v => IsNamed(v, args)) ?? Unknown(word) : null;

    // Several verbs may share their first word.
    private static bool IsNamed(Verb verb, string[] args) => verb.Name.Split(' ') is var name && args.Length >= name.Length && args.Take(name.Length).SequenceEqual(name);

    private static Verb Unknown(string word) => new(word, $"không có lệnh \"{word}\"; xem: help", "", async (_, _) =>
    {
        await Console.Error.WriteLineAsync($"Không có lệnh \"{word}\".");
        await HelpAsync(Console.Error);
    }, Ends: 2);

    private static async Task HelpAsync(TextWriter to)
    {
        await to.WriteLineAsync("NewsPortal [LỆNH]: không có lệnh thì mở tòa báo. Sau lệnh có thể đặt mọi thiết lập, như --Data:Folder DIR.");
        foreach (var verb in All) await to.WriteLineAsync($"  {verb.Usage}\n      {verb.Says}");
    }
}
