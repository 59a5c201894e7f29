using System.Diagnostics;
using System.Xml;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.Generating;
using NewsPortal.Media;
using NewsPortal.Newsroom;
using NewsPortal.Reading;
using NewsPortal.Search;
using NewsPortal.Taxonomy;

namespace NewsPortal.Moving.WordPress;

/// <summary>What is to be moved in.</summary>
/// <param name="File">The export (WXR).</param>
/// <param name="Media">The old paper's wp-content/uploads on this machine, if it is here.</param>
/// <param name="ReportFile">Where the report is written.</param>
/// <param name="Reserved">First parts of addresses that no section may have.</param>
public sealed record WordPressExport(string File, string? Media, string ReportFile, IReadOnlySet<string> Reserved);

/// <summary>
/// Moves a newspaper in from WordPress: nothing is asked of the network, nothing of what is here is overwritten. Broken off at any point it goes on from there; run again over the same
/// export it changes nothing.
/// </summary>
public sealed class WordPressImport(NewsDb db, PictureIntake intake, VersionBook versions, LivingAddresses living, ReaderEdition edition, AuditBook audit, TagWeights weights, TimeProvider clock)
{
    /// <exception cref="StartRefusedException">The file is no export, or not a whole one: nothing was written.</exception>
    public async Task<ImportReport> RunAsync(WordPressExport export, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        var (report, watch) = (new ImportReport("mục"), Stopwatch.StartNew());
        using var survey = new Survey(new());
        Look(export, survey, report, progress, ct);
        var source = SourceOf(survey.Head);
        async Task WriteDownAsync() => await File.WriteAllTextAsync(export.ReportFile, report.Write($"CHUYỂN BÁO TỪ WORDPRESS – {survey.Head.Url}", export.File, clock.UtcNow()), CancellationToken.None);
        try
        {
            await MoveAsync(export, survey, source, report, progress, async () =>
            {
                // A killed run leaves what it had to say.
                if (watch.ElapsedMilliseconds < 5_000) return;
                await WriteDownAsync();
                watch.Restart();
            }, ct);
        }
        finally
        {
            await WriteDownAsync();
        }
        return report;
    }

    private static void Look(WordPressExport export, Survey survey, ImportReport report, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        try
        {
            using var file = new FileStream(export.File, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            using var reader = new WxrReader(file);
            void Tell(int _) => progress.Report(new("Đọc tệp", (int)(file.Position >> 10), (int)(file.Length >> 10)));
            survey.Take(reader, report, Tell, ct);
        }
        catch (XmlException broken)
        {
            throw new StartRefusedException($"{export.File} hỏng hay bị cắt ngang ở dòng {broken.LineNumber}; chưa ghi gì. Hãy xuất lại từ WordPress (Công cụ → Xuất ra). {broken.Message}".ReplaceLineEndings(" "));
        }
        catch (InvalidDataException)
        {
            throw new StartRefusedException($"{export.File} không phải tệp xuất của WordPress (WXR).");
        }
        if (survey.Mended > 0) report.Count("ký tự hay thực thể XML cấm, đã sửa", survey.Mended);
        if (survey.Head.Version is not ("1.2" or "1.1" or "1.0")) report.Count($"phiên bản WXR lạ: {survey.Head.Version}");
    }

    private async Task MoveAsync(
        WordPressExport export, Survey survey, string source, ImportReport report, IProgress<GenerationProgress> progress, Func<Task> afterEach, CancellationToken ct)
    {
        var (book, addresses, comments) = (new ImportedBook(db, source, clock), new NewAddresses(survey.Head.Url), new KeptComments(db, report));
        await book.LoadAsync(ct);
        var oldAddresses = new OldAddresses(db, living, edition, clock);
        var pictures = new PictureShelf(db, intake, book, report, new(export.Media));
        await pictures.FillAsync(survey, (done, of) => progress.Report(new("Ảnh", done, Math.Max(of, 1))), ct);

        var (sections, tags, names) = (new SectionShelf(db, book, report, export.Reserved), new TagShelf(db, book, report), new NameShelf(db, book, report));
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await sections.MakeAsync(survey, ct);
            await tags.MakeAsync(survey, survey.Filings.SelectMany(f => sections.Of(f, survey).Others).DistinctBy(c => c.Slug), ct);
            await names.MakeAsync(survey, ct);
            await db.SaveChangesAsync(ct);
            await oldAddresses.LookAsync(ct);
            var led = await oldAddresses.LeadAsync(Moves(sections, tags, names, addresses), ct);
            if (led > 0) report.Make("chuyển hướng từ địa chỉ cũ", led);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        });
        await oldAddresses.LookAsync(ct);

        foreach (var story in survey.Stories) addresses.Expect(story);
        var shelves = new WordPressShelves(db, report, survey, sections, tags, names, pictures, addresses);
        var pages = new PageRun(db, book, report, shelves, oldAddresses, clock);
        await pages.PlanAsync(ct);
        await new StoryRun(db, book, report, shelves, oldAddresses, comments, clock).MakeAsync(afterEach, (done, of) => progress.Report(new("Bài", done, Math.Max(of, 1))), ct);
        await pages.MakeAsync(ct);
        await new StoryChanges(db, book, report, shelves, comments, versions, clock).BringUpAsync((done, of) => progress.Report(new("Liên kết và bài đã đổi", done, Math.Max(of, 1))), ct);
        await FinishAsync(survey, report, ct);
    }

    // Each of these may be done twice.
    private async Task FinishAsync(Survey survey, ImportReport report, CancellationToken ct)
    {
        if (!report.HasMade) return;
        db.ChangeTracker.Clear();
        await SearchPieces.JoinAsync(db, isAlone: false, ct);
        await weights.RefreshAsync(ct);
        audit.Note(null, "import wordpress", AuditDeed.Imported, new(AuditSubject.Story, null, $"Báo WordPress {survey.Head.Url}"), to: string.Join('\n', report.Totals()));
        await db.SaveChangesAsync(ct);
        await edition.RefreshAsync(db, ct);
    }

    /// <summary>The addresses that WordPress gives categories, tags and authors; a site may have other words for them, which no export says.</summary>
    private static IEnumerable<(string From, string To)> Moves(SectionShelf sections, TagShelf tags, NameShelf names, NewAddresses addresses)
    {
        var moves = sections.Places.SelectMany(p => new[] { $"/category{p.OldPath}", p.OldPath, $"/category/{p.OldPath.Split('/')[^1]}" }.Select(from => (from, $"/{p.Section.Path}")))
            .Concat(tags.Places.Where(t => !t.OldSlug.Contains(':', StringComparison.Ordinal)).Select(t => ($"/tag/{t.OldSlug}", $"/tag/{t.Tag.Slug}")))
            .Append(("/feed", "/rss/tin-moi.rss"))
            .Concat(sections.Places.Select(p => ($"/category{p.OldPath}/feed", $"/rss/{p.Section.Path}.rss")))
            .Concat(names.Places.Select(n => ($"/author/{n.OldSlug}", $"/tac-gia/{n.PenName.Slug}")));
        foreach (var (from, to) in moves)
            if (Redirecting.ReaderAddress.Normal(from) is { } path)
            {
                addresses.KnowOther(path, to);
                yield return (path, to);
            }
    }

    private static string SourceOf(WxrHead head) => $"wordpress:{head.Url}" is { Length: > ImportedItem.MaxSource } longer ? longer[..ImportedItem.MaxSource] : $"wordpress:{head.Url}";
}
