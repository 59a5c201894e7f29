using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Taxonomy;
using NewsPortal.Web.Newsroom.SignIns;
using Xunit;

namespace NewsPortal.Kit;

/// <summary>The editors of a test, and their browsers. Over https: browsers of .NET send its cookies nowhere else.</summary>
public static class Colleagues
{
    private static readonly Uri Origin = new("https://localhost");

    /// <summary>One who is signed in to nothing.</summary>
    public static Colleague Stranger(this NewsPortalApp app) => app.Browser(new CookieContainer());

    /// <summary>A new editor of that role, signed in; for the role Editor, of those top-level sections.</summary>
    public static async Task<Colleague> ColleagueAsync(this NewsPortalApp app, Role role, params Category[] sections) =>
        await app.SignedInAsync(await app.HireAsync(role, sections: sections));

    public static async Task<Editor> HireAsync(this NewsPortalApp app, Role role, string? email = null, string? password = null, params Category[] sections)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var editors = scope.ServiceProvider.GetRequiredService<UserManager<Editor>>();
        email ??= $"{role}-{Guid.NewGuid():N}@bao.example.vn";
        var editor = new Editor { UserName = email, Email = email, DisplayName = $"Người {role}", CreatedAt = An.Hour };
        editor.Become(role, sections.Select(s => s.Id));
        var hired = await (password is null ? editors.CreateAsync(editor) : editors.CreateAsync(editor, password));
        Assert.True(hired.Succeeded, hired.ToString());
        return editor;
    }

    /// <summary>As after signing in, without the cost of a password.</summary>
    /// <param name="by">How: "pwd", "mfa" or "passkey".</param>
    public static async Task<Colleague> SignedInAsync(this NewsPortalApp app, Editor editor, string by = "pwd")
    {
        return app.Browser(await app.SessionAsync(editor, by));
    }

    /// <summary>One session in two browsers: somebody has copied its cookie.</summary>
    public static async Task<(Colleague, Colleague)> TwiceSignedInAsync(this NewsPortalApp app, Editor editor)
    {
        var session = await app.SessionAsync(editor, "pwd");
        return (app.Browser(session), app.Browser(session));
    }

    /// <summary>The cookie of a session that begins now.</summary>
    public static async Task<(string Name, string Value)> SessionAsync(this NewsPortalApp app, Editor editor, string by)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Editor>>().CreateAsync(editor);
        var id = await scope.ServiceProvider.GetRequiredService<EditorSessions>().BeginAsync(editor.Id, editor.SecurityStamp!, "Máy của bài kiểm thử", TestContext.Current.CancellationToken);
        ((ClaimsIdentity)principal.Identity!).AddClaims([Sessions.By(by), Sessions.Is(id)]);
        var session = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = app.Clock.GetUtcNow();
        var ticket = new AuthenticationTicket(principal, new() { IssuedUtc = now, ExpiresUtc = now + session.ExpireTimeSpan }, IdentityConstants.ApplicationScheme);
        return (session.Cookie.Name!, session.TicketDataFormat.Protect(ticket));
    }

    public static async Task ChangeAsync(this NewsPortalApp app, int editorId, Action<Editor> change)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        change((await db.Editors.FindAsync([editorId], TestContext.Current.CancellationToken))!);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static Colleague Browser(this NewsPortalApp app, (string Name, string Value) session)
    {
        var cookies = new CookieContainer();
        cookies.Add(Origin, new Cookie(session.Name, session.Value, "/") { Secure = true, HttpOnly = true });
        return app.Browser(cookies);
    }

    private static Colleague Browser(this NewsPortalApp app, CookieContainer cookies) => new(app.CreateDefaultClient(Origin, new CookieContainerHandler(cookies)));
}
