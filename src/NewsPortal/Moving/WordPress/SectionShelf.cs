using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.Taxonomy;

namespace NewsPortal.Moving.WordPress;

/// <summary>
/// The old paper's categories as our sections. We have two levels: what lay deeper goes to the nearest of the second. Only those with stories, or with such below them, are made.
/// </summary>
public sealed class SectionShelf(NewsDb db, ImportedBook book, ImportReport report, IReadOnlySet<string> reserved)
{
    private const string NoSection = "chua-phan-loai";

    private readonly Dictionary<string, WxrCategory> _categories = [];
    private readonly Dictionary<string, Category> _sections = [];

    public IEnumerable<(string OldPath, Category Section)> Places => _categories.Keys.Where(s => _sections.ContainsKey(Home(s))).Select(s => ($"/{string.Join('/', Chain(s).Select(Slug.Of))}", _sections[Home(s)]));

    /// <summary>Of a story: the main one by the word of a plugin, else the first of the deepest; and what else it stood under.</summary>
    public (Category Section, IReadOnlyList<WxrCategory> Others) Of(FiledUnder filed, Survey survey)
    {
        var slugs = filed.Slugs.Where(_categories.ContainsKey).ToList();
        var above = slugs.SelectMany(s => Chain(s).SkipLast(1)).ToHashSet();
        var lowest = slugs.Where(s => !above.Contains(s)).ToList();
        var said = filed.Main.Length > 0 && survey.Head.CategoryNumbers.TryGetValue(filed.Main, out var slug) && slugs.Contains(slug) ? slug : null;
        var main = said ?? lowest.Where(s => !IsNone(s)).DefaultIfEmpty(lowest.FirstOrDefault()).First();
        if (main is null) return (_sections[NoSection], []);
        return (_sections[Home(main)], [.. lowest.Where(s => s != main && !IsNone(s) && !Chain(main).Contains(s)).Select(s => _categories[s])]);
    }

    public async Task MakeAsync(Survey survey, CancellationToken ct)
    {
        foreach (var category in survey.Head.Categories.Where(c => c.Slug.Length > 0)) _categories[category.Slug] = category;
        // A ring has no top: one of it becomes that.
        foreach (var slug in _categories.Keys.ToList())
            if (Chain(slug) is [var first, ..] && _categories.ContainsKey(_categories[first].Parent)) _categories[first] = _categories[first] with { Parent = "" };
        var used = survey.Terms.Where(t => t.Key.Domain == "category").ToList();
        // An export of posts alone names categories where they stand, and does not say which is under which.
        foreach (var (key, (name, _)) in used) _categories.TryAdd(key.Slug, new(key.Slug, "", name, ""));
        if (survey.Head.Categories.Count == 0 && used.Count > 0) report.Count("tệp không kể cây chuyên mục (xuất riêng bài): mọi chuyên mục thành cấp một");
        if (survey.Stories.Count > 0) _categories.TryAdd(NoSection, new(NoSection, "", "Chưa phân loại", ""));

        var homes = used.Select(t => Home(t.Key.Slug)).ToHashSet();
        if (survey.Filings.Any(f => f.Slugs.Count == 0)) homes.Add(NoSection);
        var next = await db.Categories.MaxAsync(c => (int?)c.Position, ct) ?? 0;
        foreach (var slug in _categories.Keys.Where(s => Chain(s).Count == 1 && (homes.Contains(s) || homes.Any(h => Chain(h)[0] == s)))) await OpenAsync(slug, null, ++next, ct);
        foreach (var slug in _categories.Keys.Where(s => Chain(s).Count == 2 && homes.Contains(s))) await OpenAsync(slug, _sections[Chain(slug)[0]], ++next, ct);
        foreach (var (slug, category) in _categories)
            if (Chain(slug).Count > 2 && _sections.TryGetValue(Home(slug), out var home)) report.Lose("chuyên mục sâu hơn hai cấp, gộp lên cấp hai", 0, category.Name, slug, $"vào /{home.Path}");
            else if (!_sections.ContainsKey(Home(slug)) && slug != NoSection) report.Lose("chuyên mục không có bài, không lập", 0, category.Name, slug);
    }

    private async Task OpenAsync(string slug, Category? parent, int position, CancellationToken ct)
    {
        var category = _categories[slug];
        var part = Slug.Of(slug);
        if (parent is null && reserved.Contains(part))
        {
            report.Lose("địa chỉ chuyên mục trùng trang khác của báo, đổi tên", 0, category.Name, slug, $"thành /muc-{part}");
            part = $"muc-{part}";
        }
        var path = SectionPaths.Of(part, parent);
        var known = book.Find(ImportedKind.Section, slug) is { } made ? await db.Categories.SingleOrDefaultAsync(c => c.Id == made.TargetId, ct) : null;
        var section = known ?? _sections.Values.FirstOrDefault(s => s.Path == path) ?? await db.Categories.SingleOrDefaultAsync(c => c.Path == path, ct);
        if (section is null)
        {
            section = new() { Name = Fit(category.Name, NameRules.MaxName, slug), Path = path, Description = Fit(category.Description, NameRules.MaxSectionDescription, ""), Position = position };
            section.Under(parent);
            db.Add(section);
            report.Make("chuyên mục");
        }
        await db.SaveChangesAsync(ct);
        if (known is null) book.Note(ImportedKind.Section, slug, section.Id, Survey.Hash($"{category.Name}\n{category.Parent}"));
        _sections[slug] = section;
    }

    private static bool IsNone(string slug) => slug is "uncategorized" or NoSection;

    /// <summary>From the top down to it; a ring ends where it begins.</summary>
    private List<string> Chain(string slug)
    {
        var chain = new List<string>();
        for (var at = slug; at.Length > 0 && _categories.TryGetValue(at, out var category) && !chain.Contains(at); at = category.Parent) chain.Insert(0, at);
        return chain;
    }

    private string Home(string slug) => Chain(slug) is { Count: > 2 } chain ? chain[1] : slug;

    private static string Fit(string html, int most, string otherwise)
    {
        var text = NameRules.Line(Html.HtmlToMarkdown.TextOf(html));
        return text.Length == 0 ? otherwise : NameRules.Fit(text, most);
    }
}
