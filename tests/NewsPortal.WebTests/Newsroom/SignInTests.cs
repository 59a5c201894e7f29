using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

public sealed partial class SignInTests(SignInTests.App app) : IClassFixture<SignInTests.App>
{
    private const string Right = "gánh nước giếng làng";
    private const string Wrong = "một câu khác hẳn";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_may_not_come_in_hears_the_same_after_the_same_work()
    {
        var (suspended, locked) = (await app.HireAsync(Role.Editor, "treo@example.vn", Right), await app.HireAsync(Role.Editor, "khoa@example.vn", Right));
        await app.HireAsync(Role.Editor, "dung@example.vn", Right);
        await app.HireAsync(Role.Editor, "moi@example.vn");
        await app.ChangeAsync(suspended.Id, e => e.Suspend(An.Hour));
        await app.ChangeAsync(locked.Id, e => e.LockoutEnd = DateTimeOffset.MaxValue);
        var answers = new List<string>();
        await app.Stranger().OpenAsync("/admin/dang-nhap");
        foreach (var (email, password) in new[]
            { ("khong-ai@example.vn", Right), ("dung@example.vn", Wrong), ("treo@example.vn", Right), ("khoa@example.vn", Right), ("moi@example.vn", Right), ("không phải thư", Right) })
        {
            var before = app.Hasher.Calls;

            var response = await SignInAsync(app.Stranger(), email, password);

            Assert.Equal("1 Verify", string.Join(", ", app.Hasher.Calls.Skip(before.Length).GroupBy(c => c).Select(g => $"{g.Count()} {g.Key}")));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
            var text = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Ct));
            answers.Add(Token().Replace(text.Replace(email, "…", StringComparison.Ordinal), ""));
        }
        Assert.Single(answers.Distinct());
        Assert.Contains("Thư điện tử hoặc mật khẩu không đúng", answers[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_out_the_right_one_for_a_while()
    {
        var editor = await app.HireAsync(Role.Reporter, "nam-lan@example.vn", Right);
        for (var i = 0; i < 5; i++) await SignInAsync(app.Stranger(), editor.Email!, Wrong);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(app.Stranger(), editor.Email!, Right)).StatusCode);

        await app.ChangeAsync(editor.Id, e =>
        {
            Assert.InRange(e.LockoutEnd!.Value - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(15));
            e.LockoutEnd = DateTimeOffset.UtcNow.AddSeconds(-1);
        });
        Assert.Equal("/admin", (await SignInAsync(app.Stranger(), editor.Email!, Right)).Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/admin?x=1", "/admin?x=1")]
    [InlineData("/admin/nguoi", "/admin/nguoi")]
    [InlineData("", "/admin")]
    [InlineData("/", "/admin")]
    [InlineData("https://example.com/admin", "/admin")]
    [InlineData("//example.com/admin", "/admin")]
    [InlineData("/\\example.com/admin", "/admin")]
    [InlineData("/admin\\..\\..", "/admin\\..\\..")]
    public async Task Who_comes_in_goes_where_they_wanted_within_the_newsroom(string asked, string led)
    {
        var editor = await app.HireAsync(Role.Reporter, password: Right);
        var browser = app.Stranger();

        var response = await browser.SendAsync($"/admin/dang-nhap?ve={Uri.EscapeDataString(asked)}", "/admin/dang-nhap", ("Email", editor.Email!), ("Password", Right));

        Assert.Equal(led, response.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task What_is_not_filled_in_is_said_at_its_field_and_what_is_stays()
    {
        var response = await app.Stranger().SendAsync("/admin/dang-nhap", "/admin/dang-nhap", ("Email", "a@example.vn"), ("Password", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await Colleague.ReadAsync(response);
        Assert.Equal("a@example.vn", page.QuerySelector("#Email")!.GetAttribute("value"));
        Assert.Equal("Bạn chưa điền mật khẩu.", page.QuerySelector("[data-valmsg-for=Password]")!.TextContent);
    }

    [Fact]
    public async Task Who_knocks_too_often_waits()
    {
        await using var strict = new NewsPortalApp().With("Newsroom:AttemptsPerMinute", "2");
        var browser = strict.Stranger();
        for (var i = 0; i < 2; i++) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(browser, "a@example.vn", Wrong)).StatusCode);

        var third = await SignInAsync(browser, "a@example.vn", Wrong);

        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.InRange(third.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("quá nhiều lần", (await Colleague.ReadAsync(third)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> SignInAsync(Colleague browser, string email, string password) =>
        browser.SendAsync("/admin/dang-nhap", "/admin/dang-nhap", ("Email", email), ("Password", password));

    [GeneratedRegex("""<input name="__RequestVerificationToken"[^>]*>""")]
    private static partial Regex Token();

    public sealed class App : NewsPortalApp
    {
        public Counted Hasher { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<IPasswordHasher<Editor>>(Hasher));
        }
    }

    public sealed class Counted : IPasswordHasher<Editor>
    {
        private readonly PasswordHasher<Editor> real = new(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 10 }));
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> calls = new();

        public string[] Calls => [.. calls];

        public string HashPassword(Editor user, string password)
        {
            calls.Enqueue("Hash");
            return real.HashPassword(user, password);
        }

        public PasswordVerificationResult VerifyHashedPassword(Editor user, string hashedPassword, string providedPassword)
        {
            calls.Enqueue("Verify");
            return real.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
