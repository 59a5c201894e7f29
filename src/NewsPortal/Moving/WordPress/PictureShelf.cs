using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.Newsroom;

namespace NewsPortal.Moving.WordPress;

/// <summary>Brings the old paper's pictures into the library, and tells which of them a text means.</summary>
public sealed partial class PictureShelf(NewsDb db, PictureIntake intake, ImportedBook book, ImportReport report, MediaFolder folder)
{
    private const int AtOnce = 24;
    private const int MostBytes = 25 << 20;

    private readonly Dictionary<long, string> _byNumber = [];
    private readonly Dictionary<string, string> _byPath = [];

    /// <summary>The key in our library of an attachment; null where there is no such picture.</summary>
    public string? KeyOf(long attachment) => _byNumber.GetValueOrDefault(attachment);

    public string? KeyOf(string path) => _byPath.GetValueOrDefault(path) ?? _byPath.GetValueOrDefault(MediaFolder.WithoutSize(path));

    public string? KeyOf(IElement picture)
    {
        foreach (var name in new[] { "src", "data-src", "data-lazy-src", "data-orig-file", "data-large-file" })
            if (picture.GetAttribute(name) is { } address && MediaFolder.PathOf(address) is { } path && KeyOf(path) is { } key) return key;
        return Number().Match(picture.ClassName ?? "") is { Success: true } number && long.TryParse(number.Groups[1].Value, CultureInfo.InvariantCulture, out var id) ? KeyOf(id) : null;
    }

    public async Task FillAsync(Survey survey, Action<int, int> progress, CancellationToken ct)
    {
        var wanted = Wanted(survey);
        await RememberAsync(wanted, ct);
        var open = wanted.Where(w => book.Find(ImportedKind.Picture, w.Key)?.Fingerprint != w.Hash).ToList();
        foreach (var (done, some) in open.Chunk(AtOnce).Index())
        {
            progress(done * AtOnce, open.Count);
            await TakeAsync(some, ct);
        }
        progress(open.Count, open.Count);
    }

    private List<WantedPicture> Wanted(Survey survey)
    {
        var (wanted, paths) = (new List<WantedPicture>(), new HashSet<string>());
        foreach (var file in survey.Files.Values.OrderBy(f => f.Id))
        {
            if (MediaFolder.PathOf(file.Url) is not { } path) report.Lose("tệp ở ngoài thư mục uploads", file.Id, file.Title, file.Url);
            else if (!MediaFolder.IsPicture(path)) report.Lose($"tệp đính kèm không phải ảnh ({Path.GetExtension(path)})", file.Id, file.Title, file.Url);
            else
            {
                paths.Add(path);
                paths.Add(MediaFolder.WithoutSize(path));
                wanted.Add(new($"{file.Id}", file.Id, path, file, [.. folder.Find(path, file.Original)], file.Hash));
            }
        }
        // Pictures that texts show and the library of the old paper has lost.
        foreach (var path in survey.Stories.Concat(survey.Pages).SelectMany(s => s.Uploads).Where(MediaFolder.IsPicture))
            if (!paths.Contains(path) && paths.Add(MediaFolder.WithoutSize(path)) && folder.Find(path).ToList() is { Count: > 0 } files) wanted.Add(new(path, 0, path, null, files, Survey.Hash(path)));
        return wanted;
    }

    private async Task RememberAsync(List<WantedPicture> wanted, CancellationToken ct)
    {
        var ids = wanted.Select(w => book.Find(ImportedKind.Picture, w.Key)?.TargetId).OfType<int>().ToList();
        var keys = new Dictionary<int, string>();
        foreach (var some in ids.Distinct().Chunk(1_000).Select(c => c.ToList()))
            foreach (var file in await db.MediaFiles.Where(m => some.Contains(m.Id)).Select(m => new { m.Id, m.Key }).ToListAsync(ct)) keys[file.Id] = file.Key;
        foreach (var picture in wanted)
            if (book.Find(ImportedKind.Picture, picture.Key) is { } known && keys.TryGetValue(known.TargetId, out var key)) Know(picture, key);
    }

