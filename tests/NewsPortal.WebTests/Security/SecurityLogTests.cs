using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.People;
using NewsPortal.Web.Hosting;
using Xunit;

namespace NewsPortal.WebTests.Security;

/// <summary>What happens at the doors is told to who watches, by numbers that stay, and names nobody.</summary>
public sealed class SecurityLogTests : IAsyncDisposable
{
    private const string Password = "thuyền thúng vượt sóng";
    private readonly NewsPortalApp app = new();
    private readonly OneLog log = new();

    public SecurityLogTests() => app.Using(new SecurityLog(log, app.Clock));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Coming_in_failing_and_going_out_leave_a_line_each_with_an_account_and_a_network()
    {
        var linh = await app.HireAsync(Role.Reporter, "linh@example.vn", Password);
        var browser = app.Stranger();
        browser.Browser.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.77");

        await SignInAsync(browser, "khong-ai@example.vn", Password);
        await SignInAsync(browser, "linh@example.vn", "một câu khác hẳn");
        await SignInAsync(browser, "linh@example.vn", Password);
        await browser.SendAsync("/admin", "/admin/dang-xuat");

        Assert.Equal([4003, 4003, 4001, 4002], log.Lines.Select(l => l.Id));
        Assert.Equal(["editor (null), by pwd, from 203.0.113.0/24", $"editor {linh.Id}, by pwd, from 203.0.113.0/24"], log.Lines.Take(2).Select(l => l.Text["Security: sign-in failed, ".Length..]));
        Assert.Equal($"Security: editor {linh.Id} signed in by pwd from 203.0.113.0/24", log.Lines.ElementAt(2).Text);
        Assert.All(log.Lines, l => Assert.False(l.Text.Contains("203.0.113.77", StringComparison.Ordinal) || l.Text.Contains('@'), l.Text));
    }

    [Fact]
    public async Task An_account_that_is_locked_is_told_to_the_newsroom_once_and_a_flood_fills_nothing()
    {
        var linh = await app.HireAsync(Role.Reporter, "linh@example.vn", Password);
        for (var n = 0; n < 40; n++) await SignInAsync(app.Stranger(), "linh@example.vn", "một câu khác hẳn");

        Assert.Equal(30, log.Lines.Count(l => l.Id == 4003));
        Assert.Single(log.Lines, l => l.Id == 4004);
        var entry = Assert.Single(await EntriesAsync());
        Assert.Equal((AuditDeed.LockedOut, linh.Id, (int?)null), (entry.Deed, entry.SubjectId!.Value, entry.EditorId));

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await SignInAsync(app.Stranger(), "linh@example.vn", "một câu khác hẳn");
        Assert.Contains("SignInFailed happened 10 times more in its minute", log.Lines.Single(l => l.Id == 4009).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recovery_codes_are_guesses_that_count_and_lock()
    {
        var linh = await app.HireAsync(Role.Reporter, "linh@example.vn", Password);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var editors = scope.ServiceProvider.GetRequiredService<UserManager<Editor>>();
            var withApp = (await editors.FindByIdAsync($"{linh.Id}"))!;
            await editors.ResetAuthenticatorKeyAsync(withApp);
            await editors.SetTwoFactorEnabledAsync(withApp, true);
        }
        var browser = app.Stranger();
        await SignInAsync(browser, "linh@example.vn", Password);
        for (var n = 0; n < 5; n++) await browser.SendAsync("/admin/dang-nhap/ma", "/admin/dang-nhap/ma", ("Code", $"ABCDE-FGHI{n}"));

        Assert.Equal([4003, 4003, 4003, 4003, 4003, 4004], log.Lines.Select(l => l.Id));
        Assert.Contains("by recovery", log.Lines.First().Text, StringComparison.Ordinal);
        await app.ChangeAsync(linh.Id, e => Assert.True(e.LockoutEnd > DateTimeOffset.UtcNow));
        // Also the right password is no way in now.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(app.Stranger(), "linh@example.vn", Password)).StatusCode);
    }

    [Fact]
    public async Task What_is_refused_for_a_role_a_seal_or_a_limit_is_told_by_its_route()
    {
        var (linh, admin) = (await app.ColleagueAsync(Role.Reporter), await app.ColleagueAsync(Role.Administrator));
        await linh.GetAsync("/admin/nguoi?bi-mat=1");
        await linh.PostAsync("/admin/bai/7/ghi-chu", ("x", "1"));
        var ha = await app.HireAsync(Role.Reporter);
        await admin.SendAsync($"/admin/nguoi/{ha.Id}", $"/admin/nguoi/{ha.Id}/loi-moi");

        Assert.Equal([4006, 4007, 4005], log.Lines.Select(l => l.Id));
        Assert.Contains("may not GET admin/nguoi", log.Lines.First().Text.Replace("/admin", "admin", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("{id:int}/ghi-chu", log.Lines.ElementAt(1).Text, StringComparison.Ordinal);
        Assert.Contains($"Invited of editor {ha.Id} by", log.Lines.Last().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("203.0.113.77", "203.0.113.0/24")]
    [InlineData("::ffff:203.0.113.77", "203.0.113.0/24")]
    [InlineData("2001:db8:1:2:3::4", "2001:db8:1::/48")]
    public void An_address_is_told_by_its_network(string address, string network) => Assert.Equal(network, SecurityLog.NetworkOf(IPAddress.Parse(address)));

    private static Task<HttpResponseMessage> SignInAsync(Colleague browser, string email, string password) =>
        browser.SendAsync("/admin/dang-nhap", "/admin/dang-nhap", ("Email", email), ("Password", password));

    private async Task<List<AuditEntry>> EntriesAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NewsDb>().AuditEntries.Where(e => e.Deed == AuditDeed.LockedOut).ToListAsync(Ct);
    }

    private sealed class OneLog : ILoggerFactory, ILogger
    {
        public ConcurrentQueue<(int Id, string Text)> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => categoryName == SecurityLog.Category ? this : throw new ArgumentException(categoryName);

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue((eventId.Id, string.Create(CultureInfo.InvariantCulture, $"{formatter(state, exception)}")));
    }
}
