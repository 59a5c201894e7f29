using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using NewsPortal.Kit;
using NewsPortal.WebTests.Hosting;
using Xunit;

namespace NewsPortal.WebTests.Survival;

/// <summary>A paper of the previous release, opened by this program: every public address answers as it did.</summary>
public sealed partial class UpgradeTests
{
    private const string Email = "tong@bao.example.vn";
    private const string Password = "gánh nước giếng làng";
    private static readonly string[] Searches = ["/tim-kiem?q=d%C3%A2n+v%E1%BA%ADn", "/tim-kiem?q=chuyen+doi+so", "/tim-kiem?q=tag:th%C6%B0+vi%E1%BB%87n"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_public_address_of_the_previous_release_answers_as_it_did()
    {
        using var program = new AProgram();
        await PreviousRelease.UnpackAsync(program.Folder, Ct);
        var answered = await PreviousRelease.AnsweredAsync(Ct);
        var (_, address, _) = await program.OpenAsync("--Site:Url", "https://bao.example.vn");
        using var reader = Reader(address);
        var answers = new PublicAnswers(reader);

        var now = new Dictionary<string, string>();
        foreach (var asked in answered.Keys) now[asked] = (await answers.AskAsync(asked)).Answer;

        // It was packed without its log of writes.
        Assert.Equal("wal", await program.ExecuteAsync("PRAGMA journal_mode"));
        Assert.InRange(answered.Count, 300, int.MaxValue);
        Assert.Empty(answered.Where(a => now[a.Key] != a.Value).Select(a => $"{a.Key}: {a.Value} then, {now[a.Key]} now"));
    }

    /// <summary>
    /// What makes the paper that the other test opens: once a release, as docs/operations.md says, with NEWSPORTAL_RECORD_RELEASE naming the NewsPortal.Web.dll of
    /// the release, in the build folder of its source.
    /// </summary>
    [Fact]
    public async Task A_release_is_recorded()
    {
        var dll = Environment.GetEnvironmentVariable("NEWSPORTAL_RECORD_RELEASE");
        Assert.SkipWhen(string.IsNullOrEmpty(dll), "Only when a release is recorded: NEWSPORTAL_RECORD_RELEASE names no program.");
        using var program = new AProgram { Dll = dll };
        Assert.Equal(0, (await program.RunAsync("editors", "add", Email, "--role", "ChiefEditor", "--password", Password)).Code);
        var (process, address, end) = await program.OpenAsync("--Site:Url", "https://bao.example.vn", "--Setup:SampleNewspaper", "true", "--Newsroom:CheckForeignLinks", "false");
        var left = await LiveAsync(NodesBehindAProxy.Browser(() => address));

        using var reader = Reader(address);
        var answers = await new PublicAnswers(reader).CrawlAsync(["/", "/sitemap.xml", "/robots.txt", "/manifest.webmanifest", "/opensearch.xml", "/feed.json", "/rss", "/khong-co-gi", .. Searches, .. left]);
        Process.Start("kill", ["-TERM", $"{process.Id}"]).Dispose();
        Assert.Equal(0, (await end).Code);
        await program.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE); VACUUM; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE");

        await PreviousRelease.KeepAsync(dll, program.Folder, answers, Ct);
    }

    /// <summary>A day of a newsroom: withdrawn, corrected, renamed, led elsewhere, begun.</summary>
    /// <returns>The addresses that no page names any more.</returns>
    private static async Task<List<string>> LiveAsync(Colleague chief)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await chief.SendAsync("/admin/dang-nhap", "/admin/dang-nhap", ("Email", Email), ("Password", Password))).StatusCode);
        var stories = (await chief.OpenAsync("/tin-moi")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Where(h => StoryAddress().IsMatch(h)).Distinct().ToList();
        string Id(int at) => StoryAddress().Match(stories[at]).Groups[1].Value;

        await DoneAsync(chief, $"/admin/bai/{Id(3)}/go-bai", $"/admin/bai/{Id(3)}/go-bai", ("Note", "Sai người."));
        await DoneAsync(chief, $"/admin/bai/{Id(4)}/dinh-chinh", $"/admin/bai/{Id(4)}/dinh-chinh", ("Wrong", "Sáu xã."), ("Right", "Bảy xã."), ("Apology", "Tòa soạn xin lỗi bạn đọc."));
        // The page has two forms of that address.
        var redirects = await chief.OpenAsync("/admin/chuyen-huong");
        var token = redirects.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Redirect, (await chief.PostAsync("/admin/chuyen-huong", ("From", "/mot-dia-chi-cu"), ("To", "/tin-moi"), ("__RequestVerificationToken", token))).StatusCode);
        await DoneAsync(chief, "/admin/bai/moi", "/admin/bai", ("Title", "Bài còn nháp"), ("CategoryId", "1"));
        var section = await FirstAsync(chief, "/admin/chuyen-muc", "/admin/chuyen-muc/");
        var path = (await chief.OpenAsync(section)).QuerySelector("[name=Slug]")!.GetAttribute("value")!;
        await DoneAsync(chief, section, section, ("Name", "Mục đổi tên"), ("Slug", "muc-doi-ten"));
        var tag = await FirstAsync(chief, "/admin/the", "/admin/the/");
        var slug = (await chief.OpenAsync(tag)).QuerySelector("[name=Slug]")?.GetAttribute("value");
        await DoneAsync(chief, tag, tag, ("Name", "Nhãn đổi tên"), ("Slug", "nhan-doi-ten"));
        return [stories[3], stories[4], "/mot-dia-chi-cu", $"/{path}", $"/tag/{slug}", $"/bai-con-nhap-{stories.Count + 1000}.html"];
    }

    private static async Task DoneAsync(Colleague chief, string page, string action, params (string, string)[] filled)
    {
        var answer = await chief.SendAsync(page, action, filled);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{action} answers {answer.StatusCode}: {(await Colleague.ReadAsync(answer)).QuerySelector(".wrong")?.TextContent}");
    }

    private static async Task<string> FirstAsync(Colleague chief, string list, string begins) =>
        (await chief.OpenAsync(list)).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).First(h => h.StartsWith(begins, StringComparison.Ordinal) && char.IsAsciiDigit(h[^1]));

    private static HttpClient Reader(Uri address) => new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = address };

    [GeneratedRegex(@"-(\d+)\.html$")]
    private static partial Regex StoryAddress();
}