    private void Know(WantedPicture picture, string key)
    {
        if (picture.Id > 0) _byNumber[picture.Id] = key;
        _byPath[picture.Path] = key;
        _byPath.TryAdd(MediaFolder.WithoutSize(picture.Path), key);
    }

    private async Task TakeAsync(IReadOnlyList<WantedPicture> some, CancellationToken ct)
    {
        // Looking at a picture decodes it: that is the work, and all cores share it.
        var seen = await Task.WhenAll(some.Select(async w => (Wanted: w, Found: await FirstFitAsync(w, ct))));
        var taken = new List<(WantedPicture Wanted, MediaFile File, bool IsNew)>();
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            taken.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            foreach (var (wanted, found) in seen)
            {
                if (found is not { } fit) continue;
                var file = (await intake.TakeAsync(fit.Bytes, fit.Seen, db, ct)).File!;
                var isNew = file.Id == 0 && db.Entry(file).State == EntityState.Detached;
                if (isNew) db.Add(file.CameAs(Path.GetFileName(fit.File)));
                if (wanted.Words is { } words) Say(file, words);
                // Saved one by one: the same picture may come twice, and is then the same entry.
                await db.SaveChangesAsync(ct);
                book.Note(ImportedKind.Picture, wanted.Key, file.Id, wanted.Hash);
                taken.Add((wanted, file, isNew));
            }
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        });
        foreach (var (wanted, file, isNew) in taken)
        {
            book.Know(ImportedKind.Picture, wanted.Key, file.Id, wanted.Hash);
            Know(wanted, file.Key);
            if (isNew) report.Make("ảnh");
        }
    }

    private async Task<(byte[] Bytes, Inspection Seen, string File)?> FirstFitAsync(WantedPicture wanted, CancellationToken ct)
    {
        PictureRefusal? refusal = null;
        foreach (var file in wanted.Files)
        {
            if (new FileInfo(file).Length > MostBytes)
            {
                refusal = PictureRefusal.TooHeavy;
                continue;
            }
            var bytes = await File.ReadAllBytesAsync(file, ct);
            var seen = await intake.LookAsync(bytes, ct);
            if (seen.Refusal is null) return (bytes, seen, file);
            refusal ??= seen.Refusal;
        }
        if (refusal is { } why) report.Lose($"tệp ảnh không nhận được: {ImportReport.Why(why)}", wanted.Id, wanted.Words?.Title ?? "", wanted.Words?.Url ?? wanted.Path);
        else if (!folder.IsEmpty) report.Lose("tệp ảnh không có trong thư mục --media", wanted.Id, wanted.Words?.Title ?? "", wanted.Words?.Url ?? wanted.Path);
        return null;
    }

    // What the newsroom says of a picture stands; what nobody has said yet is filled in.
    private static void Say(MediaFile file, SurveyedFile words)
    {
        var (caption, credit) = PictureCaption.Split(Html.HtmlToMarkdown.TextOf(words.Caption.Length > 0 ? words.Caption : ""));
        if (file.Alt.Length == 0) file.Alt = NameRules.Fit(NameRules.Line(words.Alt), MediaFile.MaxAlt);
        if (caption.Length > 0 && (file.Caption.Length == 0 || file.Id == 0)) file.Caption = NameRules.Fit(NameRules.Line(caption), MediaFile.MaxCaption);
        if (credit.Length > 0 && (file.Credit.Length == 0 || file.Id == 0)) file.Credit = NameRules.Fit(NameRules.Line(credit), MediaFile.MaxCredit);
    }

    [GeneratedRegex("(?:^|[ ])wp-image-([0-9]{1,18})(?:[ ]|$)")]
    private static partial Regex Number();

    private sealed record WantedPicture(string Key, long Id, string Path, SurveyedFile? Words, IReadOnlyList<string> Files, string Hash);
}
