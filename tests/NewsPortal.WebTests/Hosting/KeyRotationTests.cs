using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>What docs/operations.md says to do after the sealing keys were stolen.</summary>
public sealed partial class KeyRotationTests
{
    private const string Password = "gánh nước giếng làng";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_the_keys_were_thrown_away_old_sessions_end_and_who_had_an_app_comes_in_by_password()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        (string Name, string Value) session;
        await using (var before = Paper(store))
        {
            var editor = await before.HireAsync(Role.Reporter, "cua@example.vn", Password);
            var browser = await before.SignedInAsync(editor);
            var page = await browser.OpenAsync("/admin/tai-khoan/ung-dung-ma");
            var key = page.QuerySelector("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
            await browser.SendAsync(page, "/admin/tai-khoan/ung-dung-ma", ("code", OneTimeCode.At(key, before.Clock.GetUtcNow().UtcDateTime)));
            session = await before.SessionAsync(editor, "pwd");
            Assert.Equal("/admin/dang-nhap/ma", (await EnterAsync(before)).Headers.Location!.OriginalString);
        }

        var docs = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "operations.md"), Ct);
        await store.AskAsync(db => db.Database.ExecuteSqlRawAsync(Statements().Match(docs).Groups[1].Value, Ct));

        await using var after = Paper(store);
        Assert.Equal("/admin", (await EnterAsync(after)).Headers.Location!.OriginalString);
        using var thief = new HttpRequestMessage(HttpMethod.Get, "https://localhost/admin");
        thief.Headers.Add("Cookie", $"{session.Name}={session.Value}");
        Assert.Equal(HttpStatusCode.Redirect, (await after.Reader().SendAsync(thief, Ct)).StatusCode);
    }

    private static NewsPortalApp Paper(Store store) => new NewsPortalApp().With("ConnectionStrings:NewsPortal", store.Connection).With("Serilog:MinimumLevel:Default", "Fatal");

    private static Task<HttpResponseMessage> EnterAsync(NewsPortalApp paper) =>
        paper.Stranger().SendAsync("/admin/dang-nhap", "/admin/dang-nhap", ("Email", "cua@example.vn"), ("Password", Password));

    [GeneratedRegex("`(DELETE FROM SealingKeys;[^`]+)`")]
    private static partial Regex Statements();
}
