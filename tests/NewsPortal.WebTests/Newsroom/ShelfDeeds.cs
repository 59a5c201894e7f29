using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Kit;
using NewsPortal.Redirecting;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

/// <summary>What a chief does to sections, tags, topics, pen names and redirects, for <see cref="Deeds"/>.</summary>
internal static class ShelfDeeds
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static string Unused => $"Tên {Guid.NewGuid():N}";

    // Merging is asked for first.
    private static string Asked(string action, (string Name, string Value)[] filled) => action == "/gop" ? $"/gop?{filled[0].Name}={Uri.EscapeDataString(filled[0].Value)}" : "";

    public static Func<NewsroomPaper, Task<Act>> New(string address) => async p =>
    {
        // What another test has deleted is offered back on the page after it, by a form to the same address.
        await p.Chief.Browser.OpenAsync("/admin");
        return Sent(p, address, address, ("Name", Unused));
    };

    public static Func<NewsroomPaper, Task<Act>> Section(string action, Func<NewsroomPaper, (string, string)[]> filled, string? page = null) => async p =>
    {
        var section = An.Category(Unused);
        section.Position = 100;
        await p.SaveAsync(section);
        return Sent(p, page ?? $"/admin/chuyen-muc/{section.Id}{Asked(action, filled(p))}", $"/admin/chuyen-muc/{section.Id}{action}", filled(p));
    };

    public static Func<NewsroomPaper, Task<Act>> Tag(string action, params (string, string)[] filled) => async p =>
    {
        var tag = An.Tag(Unused);
        await p.SaveAsync(tag);
        if (!await p.AskAsync(db => db.Tags.AnyAsync(t => t.Slug == Slug.Of("Nhãn để gộp"), Ct))) await p.SaveAsync(An.Tag("Nhãn để gộp"));
        return Sent(p, $"/admin/the/{tag.Id}{Asked(action, filled)}", $"/admin/the/{tag.Id}{action}", filled);
    };

    public static Func<NewsroomPaper, Task<Act>> Topic(string action, params (string, string)[] filled) => async p =>
    {
        var (before, topic) = (An.Topic(Unused), An.Topic(Unused));
        await p.SaveAsync(before);
        await p.SaveAsync(topic);
        return Sent(p, action == "/thu-tu" ? "/admin/chu-de" : $"/admin/chu-de/{topic.Id}", $"/admin/chu-de/{topic.Id}{action}", filled);
    };

    public static Func<NewsroomPaper, Task<Act>> PenName(string action, params (string, string)[] filled) => async p =>
    {
        var penName = An.PenName(Unused);
        await p.SaveAsync(penName);
        return Sent(p, $"/admin/but-danh/{penName.Id}", $"/admin/but-danh/{penName.Id}{action}", filled);
    };

    public static Func<NewsroomPaper, Task<Act>> StandingPage(string action, params (string, string)[] filled) => async p =>
    {
        var (before, page) = (An.StandingPage(Unused), An.StandingPage(Unused));
        await p.SaveAsync(before);
        await p.SaveAsync(page);
        return Sent(p, action == "/thu-tu" ? "/admin/trang" : $"/admin/trang/{page.Id}", $"/admin/trang/{page.Id}{action}", filled);
    };

    public static async Task<Act> RedirectAsync(NewsroomPaper p)
    {
        var redirect = new Redirect { From = $"/cu/{Guid.NewGuid():N}", To = "/the-thao", CreatedAt = An.Hour, IsAutomatic = false };
        await p.SaveAsync(redirect);
        return Sent(p, "/admin/chuyen-huong", $"/admin/chuyen-huong/{redirect.Id}/xoa");
    }

    public static async Task<Act> RedirectsAsync(NewsroomPaper p)
    {
        var redirect = new Redirect { From = $"/cu/{Guid.NewGuid():N}", To = "/the-thao", CreatedAt = An.Hour, IsAutomatic = false };
        await p.SaveAsync(redirect);
        return Sent(p, "/admin/chuyen-huong", "/admin/chuyen-huong/hang-loat", ("Chosen", $"{redirect.Id}"));
    }

    public static async Task<Act> TagsAsync(NewsroomPaper p)
    {
        var tag = An.Tag(Unused);
        await p.SaveAsync(tag);
        return Sent(p, "/admin/the?sap=moi", "/admin/the/hang-loat", ("Chosen", $"{tag.Id}"));
    }

    /// <summary>What is done first, and then taken back by the form beside the notice.</summary>
    public static Func<NewsroomPaper, Task<Act>> Back(Func<NewsroomPaper, Task<Act>> first, string list, string action) => async p =>
    {
        await (await first(p)).Go();
        var done = await p.Chief.Browser.OpenAsync(list);
        return new(p.Chief.Editor, () => p.Chief.Browser.SendAsync(done, action), await LastAsync(p));
    };

    public static async Task<Act> TopicsAsync(NewsroomPaper p)
    {
        var topic = An.Topic(Unused);
        await p.SaveAsync(topic);
        return Sent(p, "/admin/chu-de", "/admin/chu-de/hang-loat", ("Chosen", $"{topic.Id}"), ("Deed", "dong"));
    }

    private static async Task<int?> LastAsync(NewsroomPaper p) => await p.AskAsync(db => db.AuditEntries.MaxAsync(e => (int?)e.Id, Ct));

    public static async Task<Act> PostAsync(NewsroomPaper p, string address, params (string, string)[] fields)
    {
        var seal = (await p.Chief.Browser.OpenAsync(address)).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return new(p.Chief.Editor, () => p.Chief.Browser.PostAsync(address, [.. fields, ("__RequestVerificationToken", seal)]));
    }

    private static Act Sent(NewsroomPaper p, string page, string action, params (string, string)[] filled) =>
        new(p.Chief.Editor, () => p.Chief.Browser.SendAsync(page, action, filled));
}
