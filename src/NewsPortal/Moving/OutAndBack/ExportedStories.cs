using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Taxonomy;

namespace NewsPortal.Moving.OutAndBack;

/// <summary>Stories as folders: the story, its versions, what the newsroom did about it, readers' comments that it came with.</summary>
internal sealed class ExportedStories(NewsDb db, StoryShelves shelves, ExportFolder to, Dictionary<string, long> counts)
{
    public const string Root = "stories/";
    public const string Guest = "guest: ";

    // What readers of the file look for comes first; these three say names instead of numbers.
    private static readonly string[] First = [nameof(Article.Id), nameof(Article.Title), nameof(Article.Slug), nameof(Article.Lead), nameof(Article.Status), nameof(Article.PublishAt),
        nameof(Article.UpdatedAt)];
    internal static readonly string[] Named = [nameof(Article.CategoryId), nameof(Article.TopicId), nameof(Article.CoverId)];

    private readonly Sheet _articles = new(db, typeof(Article));
    private readonly Sheet _versions = new(db, typeof(Revision));
    private readonly Sheet _comments = new(db, typeof(KeptComment));
    private readonly Dictionary<Type, Sheet> _desk = Leaving.Desk.ToDictionary(kind => kind, kind => new Sheet(db, kind));

    public async Task WriteAsync(List<Article> stories, CancellationToken ct)
    {
        var range = (stories[0].Id, stories[^1].Id);
        var texts = await OfAsync<ArticleText>(range, t => t.ArticleId, ct);
        var taggings = await OfAsync<Tagging>(range, t => t.ArticleId, ct);
        var bylines = await OfAsync<Byline>(range, b => b.ArticleId, ct);
        var picks = await OfAsync<Pick>(range, p => p.ArticleId, ct);
        var versions = await OfAsync<Revision>(range, r => r.ArticleId, ct);
        var comments = await OfAsync<KeptComment>(range, c => c.ArticleId, ct);
        var desk = await DeskAsync(range, ct);
        var coverIds = stories.Select(a => a.CoverId).OfType<int>().Distinct().ToList();
        var covers = await db.MediaFiles.Where(m => coverIds.Contains(m.Id)).Select(m => new { m.Id, m.Key }).ToDictionaryAsync(m => m.Id, m => m.Key, ct);

        // Of two stories of one second the later saved stands lower in the index: the order in which readers find them.
        var rows = await db.Set<ArticleWords>().Where(w => w.ArticleId >= range.Item1 && w.ArticleId <= range.Item2).Select(w => new { w.ArticleId, w.Row }).ToDictionaryAsync(w => w.ArticleId, w => w.Row, ct);

        foreach (var story in stories)
        {
            var folder = FolderOf(story);
            var text = Written(story, story.CoverId is { } cover ? covers[cover] : null, taggings[story.Id], bylines[story.Id], picks[story.Id]);
            text.Add("searchRow", rows.GetValueOrDefault(story.Id)?.ToString(CultureInfo.InvariantCulture), isWords: false);
            to.Write($"{folder}/story.md", text.With(texts[story.Id].SingleOrDefault()?.Body ?? ""));
            foreach (var version in versions[story.Id].OrderBy(v => v.Number))
                to.Write($"{folder}/versions/{version.Number:D4}.md", NewspaperExport.Written(_versions, version, nameof(Revision.Body), nameof(Revision.ArticleId)).With(version.Body));
            WriteLines($"{folder}/desk.jsonl", desk[story.Id].Select(d => (_desk[d.GetType()], d)), named: true);
            WriteLines($"{folder}/comments.jsonl", comments[story.Id].OrderBy(c => c.Id).Select(c => (_comments, (object)c)), named: false);
            NewspaperExport.Count(counts, nameof(Revision), versions[story.Id].Count());
            NewspaperExport.Count(counts, nameof(KeptComment), comments[story.Id].Count());
        }
        NewspaperExport.Count(counts, nameof(Article), stories.Count);
    }

