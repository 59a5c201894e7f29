using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.Taxonomy;

namespace NewsPortal.Moving.WordPress;

/// <summary>The old paper's tags as ours. Names that differ by case or marks alone are one; one that was merged or renamed here meanwhile is what it has become.</summary>
public sealed class TagShelf(NewsDb db, ImportedBook book, ImportReport report)
{
    private readonly Dictionary<string, Tag> _bySlug = [];

    public IEnumerable<(string OldSlug, Tag Tag)> Places => _bySlug.Select(t => (t.Key, t.Value));

    public Tag? Of(string oldSlug) => _bySlug.GetValueOrDefault(oldSlug);

    /// <param name="survey">Its tags, and the sections that become tags because a story has one here.</param>
    /// <param name="sections">Categories that stories stood under besides their main one.</param>
    public async Task MakeAsync(Survey survey, IEnumerable<WxrCategory> sections, CancellationToken ct)
    {
        var wanted = survey.Terms.Where(t => t.Key.Domain == "post_tag").Select(t => (Old: t.Key.Slug, Name: survey.Head.Tags.GetValueOrDefault(t.Key.Slug, t.Value.Name)))
            .Concat(sections.Select(c => (Old: SectionKey(c.Slug), c.Name))).Select(t => (t.Old, Name: NameOf(t.Name))).OrderBy(t => t.Old, StringComparer.Ordinal).ToList();
        foreach (var (old, name) in wanted.Where(w => NameRules.WrongTag(w.Name) is not null)) report.Lose("thẻ không có chữ nào", 0, name, old);
        wanted.RemoveAll(w => NameRules.WrongTag(w.Name) is not null);
        // Nothing is changed, only added: to look for changes among all that came before is a third of the work where there are many.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await AddAsync(wanted, ct);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
        var unused = survey.Head.Tags.Keys.Count(t => !_bySlug.ContainsKey(t));
        if (unused > 0) report.Count("thẻ không có bài nào, không lập", unused);
    }

    private async Task AddAsync(List<(string Old, string Name)> wanted, CancellationToken ct)
    {
        foreach (var some in wanted.Chunk(500))
        {
            var slugs = some.Select(w => NameRules.SlugOf(null, w.Name)).Distinct().ToList();
            var known = await db.TagsOfAsync(slugs, ct);
            foreach (var (old, name) in some)
            {
                var slug = NameRules.SlugOf(null, name);
                if (!known.TryGetValue(slug, out var tag))
                {
                    known[slug] = tag = new() { Name = name, Slug = slug };
                    db.Add(tag);
                    report.Make("thẻ");
                }
                _bySlug[old] = tag;
            }
            await db.SaveChangesAsync(ct);
            foreach (var (old, name) in some)
                if (book.Find(ImportedKind.Tag, old) is null) book.Note(ImportedKind.Tag, old, _bySlug[old].Id, Survey.Hash(name));
        }
    }

    /// <summary>A category's, apart from a tag of the same name.</summary>
    public static string SectionKey(string slug) => $"category:{slug}";

    private static string NameOf(string html)
    {
        var name = NameRules.Line(Html.HtmlToMarkdown.TextOf(html).Replace(',', ' ').Replace(';', ' '));
        return NameRules.Fit(name, NameRules.MaxName);
    }
}
