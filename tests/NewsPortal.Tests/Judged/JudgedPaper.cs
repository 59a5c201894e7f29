using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Kit;
using NewsPortal.Media;
using NewsPortal.Moving;
using NewsPortal.Reading;
using NewsPortal.Sample;
using NewsPortal.Taxonomy;
using Xunit;

namespace NewsPortal.Tests.Judged;

/// <summary>The newspaper that judgments are about (docs/judged.md): the sample, and, for searches, the stories of tests/Judged that are easily confused with it.</summary>
internal static class JudgedPaper
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Judged");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static T Read<T>(string name) => JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(Folder, name)), JsonSerializerOptions.Web)!;

    /// <summary>As a new installation does it.</summary>
    public static async Task FillAsync(Store store)
    {
        var folder = Directory.CreateTempSubdirectory("newsportal-judged-").FullName;
        try
        {
            using var scope = store.Open();
            using var intake = new PictureIntake(new DiskMediaStore(folder), store.Clock);
            await new SampleNewspaper(intake, scope.Of<MostReadRefresh>(), scope.Of<TagWeights>(), store.Clock).FillAsync(scope.Db, Ct);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static async Task AddConfusedAsync(Store store)
    {
        using var scope = store.Open();
        var db = scope.Db;
        var files = Directory.EnumerateFiles(Path.Combine(Folder, "stories"), "*.md").Order(StringComparer.Ordinal).Select(f => StoryFile.Parse(File.ReadAllText(f))).ToList();
        var tags = await db.Tags.ToDictionaryAsync(t => t.Name, Ct);
        foreach (var name in files.SelectMany(f => f.List("tags")).Distinct().Where(n => !tags.ContainsKey(n))) db.Add(tags[name] = An.Tag(name));
        var pictures = files.Select(f => f["cover"]).Distinct().ToDictionary(scene => scene, scene => An.Picture(scene));
        db.AddRange(pictures.Values);
        await db.SaveChangesAsync(Ct);
        var shelves = new SampleShelves(await db.Categories.ToDictionaryAsync(c => c.Path, Ct), tags, await db.Topics.ToDictionaryAsync(t => t.Slug, Ct),
            await db.PenNames.ToDictionaryAsync(p => p.Name, Ct), pictures);
        db.AddRange(files.Select(f => SampleStory.Write(f, shelves, store.Now)));
        await db.SaveChangesAsync(Ct);
    }

    /// <summary>Names of files by the ids of their stories.</summary>
    public static async Task<Dictionary<int, string>> NamesAsync(Store store)
    {
        var sample = SampleFiles.Names(".md").Select(name => (Name: name, Text: SampleFiles.Read(name)));
        var confused = Directory.EnumerateFiles(Path.Combine(Folder, "stories"), "*.md").Select(f => (Name: Path.GetFileName(f), Text: File.ReadAllText(f)));
        var byTitle = sample.Concat(confused).ToDictionary(f => StoryFile.Parse(f.Text)["title"], f => Path.GetFileNameWithoutExtension(f.Name));
        return await store.AskAsync(db => db.Articles.Select(a => new { a.Id, a.Title }).ToDictionaryAsync(a => a.Id, a => byTitle[a.Title], Ct));
    }

    /// <summary>How near an order comes to the best one: 1 where it is that.</summary>
    public static double Ndcg(IEnumerable<string> shown, Dictionary<string, int> grades, int at) =>
        Gain(shown.Select(name => grades.GetValueOrDefault(name)), at) / Gain(grades.Values.OrderDescending(), at);

    private static double Gain(IEnumerable<int> grades, int at) => grades.Take(at).Select((grade, i) => (Math.Pow(2, grade) - 1) / Math.Log2(i + 2)).Sum();
}
