using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content;
using NewsPortal.Data;
using NewsPortal.StandingPages;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.StandingPages;

/// <summary>"Giới thiệu", "Liên hệ" and the like, as the newsroom wrote them.</summary>
public class StandingPagesController(NewsDb db, StoryLists lists) : Controller
{
    private const int Described = 200;

    [HttpGet("/toa-soan/{slug}"), ReaderPage]
    public async Task<IActionResult> Show(string slug, CancellationToken ct)
    {
        var page = await db.StandingPages.InSight().Where(p => p.Slug == slug).Select(p => new { p.Title, p.Slug, p.Html, p.ChangedAt }).SingleOrDefaultAsync(ct);
        if (page is null) return NotFound();

        var text = BodyParagraphs.Of(page.Html) is [var first, ..] ? first : "";
        return View(new StandingPageShown
        {
            Html = string.Concat(ArticleBody.Parts(page.Html).Select(part => part.Html)),
            ChangedAt = page.ChangedAt,
            Boxes = await lists.RailAsync([], ct),
            Frame = new(page.Title, text.Length > Described ? $"{text[..Described].TrimEnd()}…" : text, StandingPage.AddressOf(page.Slug)),
        });
    }
}

/// <summary>A standing page as readers have it.</summary>
public record StandingPageShown : FramedPage
{
    /// <summary>Safe: made by <see cref="ArticleBody"/> when the page was saved.</summary>
    public required string Html { get; init; }
    public required DateTime ChangedAt { get; init; }
}
