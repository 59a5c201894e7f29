using NetVips;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.Generating;
using NewsPortal.Kit;
using NewsPortal.Media;
using NewsPortal.Moving;
using NewsPortal.Moving.WordPress;
using NewsPortal.Newsroom;
using NewsPortal.Taxonomy;
using Xunit;

namespace NewsPortal.Tests.Moving;

/// <summary>A store that a WordPress newspaper is moved into, with what lay in its folder of uploads.</summary>
public sealed class OldPaper : IAsyncDisposable, IProgress<GenerationProgress>
{
    private static readonly HashSet<string> Reserved = ["tag", "tac-gia", "chu-de", "tin-moi", "admin"];
    private static readonly string[] Uploads = ["2022/01/lu-ve.jpg", "2022/01/cho.jpg", "2022/01/ghe.jpg", "2022/01/khong-dinh-kem.jpg", "2023/05/lua-chin-scaled.jpg"];

    private readonly string _folder = Directory.CreateTempSubdirectory("newsportal-wp-").FullName;
    private readonly PictureIntake _intake;

    private OldPaper(Store store) => (Store, _intake) = (store, new(new DiskMediaStore(Path.Combine(_folder, "data")), store.Clock));

    public Store Store { get; }
    public string Report { get; private set; } = "";
    public Action<GenerationProgress> WhenTold { get; set; } = _ => { };

    public static async Task<OldPaper> NewAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var paper = new OldPaper(await Store.NewAsync(provider));
        foreach (var (i, upload) in Uploads.Index())
        {
            var file = Path.Combine(paper._folder, "uploads", upload);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using var drawn = Image.Black(64 + i, 48) + 40;
            drawn.Cast(Enums.BandFormat.Uchar).WriteToFile(file);
        }
        return paper;
    }

    public static string Corpus(string name) => Path.Combine(Repository.Root, "tests", "Corpus", "wordpress", name);

    public async Task<ImportReport> MoveAsync(string file, bool media = true, CancellationToken? stop = null)
    {
        using var scope = Store.Open();
        var import = new WordPressImport(scope.Db, _intake, scope.Of<VersionBook>(), scope.Of<LivingAddresses>(), Store.Edition, scope.Of<AuditBook>(), scope.Of<TagWeights>(), Store.Clock);
        var written = Path.Combine(_folder, "report.txt");
        try
        {
            return await import.RunAsync(new(file, media ? Path.Combine(_folder, "uploads") : null, written, Reserved), this, stop ?? TestContext.Current.CancellationToken);
        }
        finally
        {
            Report = File.Exists(written) ? await File.ReadAllTextAsync(written, CancellationToken.None) : "";
        }
    }

    /// <summary>An export of this test's own.</summary>
    public string Write(string text)
    {
        var file = Path.Combine(_folder, $"{Guid.NewGuid():n}.xml");
        File.WriteAllText(file, text);
        return file;
    }

    void IProgress<GenerationProgress>.Report(GenerationProgress value) => WhenTold(value);

    public async ValueTask DisposeAsync()
    {
        _intake.Dispose();
        await Store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
