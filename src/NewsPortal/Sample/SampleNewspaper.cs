using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.Moving;
using NewsPortal.Reading;
using NewsPortal.StandingPages;
using NewsPortal.Taxonomy;

namespace NewsPortal.Sample;

/// <summary>The newspaper that a new installation opens with: its sections, people and stories stand in this folder's files.</summary>
public partial class SampleNewspaper(PictureIntake intake, MostReadRefresh mostRead, TagWeights weights, TimeProvider clock)
{
    private const string DefaultCredit = "minh họa";

    /// <summary>Fills an empty store, all of it or nothing; leaves a store that has a section alone.</summary>
    public async Task FillAsync(NewsDb db, CancellationToken ct)
    {
        if (await db.Categories.AnyAsync(ct)) return;

        var paper = JsonSerializer.Deserialize<SamplePaper>(SampleFiles.Read("newspaper.json"), JsonSerializerOptions.Web)!;
        var stories = SampleFiles.Names(".md").Select(name => (Name: name, File: StoryFile.Parse(SampleFiles.Read(name)))).ToList();
        var pictures = await DrawAsync(stories.Select(s => s.File), ct);

        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var shelves = await AddShelvesAsync(db, paper, stories.Select(s => s.File), pictures, ct);
            await AddStoriesAsync(db, stories, shelves, ct);
            db.AddRange(StandingPageDraft.AsPages(clock.UtcNow()));
            await db.SaveChangesAsync(ct);
            await weights.RefreshAsync(ct);
            await mostRead.RunAsync(ct);
            await transaction.CommitAsync(ct);
        });
    }

    private async Task<Dictionary<string, MediaFile>> DrawAsync(IEnumerable<StoryFile> stories, CancellationToken ct)
    {
        var scenes = stories.SelectMany(s => ArticleBody.PictureKeys(s.Body).Append(s["cover"])).Where(s => s.Length > 0).Distinct().ToList();
        var drawn = new Dictionary<string, MediaFile>();
        await Parallel.ForEachAsync(scenes, ct, async (scene, stop) =>
        {
            var svg = SampleFiles.Read($"{scene}.svg");
            var file = await intake.TakeDrawnSceneAsync(svg, stop);
            file.Alt = SceneTitle().Match(svg).Groups[1].Value;
            file.Credit = DefaultCredit;
            lock (drawn) drawn.Add(scene, file);
        });
        return drawn;
    }

    private static async Task<SampleShelves> AddShelvesAsync(
        NewsDb db, SamplePaper paper, IEnumerable<StoryFile> stories, Dictionary<string, MediaFile> pictures, CancellationToken ct)
    {
        var shelves = SampleShelves.For(paper, stories, pictures);
        db.AddRange(shelves.Sections.Values);
        db.AddRange(shelves.Tags.Values);
        db.AddRange(shelves.Topics.Values);
        db.AddRange(shelves.PenNames.Values);
        db.AddRange(pictures.Values);
        await db.SaveChangesAsync(ct);

        foreach (var (parent, child) in shelves.Children()) child.Under(parent);
        await db.SaveChangesAsync(ct);
        return shelves;
    }

    private async Task AddStoriesAsync(NewsDb db, List<(string Name, StoryFile File)> stories, SampleShelves shelves, CancellationToken ct)
    {
        var now = clock.UtcNow();
        // Sanitising is most of the cost of a story: both cores share it.
        var written = stories.AsParallel().AsOrdered().Select(s => (s.File, Article: SampleStory.Write(s.File, shelves, now))).ToList();
        // Oldest first, so that ids grow with time as they do in a newspaper.
        foreach (var (_, article) in written.OrderBy(w => w.Article.PublishAt)) db.Add(article);
        await db.SaveChangesAsync(ct);

        foreach (var (file, article) in written)
            foreach (var hour in SampleStory.Reads(file, article, now)) db.Add(hour);
        db.AddRange(SampleExtras.Add(written.ToDictionary(w => w.Article.Title, w => w.Article), now));
        await db.SaveChangesAsync(ct);
    }

    [GeneratedRegex("<title>(.*?)</title>", RegexOptions.Singleline)]
    private static partial Regex SceneTitle();
}
