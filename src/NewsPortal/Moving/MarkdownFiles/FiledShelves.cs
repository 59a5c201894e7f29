using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Search;
using NewsPortal.Taxonomy;

namespace NewsPortal.Moving.MarkdownFiles;

/// <summary>The sections, tags, topics and pen names that files name: the paper's own where it has them, else made.</summary>
/// <param name="reserved">First parts of addresses that are no section's.</param>
public sealed class FiledShelves(NewsDb db, ImportReport report, IReadOnlySet<string> reserved)
{
    private const string NoSection = "Chưa phân loại";

    private List<Category> _sections = [];

    /// <summary>Before each batch: one that was rolled back may have made some.</summary>
    public async Task LookAsync(CancellationToken ct) => _sections = await db.Categories.ToListAsync(ct);

    /// <summary>By its address ("mat-tran/dan-van") or its name ("Mặt trận / Dân vận"); two levels, no more.</summary>
    public async Task<Category> SectionAsync(string said, string file, CancellationToken ct)
    {
        if (_sections.Find(s => s.Path == said.Trim('/')) is { } own) return own;
        var parts = said.Split(['/', '>', '›'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(p => NameRules.SlugOf(null, p).Length > 0).ToList();
        if (parts.Count > 2) report.Lose("chuyên mục sâu hơn hai cấp, gộp lên cấp hai", file, said);
        if (parts.Count == 0) parts = [NoSection];
        Category? section = null;
        foreach (var part in parts.Take(2)) section = await ChildAsync(section, part, file, ct);
        return section!;
    }

    public async Task<List<Tag>> TagsAsync(IReadOnlyList<string> names, string file, CancellationToken ct)
    {
        foreach (var wrong in names.Where(n => NameRules.WrongTag(n) is not null)) report.Lose("tên không dùng được làm thẻ", file, wrong);
        var right = names.Where(n => NameRules.WrongTag(n) is null).DistinctBy(n => NameRules.SlugOf(null, n)).ToList();
        if (right.Count > StoryDetails.MaxTags) report.Lose($"quá {StoryDetails.MaxTags} thẻ, bỏ các thẻ sau", file, string.Join(", ", right.Skip(StoryDetails.MaxTags)));
        var wanted = right.Take(StoryDetails.MaxTags).Select(n => (Name: n, Slug: NameRules.SlugOf(null, n))).ToList();
        var known = await db.TagsOfAsync([.. wanted.Select(w => w.Slug)], ct);
        foreach (var (name, slug) in wanted.Where(w => !known.ContainsKey(w.Slug))) known[slug] = await MadeAsync(new Tag { Name = name, Slug = slug }, "thẻ", ct);
        return [.. wanted.Select(w => known[w.Slug])];
    }

    public async Task<int?> TopicAsync(string name, CancellationToken ct)
    {
        if (NameRules.SlugOf(null, name) is not { Length: > 0 } slug) return null;
        return (await db.Topics.FirstOrDefaultAsync(t => t.Slug == slug || t.Name == name, ct) ?? await MadeAsync(new Topic { Name = NameRules.Fit(name, NameRules.MaxTopicName), Slug = slug }, "chủ đề", ct)).Id;
    }

    public async Task<List<Byline>> BylinesAsync(IReadOnlyList<(string Name, bool IsGuest)> authors, string file, CancellationToken ct)
    {
        if (authors.Count > StoryDetails.MaxNames) report.Lose($"quá {StoryDetails.MaxNames} tên ký, bỏ các tên sau", file, string.Join(", ", authors.Skip(StoryDetails.MaxNames).Select(a => a.Name)));
        var bylines = new List<Byline>();
        foreach (var (name, isGuest) in authors.Take(StoryDetails.MaxNames).Select(a => (NameRules.Fit(a.Name, NameRules.MaxName), a.IsGuest)))
        {
            var slug = NameRules.SlugOf(null, name);
            var known = isGuest ? null : await db.PenNames.OrderBy(p => p.Id).FirstOrDefaultAsync(p => p.Name == name, ct) ?? await db.PenNames.FirstOrDefaultAsync(p => p.Slug == slug, ct);
            if (known is null && !isGuest && slug.Length > 0) known = await MadeAsync(new PenName { Name = name, Slug = slug }, "bút danh", ct);
            bylines.Add(known is null ? Byline.OfGuest(name) : Byline.Of(known));
        }
        return bylines;
    }

    private async Task<Category> ChildAsync(Category? parent, string part, string file, CancellationToken ct)
    {
        var siblings = _sections.Where(s => s.ParentId == parent?.Id).ToList();
        var slug = Slug.Of(part);
        if (siblings.Find(s => SectionPaths.SlugOf(s.Path) == slug || SearchText.Padded(s.Name) == SearchText.Padded(part)) is { } known) return known;
        if (parent is null && reserved.Contains(slug)) slug = $"muc-{slug}";
        // An address is no name: its first letter at least is made one.
        var name = part == slug ? char.ToUpperInvariant(part[0]) + part[1..].Replace('-', ' ') : part;
        var section = new Category { Name = NameRules.Fit(name, NameRules.MaxName), Path = SectionPaths.Of(slug, parent), Position = siblings.Select(s => s.Position).DefaultIfEmpty(-1).Max() + 1 };
        section.Under(parent);
        if (part == slug && part.Contains('-', StringComparison.Ordinal)) report.Lose("chuyên mục đặt tên theo địa chỉ, không có dấu: hãy đặt lại tên", file, section.Name);
        _sections.Add(await MadeAsync(section, "chuyên mục", ct));
        return section;
    }

    private async Task<T> MadeAsync<T>(T made, string what, CancellationToken ct) where T : class
    {
        db.Add(made);
        await db.SaveChangesAsync(ct);
        report.Make(what);
        return made;
    }
}
