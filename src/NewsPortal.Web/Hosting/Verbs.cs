using NewsPortal.Articles;
using NewsPortal.Search;
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
        new("editors", EditorsVerb.Usage, "Thêm một người vào tòa soạn; ROLE: Reporter, Editor, ManagingEditor, ChiefEditor, Administrator.", EditorsVerb.AddAsync),
        .. ImportVerb.Sources,
        new("help", "help", "In trang này.", (_, _) => HelpAsync(Console.Out)),
    ];

    /// <returns>The verb that the first argument names; null when the program is to serve. A word that is no verb prints the help and ends with 2.</returns>
    public static Verb? Named(string[] args) =>
        args is ["--help" or "-h" or "-?"] ? All.Single(v => v.Name == "help")
        : args is [{ Length: > 0 } word, ..] && word[0] is not ('-' or '/') && !word.Contains('=') ? Of(word, args) ?? Unknown(word) : null;

    // "import" is a word for several sources: the second says which.
    private static Verb? Of(string word, string[] args) => All.Where(v => v.Name == word).OrderByDescending(v => args.Length > 1 && v.Usage.StartsWith($"{word} {args[1]} ", StringComparison.Ordinal)).FirstOrDefault();

    private static Verb Unknown(string word) => new(word, $"không có lệnh \"{word}\"; xem: help", "", async (_, _) =>
    {
        await Console.Error.WriteLineAsync($"Không có lệnh \"{word}\".");
        await HelpAsync(Console.Error);
    }, Ends: 2);

    private static async Task HelpAsync(TextWriter to)
    {
        await to.WriteLineAsync("NewsPortal [LỆNH]: không có lệnh thì mở tòa báo.");
        foreach (var verb in All) await to.WriteLineAsync($"  {verb.Usage,-46}{verb.Says}");
    }
}
