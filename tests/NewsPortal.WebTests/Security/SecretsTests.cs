using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.People;
using NewsPortal.WebTests.Hosting;
using Xunit;

namespace NewsPortal.WebTests.Security;

/// <summary>What must stay secret stands in no line of the log and on no page, however talkative the log is set and whatever fails.</summary>
public sealed class SecretsTests : IDisposable
{
    private const string SetupPassword = "mật khẩu đầu tiên rất dài";
    private const string EditorPassword = "thuyền thúng vượt sóng";
    private const string WrongPassword = "gõ nhầm nhưng vẫn của tôi";
    private const string Key = "khoa-giam-sat-0123456789abcdef";
    private const string SqlPassword = "MatKhauSql-9f8e7d6c";
    private const string BucketSecret = "bi-mat-cua-kho-anh-0123456789";
    private readonly AProgram program = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => program.Dispose();

    [Fact]
    public async Task Neither_log_nor_page_tells_a_secret()
    {
        var shown = new List<string>();
        var app = new NewsPortalApp().With("Setup:AdminEmail", "dau-tien@example.vn").With("Setup:AdminPassword", SetupPassword).With("Telemetry:Key", Key)
            .With("environment", "Production")
            .With("Serilog:MinimumLevel:Default", "Verbose").With("Serilog:MinimumLevel:Override:Microsoft", "Information").With("Serilog:MinimumLevel:Override:Microsoft.EntityFrameworkCore", "Verbose")
            .With("Serilog:MinimumLevel:Override:Microsoft.AspNetCore.DataProtection", "Verbose");
        string session, seal, log;
        try
        {
            await app.HireAsync(Role.Reporter, "linh@example.vn", EditorPassword);
            var browser = app.Stranger();
            await SignInAsync(browser, "linh@example.vn", WrongPassword);
            await SignInAsync(browser, "khong-ai@example.vn", EditorPassword);
            await SignInAsync(browser, EditorPassword, "x");
            var entered = await SignInAsync(browser, "linh@example.vn", EditorPassword);
            session = entered.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-newsroom=", StringComparison.Ordinal)).Split(';')[0].Split('=', 2)[1];
            seal = (await browser.OpenAsync("/admin/tai-khoan/mat-khau")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            await browser.SendAsync("/admin/tai-khoan/mat-khau", "/admin/tai-khoan/mat-khau", ("Current", WrongPassword), ("Password", "ngắn"), ("Again", "khác"));
            await app.Reader().GetAsync("/xem-truoc/loi-di-bi-mat-0123456789", Ct);
            using var operators = new HttpRequestMessage(HttpMethod.Get, "/metrics");
            operators.Headers.Authorization = new("Bearer", Key);
            await app.Reader().SendAsync(operators, Ct);

            // Something under everything breaks.
            await using (var scope = app.Services.CreateAsyncScope())
                await scope.ServiceProvider.GetRequiredService<NewsDb>().Database.ExecuteSqlRawAsync("ALTER TABLE Articles RENAME TO Elsewhere", Ct);
            var failed = await app.Reader().GetAsync("/tin-moi?q=1", Ct);
            Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
            shown.Add(await failed.Content.ReadAsStringAsync(Ct));
            shown.Add(await (await browser.GetAsync("/admin/bai")).Content.ReadAsStringAsync(Ct));
            await app.Reader().GetAsync("/xem-truoc/loi-di-bi-mat-0123456789", Ct);
            await SignInAsync(browser, "linh@example.vn", EditorPassword);
            log = string.Concat(await Task.WhenAll(Directory.EnumerateFiles(Path.Combine(app.DataFolder, "logs")).Select(ReadAsync)));
        }
        finally
        {
            await app.DisposeAsync();
        }
        Assert.Contains("no such table: Articles", log, StringComparison.Ordinal);
        Assert.Contains("/xem-truoc/{", log, StringComparison.Ordinal);

        foreach (var secret in new[] { SetupPassword, EditorPassword, WrongPassword, Key, session, seal, "loi-di-bi-mat" })
            Assert.All([log, .. shown], text => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        Assert.All(shown, page => Assert.False(page.Contains("Exception", StringComparison.Ordinal) || page.Contains("no such table", StringComparison.Ordinal) || page.Contains("   at ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_start_that_cannot_reach_what_its_secrets_open_tells_none_of_them()
    {
        var server = await program.RunAsync("--Database:Provider", "SqlServer",
            "--ConnectionStrings:NewsPortal", $"Server=127.0.0.1,1;Database=x;User Id=portal;Password={SqlPassword};Connect Timeout=1;ConnectRetryCount=0;Encrypt=False");
        var bucket = await program.RunAsync("--Media:S3:Bucket", "anh", "--Media:S3:Endpoint", "http://127.0.0.1:1", "--Media:S3:AccessKey", "ai-do", "--Media:S3:SecretKey", BucketSecret);
        var password = await program.RunAsync("--Setup:AdminEmail", "a@example.vn", "--Setup:AdminPassword", "ngan-9f8e");

        Assert.All([server, bucket, password], end => Assert.NotEqual(0, end.Code));
        var logs = string.Concat(Directory.EnumerateFiles(program.Folder, "*.log", SearchOption.AllDirectories).Select(File.ReadAllText));
        foreach (var secret in new[] { SqlPassword, BucketSecret, "ngan-9f8e" })
            Assert.All([server.Output, bucket.Output, password.Output, logs], text => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }

    private static Task<HttpResponseMessage> SignInAsync(Colleague browser, string email, string password) =>
        browser.SendAsync("/admin/dang-nhap", "/admin/dang-nhap", ("Email", email), ("Password", password));

    // The program still writes there.
    private static async Task<string> ReadAsync(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return await reader.ReadToEndAsync(Ct);
    }
}
