using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.Search;
using NewsPortal.Taxonomy;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.Sections;

/// <summary>The paper's sections, asked for anew: what is changed here is compared with what was shown.</summary>
public class SectionsQuestion(NewsDb db)
{
    public async Task<SectionListPage> ListAsync(string words, CancellationToken ct)
    {
        var tree = await TreeAsync(ct);
        List<string> sought = [.. SearchText.FoldedWords(words).Select(word => $" {word}")];
        return new(words, [.. from section in tree.All
                              where sought.TrueForAll(word => SearchText.Padded(section.Name).Contains(word, StringComparison.Ordinal))
                              let siblings = section.Parent?.Children ?? tree.Top
                              select new SectionLine(section.Id, section.Name, section.Path, section.Parent is not null,
                                  Stamp.Of(siblings.Select(s => (object)s.Id)), section == siblings[0], section == siblings[^1])]);
    }

    public async Task<SectionPage> NewAsync(SectionForm form, CancellationToken ct) =>
        new() { Form = form, Parents = [.. (await TreeAsync(ct)).Top.Select(s => new Choice(s.Id, s.Name))] };

    /// <param name="id">Of the section.</param>
    /// <param name="form">As it came back; null to fill it from the section.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<SectionPage?> PageAsync(int id, SectionForm? form, CancellationToken ct)
    {
        var categories = await db.Categories.AsNoTracking().ToListAsync(ct);
        var tree = new SectionTree(categories);
        if (categories.Find(c => c.Id == id) is not { } section || tree[id] is not { } place) return null;

        return new()
        {
            Id = id,
            Name = section.Name,
            Path = section.Path,
            ParentId = section.ParentId,
            Stamp = SectionChanges.StampOf(section),
            Stories = await db.Articles.CountAsync(a => a.CategoryId == id, ct),
            HasChildren = place.Children.Count > 0,
            Form = form ?? new() { Name = section.Name, Slug = SectionPaths.SlugOf(section.Path), Description = section.Description },
            Parents = [.. tree.Top.Where(s => s.Id != id).Select(s => new Choice(s.Id, s.Name))],
            Others = [.. tree.All.Where(s => s.Id != id && s.Parent?.Id != id).Select(s => new Choice(s.Id, string.Join(" › ", s.Way.Select(w => w.Name))))],
        };
    }

    private async Task<SectionTree> TreeAsync(CancellationToken ct) => new(await db.Categories.AsNoTracking().ToListAsync(ct));
}
