using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Generating;
using NewsPortal.Media;
using NewsPortal.StandingPages;

namespace NewsPortal.Moving.OutAndBack;

/// <summary>
/// Everything that the newspaper is, as files that people can read (docs/moving.md), from one moment however long it takes. The same newspaper makes the same bytes.
/// </summary>
public class NewspaperExport(NewsDb db, IMediaStore media)
{
    public const string StandingPages = "standing-pages/";
    public const string Media = "media/";

    private const int Batch = 100;

    /// <exception cref="StartRefusedException">Something else is in the folder; or all is written but what the paper had lost or changed meanwhile, which it names.</exception>
    public async Task<ExportOutcome> RunAsync(string folder, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        using var to = ExportFolder.Open(folder);
        var outcome = new ExportOutcome(to.IsUpdate, new Dictionary<string, long>(), []);
        await Moment.HoldAsync(db, async moment =>
        {
            to.Write("README.md", Encoding.UTF8.GetBytes(Readme));
            var lists = new ExportedLists(db, to);
            await lists.WriteAsync(progress, ct);
            var lost = await WriteMediaAsync(to, progress, ct);
            await WriteStandingPagesAsync(to, lists.Counts, ct);
            await WriteStoriesAsync(to, lists.Counts, progress, ct);
            lists.Counts["reads"] = await new ExportedReads(db, to).WriteAsync(progress, ct);
            outcome = new(to.IsUpdate, lists.Counts, lost, await moment.HasPassedAsync(ct));
        }, ct);
        // What is not of one moment is no whole export.
        if (!outcome.HasChangedMeanwhile) to.Finish(outcome.Counts, outcome.Lost);
        return outcome;
    }

    private async Task<List<string>> WriteMediaAsync(ExportFolder to, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        var (last, done, all, lost) = (0, 0, await db.MediaFiles.CountAsync(ct), new List<string>());
        while (await db.MediaFiles.AsNoTracking().Where(m => m.Id > last).OrderBy(m => m.Id).Take(Batch).ToListAsync(ct) is { Count: > 0 } pictures)
        {
            foreach (var picture in pictures)
            {
                progress.Report(new("Ảnh", done++, all));
                var path = $"{Media}{MediaNames.Original(picture.ContentHash, await ExtensionAsync(picture, ct))}";
                if (!await to.WriteAsync(path, picture.ContentHash, () => media.ReadOriginalAsync(picture.ContentHash, ct), ct)) lost.Add(picture.Key);
            }
            last = pictures[^1].Id;
        }
        progress.Report(new("Ảnh", all, int.Max(all, 1)));
        return lost;
    }

    // Entries from before the format was written down.
    private async Task<string> ExtensionAsync(MediaFile picture, CancellationToken ct) => picture.Format.Length > 0
        ? picture.Format
        : Inspection.Of(await media.ReadOriginalAsync(picture.ContentHash, ct) ?? []) is { Refusal: null } seen ? seen.Extension : "svg";

    private async Task WriteStandingPagesAsync(ExportFolder to, Dictionary<string, long> counts, CancellationToken ct)
    {
        var (pages, versions) = (new Sheet(db, typeof(StandingPage)), new Sheet(db, typeof(StandingPageVersion)));
        foreach (var page in await db.StandingPages.AsNoTracking().Include(p => p.Versions).OrderBy(p => p.Id).ToListAsync(ct))
        {
            var folder = $"{StandingPages}{page.Id}-{page.Slug}";
            to.Write($"{folder}/page.md", Written(pages, page, nameof(StandingPage.Body)).With(page.Body));
            foreach (var version in page.Versions.OrderBy(v => v.Number))
                to.Write($"{folder}/versions/{version.Number:D4}.md", Written(versions, version, nameof(version.Body), nameof(version.StandingPageId)).With(version.Body));
            Count(counts, nameof(StandingPage), 1);
            Count(counts, nameof(StandingPageVersion), page.Versions.Count);
        }
    }

    private async Task WriteStoriesAsync(ExportFolder to, Dictionary<string, long> counts, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        var (last, done, all) = (0, 0, await db.Articles.CountAsync(ct));
        var shelves = await StoryShelves.ReadAsync(db, ct);
        var stories = new ExportedStories(db, shelves, to, counts);
        while (await db.Articles.AsNoTracking().Where(a => a.Id > last).OrderBy(a => a.Id).Take(Batch).ToListAsync(ct) is { Count: > 0 } batch)
        {
            progress.Report(new("Bài", done, all));
            await stories.WriteAsync(batch, ct);
            (last, done) = (batch[^1].Id, done + batch.Count);
        }
        progress.Report(new("Bài", all, int.Max(all, 1)));
    }

    internal static Manuscript Written(Sheet sheet, object entity, params string[] but)
    {
        var text = new Manuscript();
        foreach (var field in sheet.Fields.Where(f => !but.Contains(f.Property.Name))) text.Add(field.Name, field.Say(entity), field.IsWords);
        return text;
    }

    internal static void Count(Dictionary<string, long> counts, string what, int more)
    {
        if (more > 0) counts[what] = counts.GetValueOrDefault(what) + more;
    }

    private const string Readme = """
        # Một tờ báo, mang đi được

        - `stories/năm/tháng/ngày/số-tên/story.md`: bài viết (Markdown, đầu bài là YAML); cạnh đó `versions/`: mọi phiên bản, `desk.jsonl`: cải chính, các bước,
          ghi chú, đoạn chờ chọn, lần lưu; `comments.jsonl`: bình luận mang từ nơi khác đến.
        - `standing-pages/`: các trang giới thiệu, liên hệ … với mọi phiên bản.
        - `media/`: ảnh gốc, tên là SHA-256 của nội dung; `media.jsonl`: những gì biết về mỗi ảnh.
        - `sections.jsonl`, `tags.jsonl`, `topics.jsonl`, `pen-names.jsonl`, `people.jsonl`, `redirects.jsonl`, `front-pages.jsonl`, `imprint.jsonl`, `log.jsonl` …: mỗi dòng một mục, dạng JSON.
        - `reads/năm/tháng/ngày.csv`: lượt đọc mỗi giờ.
        - `SHA256SUMS`: thử bằng `sha256sum -c SHA256SUMS`; `manifest.json`: có nó thì bản xuất mới trọn vẹn.

        Không có ở đây: mật khẩu, khóa, phiên đăng nhập. Đưa vào một tờ báo trống: lệnh `import newspaper`.

        """;
}

/// <summary>What an export has written.</summary>
/// <param name="IsUpdate">Into the folder of a former one.</param>
/// <param name="Counts">Of each kind.</param>
/// <param name="Lost">Keys of pictures whose original the paper does not have.</param>
/// <param name="HasChangedMeanwhile">On a server that holds no moment: somebody saved while it ran, and it has no manifest.</param>
public record ExportOutcome(bool IsUpdate, IReadOnlyDictionary<string, long> Counts, IReadOnlyList<string> Lost, bool HasChangedMeanwhile = false);
