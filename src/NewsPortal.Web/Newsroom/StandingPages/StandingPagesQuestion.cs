using Microsoft.EntityFrameworkCore;
using NewsPortal.Content;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.Search;
using NewsPortal.StandingPages;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.StandingPages;

public class StandingPagesQuestion(NewsDb db, Typesetting typesetting)
{
    // There are few pages (StandingPage.Most): all are asked for, and narrowed here.
    public async Task<StandingPageListPage> ListAsync(ListForm list, CancellationToken ct)
    {
        var pages = await db.StandingPages.OrderBy(p => p.Position).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.Title, p.Slug, p.IsPublic, p.ChangedAt }).ToListAsync(ct);
        var words = SearchText.FoldedWords(list.Words).Take(ListForm.MostWords).ToList();
        var lines = pages.Select((p, i) => new StandingPageLine(p.Id, p.Title, StandingPage.AddressOf(p.Slug), p.IsPublic, p.ChangedAt, i == 0, i == pages.Count - 1))
            .Where(l => words.TrueForAll(w => SearchText.Padded(l.Title).Contains($" {w}", StringComparison.Ordinal)));
        return new(list, [.. lines], Stamp.Of(pages.Select(p => (object)p.Id)), [.. StandingPageDraft.All.Where(d => pages.TrueForAll(p => p.Slug != d.Slug))]);
    }

    public async Task<StandingPageEditing> NewAsync(StandingPageForm form, bool proof, CancellationToken ct) =>
        new(null, "Trang mới", null, "", form, [], proof ? await ProofAsync(form, ct) : null, null);

    /// <param name="id">Of the page.</param>
    /// <param name="form">As it was sent; null to begin with.</param>
    /// <param name="version">Which version's words to begin with; null for the newest.</param>
    /// <param name="proof">Show how the words would look.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<StandingPageEditing?> PageAsync(int id, StandingPageForm? form, int? version, bool proof, CancellationToken ct)
    {
        if (await db.StandingPages.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } page) return null;

        var versions = await db.StandingPageVersions.Where(v => v.StandingPageId == id).OrderByDescending(v => v.Number)
            .Select(v => new StandingVersionLine(v.Number, v.At, v.EditorName)).ToListAsync(ct);
        var begun = version is { } number ? await db.StandingPageVersions.AsNoTracking().SingleOrDefaultAsync(v => v.StandingPageId == id && v.Number == number, ct) : null;
        if (version is not null && begun is null) return null;

        var shown = form ?? new() { Title = begun?.Title ?? page.Title, Slug = page.Slug, Body = begun?.Body ?? page.Body, IsPublic = page.IsPublic };
        var stamp = StandingPageChanges.StampOf(page);
        return new(id, page.Title, page.IsPublic ? page.Address : null, stamp, shown, versions, proof ? await ProofAsync(shown, ct) : null,
            form is { Stamp: { } was } && was != stamp ? page.Body : null);
    }

    private async Task<string> ProofAsync(StandingPageForm form, CancellationToken ct)
    {
        var body = form.Wanted.Body;
        if (body.Length > StandingPage.MaxBody) return "";
        return string.Concat(ArticleBody.Parts(ArticleBody.Render(body, await typesetting.LibraryAsync(body, ct)).Html).Select(part => part.Html));
    }
}
