using System.Security.Cryptography;
using System.Text;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.Generating;
using NewsPortal.Media;
using NewsPortal.Newsroom;
using NewsPortal.Reading;
using NewsPortal.Taxonomy;

namespace NewsPortal.Moving.MarkdownFiles;

/// <summary>
/// Stories from a folder of Markdown files, oldest first. Run again it makes nothing twice, goes on where it was stopped, and brings a file that has changed into its
/// story unless the newsroom has had its hand on that since.
/// </summary>
public class MarkdownImport(NewsDb db, PictureIntake intake, VersionBook versions, LivingAddresses living, ReaderEdition edition, TagWeights weights, AuditBook audit, TimeProvider clock)
{
    private const int AtOnce = 50;

    /// <param name="folder">Of the files.</param>
    /// <param name="reserved">First parts of addresses that are no section's.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="ct">Stops it between two batches.</param>
    public async Task<ImportReport> RunAsync(string folder, IReadOnlySet<string> reserved, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        var report = new ImportReport("tệp");
        var files = new FolderFiles(folder, report);
        var source = Fit($"markdown:{files.Root}", ImportedItem.MaxSource);
        var found = await SurveyAsync(files, report, progress, ct);
        var story = new FiledStories(db, new(db, intake, files, report), new(db, report, reserved), new(db, living, edition, clock), versions, report, clock);
        var done = 0;
        foreach (var batch in found.OrderBy(f => f.At ?? DateTime.MaxValue).ThenBy(f => f.Path, StringComparer.Ordinal).Chunk(AtOnce))
        {
            progress.Report(new("Bài", done, found.Count));
            var written = new List<FiledStory>();
            foreach (var (path, _, hash) in batch) written.Add(new(path, Fit(path, ImportedItem.MaxKey), hash, WrittenStory.Read(path, await files.ReadAsync(path, ct))));
            await story.WriteAsync(source, written, ct);
            done += batch.Length;
        }
        if (report.Made.Count > 0) await FinishAsync(files.Root, report, ct);
        progress.Report(new("Bài", int.Max(found.Count, 1), int.Max(found.Count, 1)));
        return report;
    }

    private static async Task<List<(string Path, DateTime? At, string Hash)>> SurveyAsync(FolderFiles files, ImportReport report, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        var found = new List<(string, DateTime?, string)>();
        foreach (var (number, path) in files.Stories.Index())
        {
            progress.Report(new("Đọc tệp", number, files.Stories.Count));
            try
            {
                var text = await files.ReadAsync(path, ct);
                // Hugo's page of a section, and no story.
                if (Path.GetFileName(path) == "_index.md") report.Lose("trang mục lục của Hugo, không phải bài", path);
                else found.Add((path, WrittenStory.Read(path, text).PublishAt, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))));
            }
            catch (FormatException wrong)
            {
                report.Lose("tệp không đọc được, bỏ qua", path, wrong.Message);
            }
        }
        return found;
    }

    private async Task FinishAsync(string folder, ImportReport report, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        audit.Note(null, "import markdown", AuditDeed.Imported, new(AuditSubject.Story, null, folder), to: string.Join('\n', report.Made.Select(m => $"{m.Key}: {m.Value}")));
        await db.SaveChangesAsync(ct);
        await weights.RefreshAsync(ct);
    }

    private static string Fit(string text, int most) => text.Length <= most ? text : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>A file that is a story.</summary>
/// <param name="Key">What the paper remembers it by.</param>
/// <param name="Hash">SHA-256 of its text.</param>
public sealed record FiledStory(string Path, string Key, string Hash, WrittenStory Written);
