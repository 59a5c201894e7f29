using Microsoft.EntityFrameworkCore;
using NewsPortal.Content;
using NewsPortal.Data;
using NewsPortal.Generating;
using NewsPortal.Media;
using NewsPortal.People;
using NewsPortal.Redirecting;
using NewsPortal.StandingPages;
using NewsPortal.Taxonomy;

namespace NewsPortal.Moving.OutAndBack;

/// <summary>The lists of an export on their way back, and the standing pages: each goes on behind the rows that are there.</summary>
internal sealed class ImportedLists(NewsDb db, IBulkLoad load, string root)
{
    private const int Batch = 1000;

    public async Task LoadAsync(IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        foreach (var (number, (kind, file)) in Leaving.Lists.Index())
        {
            progress.Report(new("Danh mục", number, Leaving.Lists.Count));
            var sheet = new Sheet(db, kind);
            var rest = InOrder(sheet.ReadLines(Path.Combine(root, file)), kind).Select(Whole).Skip(await sheet.CountAsync(db, ct));
            foreach (var batch in rest.Chunk(Batch))
            {
                ct.ThrowIfCancellationRequested();
                await load.LoadAsync([sheet.Rows(batch)], ct);
            }
        }
        await LoadStandingPagesAsync(ct);
        progress.Report(new("Danh mục", Leaving.Lists.Count, Leaving.Lists.Count));
    }

    // A section may have been moved under a younger one.
    private static IEnumerable<object> InOrder(IEnumerable<object> entities, Type kind) =>
        kind == typeof(Category) ? entities.Cast<Category>().OrderBy(c => c.ParentId is not null).ThenBy(c => c.Id) : entities;

    private static object Whole(object entity)
    {
        // Whoever wrote the export: a redirect of this paper leads nowhere else.
        if (entity is Redirect redirect && !(ReaderAddress.IsOne(redirect.From) && ReaderAddress.IsOne(redirect.To))) throw new FormatException($"redirects.jsonl: {redirect.From} → {redirect.To}");
        if (entity is MediaFile picture) picture.FocusOn(picture.FocalX, picture.FocalY);
        return entity is Editor person ? Invited(person) : entity;
    }

    // As somebody who has been invited and has not come yet. The pen name is given at the end: pen names have portraits, and pictures somebody who sent them.
    private static Editor Invited(Editor person)
    {
        person.UserName = person.Email;
        person.NormalizedUserName = person.NormalizedEmail = person.Email?.Normalize().ToUpperInvariant();
        person.SecurityStamp = Guid.NewGuid().ToString("N").ToUpperInvariant();
        person.LockoutEnabled = true;
        person.PenNameId = null;
        return person;
    }

    private async Task LoadStandingPagesAsync(CancellationToken ct)
    {
        var (pages, versions) = (new Sheet(db, typeof(StandingPage)), new Sheet(db, typeof(StandingPageVersion)));
        if (await pages.CountAsync(db, ct) > 0) return;

        var (read, said) = (new List<StandingPage>(), new List<object>());
        foreach (var (path, _) in ExportCheck.Lines(root).Where(l => l.Path.StartsWith(NewspaperExport.StandingPages, StringComparison.Ordinal)))
        {
            var text = Manuscript.Read(await File.ReadAllBytesAsync(Path.Combine(root, path), ct));
            if (path.EndsWith("/page.md", StringComparison.Ordinal)) read.Add((StandingPage)pages.New(name => name == "body" ? text.Body : text[name]));
            else said.Add(versions.New(name => name switch { "body" => text.Body, "standingPageId" => $"{read[^1].Id}", _ => text[name] }));
        }
        var library = await LibraryAsync(db, read.SelectMany(p => ArticleBody.PictureKeys(p.Body)), ct);
        foreach (var page in read) page.Rerender(library);
        await load.LoadAsync([pages.Rows(read), versions.Rows(said)], ct);
    }

    public static async Task<Dictionary<string, MediaFile>> LibraryAsync(NewsDb db, IEnumerable<string> keys, CancellationToken ct)
    {
        var wanted = keys.Distinct().ToList();
        return wanted.Count == 0 ? [] : await db.MediaFiles.AsNoTracking().Where(m => wanted.Contains(m.Key)).ToDictionaryAsync(m => m.Key, ct);
    }
}
