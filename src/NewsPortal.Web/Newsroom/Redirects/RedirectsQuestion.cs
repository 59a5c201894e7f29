using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Search;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Redirects;

/// <summary>The redirects, the newest first or by their old address.</summary>
public class RedirectsQuestion(NewsDb db)
{
    public const string ByAddress = "dia-chi";

    [SuppressMessage("Globalization", "CA1309", Justification = "The database compares.")]
    public async Task<RedirectListPage> AskAsync(ListForm list, RedirectForm form, CancellationToken ct)
    {
        var redirects = db.Redirects.AsNoTracking();
        var byAddress = list.Sort == ByAddress;
        if (byAddress && list.After is { Length: > 0 } from) redirects = redirects.Where(r => string.Compare(r.From, from) > 0);
        if (!byAddress && ListForm.Number(list.After) is > 0 and var last) redirects = redirects.Where(r => r.Id < last);
        // Addresses are mostly written without marks, and so are folded words.
        foreach (var word in SearchText.FoldedWords(list.Words).Take(ListForm.MostWords)) redirects = redirects.Where(r => r.From.Contains(word) || r.To.Contains(word));
        var lines = await (byAddress ? redirects.OrderBy(r => r.From) : redirects.OrderByDescending(r => r.Id)).Take(ListForm.PageSize + 1)
            .Select(r => new RedirectLine(r.Id, r.From, r.To, r.CreatedAt,
                db.Editors.Where(e => e.Id == r.CreatedById).Select(e => e.DisplayName).SingleOrDefault(), r.IsAutomatic)).ToListAsync(ct);

        List<RedirectLine> shown = [.. lines.Take(ListForm.PageSize)];
        return new(list, shown, lines.Count > shown.Count ? list.Following(byAddress ? shown[^1].From : shown[^1].Id) : null, form);
    }
}
