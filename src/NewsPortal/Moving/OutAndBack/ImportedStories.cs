using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Content;
using NewsPortal.Data;
using NewsPortal.Generating;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Search;
using NewsPortal.Taxonomy;

namespace NewsPortal.Moving.OutAndBack;

/// <summary>Stories on their way back, with all that lies in their folders, in whole batches in the order of the export.</summary>
internal sealed class ImportedStories(NewsDb db, IBulkLoad load, string root, StoryShelves shelves, DateTime now)
{
    private const int Batch = 200;

    private readonly StoryRows _rows = new(db);
    private readonly Sheet _articles = new(db, typeof(Article));
    private readonly Sheet _bylines = new(db, typeof(Byline));
    private readonly Sheet _versions = new(db, typeof(Revision));
    private readonly Sheet _comments = new(db, typeof(KeptComment));
    private readonly Dictionary<string, Sheet> _desk = Leaving.Desk.ToDictionary(kind => kind.Name, kind => new Sheet(db, kind));
    private readonly HashSet<long> _taken = [];

    public async Task LoadAsync(Manifest manifest, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        var (done, all) = (await _articles.CountAsync(db, ct), (int)manifest.Counts.GetValueOrDefault(nameof(Article)));
        _taken.UnionWith(await db.Set<ArticleWords>().Where(w => w.Row != null).Select(w => w.Row!.Value).ToListAsync(ct));
        foreach (var folders in Folders().Skip(done).Chunk(Batch))
        {
            progress.Report(new("Bài", done, int.Max(all, 1)));
            await LoadAsync(folders, ct);
            done += folders.Length;
        }
        progress.Report(new("Bài", int.Max(all, 1), int.Max(all, 1)));
    }

    // Their files stand one after another in the list.
    private IEnumerable<List<string>> Folders()
    {
        var folder = new List<string>();
        foreach (var (path, _) in ExportCheck.Lines(root).Where(l => l.Path.StartsWith(ExportedStories.Root, StringComparison.Ordinal)))
        {
            if (path.EndsWith("/story.md", StringComparison.Ordinal) && folder.Count > 0)
            {
                yield return folder;
                folder = [];
            }
            folder.Add(path);
        }
        if (folder.Count > 0) yield return folder;
    }

    private async Task LoadAsync(List<string>[] folders, CancellationToken ct)
    {
        var stories = folders.AsParallel().AsOrdered().WithCancellation(ct).Select(Read).ToList();
        var library = await ImportedLists.LibraryAsync(db, stories.SelectMany(s => ArticleBody.PictureKeys(s.Body).Concat(s.Cover is null ? [] : [s.Cover])), ct);
        // Rendering is most of the cost of a story: every core has its share.
        stories.AsParallel().WithCancellation(ct).ForAll(story =>
        {
            if (story.Cover is { } cover) story.Article.CoverWith(library.GetValueOrDefault(cover), story.Article.CoverCaption, story.Article.CoverCredit);
            story.Article.Write(story.Body, library);
        });
        foreach (var story in stories) story.Article.FollowWithCopies(now);

        var (whole, titles) = Entries(stories);
        var parts = stories.SelectMany(s => s.Parts).ToLookup(p => p.Sheet, p => p.Entity);
        await load.LoadAsync([.. _rows.Of(stories.Select(s => (s.Article.Id, s.Article))), StoryRows.Of(db, whole), StoryRows.Of(db, titles), .. parts.Select(p => p.Key.Rows(p))], ct);
    }

    private ReadStory Read(List<string> folder)
    {
        try
        {
            return ReadFolder(folder);
        }
        catch (Exception wrong) when (wrong is FormatException or JsonException or KeyNotFoundException)
        {
            throw new StartRefusedException($"Không đọc được {folder[0]}: {wrong.Message}", wrong);
        }
        catch (ArgumentException missing)
        {
            throw new StartRefusedException($"Không đọc được {folder[0]}: thiếu chỗ mà lệnh export viết ra.", missing);
        }
    }

    private ReadStory ReadFolder(List<string> folder)
    {
        var text = Manuscript.Read(File.ReadAllBytes(Path.Combine(root, folder[0])));
        var article = (Article)_articles.New(name => text[name]);
        article.FileUnder(shelves.ByPath[text["section"]!]);
        article.TopicId = text["topic"] is { } topic ? shelves.BySlug[topic] : null;
        article.Taggings.AddRange(text.List("tags").Select(tag => new Tagging { TagId = shelves.Tags[(string)tag!] }));
        article.Bylines.AddRange(text.List("authors").Select((author, i) => (Byline)_bylines.New(name => (name, author) switch
        {
            ("position", _) => $"{i}",
            ("guestName", IReadOnlyDictionary<string, object?> guest) => (string?)guest["guest"],
            ("penNameId", string penName) => $"{shelves.PenNames[penName]}",
            _ => null,
        })));
        article.Picks.AddRange(text.List("picks").Select((pick, i) => new Pick { Position = i, PickedId = int.Parse((string)pick!, System.Globalization.CultureInfo.InvariantCulture) }));
        // Following raises it.
        article.Version--;
        return new(article, text.Body, text["cover"], text["searchRow"] is { } row ? long.Parse(row, System.Globalization.CultureInfo.InvariantCulture) : null, [.. folder.Skip(1).SelectMany(path => ReadParts(path, $"{article.Id}"))]);
    }

    private IEnumerable<(Sheet, object)> ReadParts(string path, string storyId)
    {
        var file = Path.Combine(root, path);
        if (path.EndsWith(".md", StringComparison.Ordinal))
        {
            var text = Manuscript.Read(File.ReadAllBytes(file));
            return [(_versions, _versions.New(name => name switch { "body" => text.Body, "articleId" => storyId, _ => text[name] }))];
        }
        if (path.EndsWith("/comments.jsonl", StringComparison.Ordinal)) return _comments.ReadLines(file, ("articleId", storyId)).Select(c => (_comments, c));
        return Sheet.Lines(file).Select(line => _desk[line.GetProperty("what").GetString()!] is var sheet ? (sheet, sheet.Read(line, ("articleId", storyId))) : default);
    }

    // Where it stood; else the row of its hour, or the next free one below: as SearchIndex gives them.
    private (List<SearchEntry>, List<TitleEntry>) Entries(List<ReadStory> stories)
    {
        var (whole, titles) = (new List<SearchEntry>(), new List<TitleEntry>());
        foreach (var (article, stood) in stories.Select(s => (s.Article, s.Row)))
        {
            long? row = article.Status == ArticleStatus.Approved && article.PublishAt is { } hour ? stood ?? SearchRow.For(hour, article.Id) : null;
            while (row is { } tried && !_taken.Add(tried)) row--;
            article.Words!.IndexedAt(row);
            if (row is not { } given) continue;
            var story = new SearchedStory(article.CategoryId, article.Title, article.Lead, article.Text!.Html, [article.CoverCaption, article.CoverCredit],
                article.Taggings.Select(t => shelves.TagNames[t.TagId]), article.Bylines.Select(b => b.GuestName ?? shelves.PenNameNames[b.PenNameId!.Value]));
            whole.Add(new(given));
            whole[^1].Set(story);
            titles.Add(new(given));
            titles[^1].Set(story);
        }
        return ([.. whole.OrderBy(e => e.Row)], [.. titles.OrderBy(e => e.Row)]);
    }

    private sealed record ReadStory(Article Article, string Body, string? Cover, long? Row, IReadOnlyList<(Sheet Sheet, object Entity)> Parts);
}
