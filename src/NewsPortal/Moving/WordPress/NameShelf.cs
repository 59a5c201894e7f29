using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.People;

namespace NewsPortal.Moving.WordPress;

/// <summary>Who wrote for the old paper, as pen names: its accounts that signed a story, and the co-authors of Co-Authors Plus, accounts or not. Nobody's address comes along.</summary>
public sealed class NameShelf(NewsDb db, ImportedBook book, ImportReport report)
{
    private readonly Dictionary<string, PenName> _byLogin = [];

    public IEnumerable<(string OldSlug, PenName PenName)> Places => _byLogin.Select(n => (n.Key.StartsWith("cap-", StringComparison.Ordinal) ? n.Key[4..] : Nicename(n.Key), n.Value));

    public async Task MakeAsync(Survey survey, CancellationToken ct)
    {
        var names = survey.Head.Authors.GroupBy(a => a.Login).ToDictionary(g => g.Key, g => g.First().DisplayName);
        foreach (var login in survey.Creators.Keys.Where(l => l.Length > 0).Order(StringComparer.Ordinal)) await OpenAsync(login, Shown(names.GetValueOrDefault(login, ""), login), "", ct);
        foreach (var (key, (name, _)) in survey.Terms.Where(t => t.Key.Domain == "author").OrderBy(t => t.Key.Slug, StringComparer.Ordinal))
        {
            // The term is called "cap-" and the account's name in an address, or the guest's.
            var slug = key.Slug.StartsWith("cap-", StringComparison.Ordinal) ? key.Slug : $"cap-{key.Slug}";
            if (survey.Guests.TryGetValue(slug, out var guest)) await OpenAsync(slug, Shown(guest.Name, slug[4..]), guest.Biography, ct);
            else if (names.Keys.FirstOrDefault(l => Nicename(l) == slug[4..]) is { } account) await OpenAsync(slug, Shown(names[account], account), "", ct);
            else await OpenAsync(slug, Shown(name, slug[4..]), "", ct);
        }
    }

    /// <summary>In the order that the export has them in; co-authors go before the account that typed the story.</summary>
    public IReadOnlyList<PenName> Of(WxrItem item)
    {
        var together = item.Terms.Where(t => t.Domain == "author").Select(t => _byLogin.GetValueOrDefault(t.Slug.StartsWith("cap-", StringComparison.Ordinal) ? t.Slug : $"cap-{t.Slug}")).OfType<PenName>();
        List<PenName> names = [.. together.DistinctBy(p => p.Id)];
        return names.Count > 0 ? names : _byLogin.TryGetValue(item.Creator, out var alone) ? [alone] : [];
    }

    private async Task OpenAsync(string login, string name, string biography, CancellationToken ct)
    {
        var slug = NameRules.SlugOf(null, name) is { Length: > 0 } own ? own : Slug.Of(login);
        var known = book.Find(ImportedKind.PenName, login) is { } made ? await db.PenNames.SingleOrDefaultAsync(p => p.Id == made.TargetId, ct) : null;
        var penName = known ?? await db.PenNames.SingleOrDefaultAsync(p => p.Slug == slug, ct);
        if (penName is null)
        {
            penName = new() { Name = name, Slug = slug, Biography = NameRules.Fit(Html.HtmlToMarkdown.TextOf(biography), NameRules.MaxSummary) };
            db.Add(penName);
            report.Make("bút danh");
        }
        await db.SaveChangesAsync(ct);
        if (known is null) book.Note(ImportedKind.PenName, login, penName.Id, Survey.Hash(name));
        _byLogin[login] = penName;
    }

    // An account may be called by a mail address; readers need not know it.
    private static string Shown(string name, string login)
    {
        var line = NameRules.Line(Html.HtmlToMarkdown.TextOf(name.Length > 0 ? name : login));
        var at = line.IndexOf('@', StringComparison.Ordinal);
        var shown = at > 0 && !line.Contains(' ', StringComparison.Ordinal) ? line[..at] : line;
        return shown.Length == 0 ? "Tác giả" : NameRules.Fit(shown, NameRules.MaxName);
    }

    private static string Nicename(string login) => string.Concat(login.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) || c is '_' ? c : c is '@' or '.' or ' ' or '-' ? '-' : '\0').Where(c => c != '\0'));
}