    /// <summary>By its day: of a million stories in ten years, a few hundred lie in one folder.</summary>
    internal static string FolderOf(Article story) =>
        $"{Root}{(story.PublishAt ?? story.CreatedAt).DayInVietnam().ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)}/{story.Id}-{string.Concat(story.Slug.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-'))}".TrimEnd('-');

    private Manuscript Written(Article story, string? cover, IEnumerable<Tagging> taggings, IEnumerable<Byline> bylines, IEnumerable<Pick> picks)
    {
        var text = new Manuscript();
        foreach (var name in First) Add(_articles[name]);
        text.Add("section", shelves.Sections[story.CategoryId].Path, isWords: true);
        text.Add("topic", story.TopicId is { } topic ? shelves.Topics[topic] : null, isWords: true);
        text.Add("tags", [.. taggings.OrderBy(t => t.TagId).Select(t => Manuscript.Scalar(shelves.Tags[t.TagId]))]);
        text.Add("authors", [.. bylines.OrderBy(b => b.Position).Select(NameOf)]);
        text.Add("cover", cover, isWords: true);
        text.Add("picks", [.. picks.OrderBy(p => p.Position).Select(p => p.PickedId.ToString(CultureInfo.InvariantCulture))]);
        foreach (var field in _articles.Fields.Where(f => !First.Contains(f.Property.Name) && !Named.Contains(f.Property.Name))) Add(field);
        return text;

        void Add(Field field) => text.Add(field.Name, field.Say(story), field.IsWords);
    }

    private string NameOf(Byline byline) => byline.GuestName is { } guest ? Guest + Manuscript.Scalar(guest) : Manuscript.Scalar(shelves.PenNames[byline.PenNameId!.Value]);

    private void WriteLines(string path, IEnumerable<(Sheet Sheet, object Entity)> entities, bool named)
    {
        using var lines = new MemoryStream();
        foreach (var (sheet, entity) in entities) sheet.Write(lines, entity, named, but: nameof(Step.ArticleId));
        if (lines.Length > 0) to.Write(path, lines.ToArray());
    }

    private async Task<ILookup<int, T>> OfAsync<T>((int First, int Last) range, Func<T, int> story, CancellationToken ct) where T : class =>
        (await db.Set<T>().AsNoTracking().Where(e => EF.Property<int>(e, "ArticleId") >= range.First && EF.Property<int>(e, "ArticleId") <= range.Last).ToListAsync(ct)).ToLookup(story);

    private async Task<ILookup<int, object>> DeskAsync((int, int) range, CancellationToken ct)
    {
        var corrections = await OfAsync<Correction>(range, c => c.ArticleId, ct);
        var steps = await OfAsync<Step>(range, s => s.ArticleId, ct);
        var looks = await OfAsync<Look>(range, l => l.ArticleId, ct);
        var notes = await OfAsync<Note>(range, n => n.ArticleId, ct);
        var parked = await OfAsync<ParkedText>(range, p => p.ArticleId, ct);
        var saves = await OfAsync<StorySave>(range, s => s.ArticleId, ct);
        (int Story, object Entity)[] all = [.. Of(corrections, c => c.Id), .. Of(steps, s => s.Id), .. Of(looks, l => l.Id), .. Of(notes, n => n.Id), .. Of(parked, p => p.Id),
            .. Of(saves, s => (s.At, s.Id))];
        foreach (var (_, entity) in all) NewspaperExport.Count(counts, entity.GetType().Name, 1);
        return all.ToLookup(e => e.Story, e => e.Entity);
    }

    private static IEnumerable<(int, object)> Of<T, TKey>(ILookup<int, T> entities, Func<T, TKey> order) where T : class =>
        entities.SelectMany(story => story.OrderBy(order).Select(e => (story.Key, (object)e)));
}
