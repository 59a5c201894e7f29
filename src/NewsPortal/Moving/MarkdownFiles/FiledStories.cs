using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Content;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.Newsroom;

namespace NewsPortal.Moving.MarkdownFiles;

/// <summary>Makes stories of files, some in one transaction, with what says that they are made.</summary>
public sealed partial class FiledStories(NewsDb db, FiledPictures pictures, FiledShelves shelves, OldAddresses oldAddresses, VersionBook versions, ImportReport report, TimeProvider clock)
{
    private const int LongestLead = 400;

    public Task WriteAsync(string source, IReadOnlyList<FiledStory> files, CancellationToken ct) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await shelves.LookAsync(ct);
        var keys = files.Select(f => f.Key).ToList();
        var known = await db.ImportedItems.Where(i => i.Source == source && i.Kind == ImportedKind.Story && keys.Contains(i.Key)).ToDictionaryAsync(i => i.Key, ct);
        var fresh = new List<(FiledStory File, Article Story)>();
        foreach (var file in files)
        {
            if (!known.TryGetValue(file.Key, out var item)) fresh.Add((file, await NewAsync(file, ct)));
            else if (item.Fingerprint != file.Hash) await ChangeAsync(file, item, ct);
        }
        db.AddRange(fresh.Select(f => f.Story));
        await db.SaveChangesAsync(ct);
        await LeadAsync(fresh, ct);
        foreach (var (file, story) in fresh)
            db.Add(new ImportedItem { Source = source, Kind = ImportedKind.Story, Key = file.Key, TargetId = story.Id, Fingerprint = file.Hash, At = clock.UtcNow() });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    });

    // One that is to come leads nobody before its hour (MovedPages).
    private async Task LeadAsync(IEnumerable<(FiledStory File, Article Story)> files, CancellationToken ct)
    {
        var moves = files.Where(f => f.Story.Status == ArticleStatus.Approved)
            .SelectMany(f => f.File.Written.OldAddresses.Select(from => (from, ArticleCard.AddressOf(f.Story.Slug, f.Story.Id)))).ToList();
        if (moves.Count == 0) return;
        await oldAddresses.LookAsync(ct);
        if (await oldAddresses.LeadAsync(moves, ct) is > 0 and var led) report.Make("chuyển hướng từ địa chỉ cũ", led);
    }

    private async Task<Article> NewAsync(FiledStory file, CancellationToken ct)
    {
        var story = new Article { Title = "", Slug = "" };
        await FillAsync(story, file, ct);
        Bring(story, file);
        report.Make(story.Status == ArticleStatus.Approved ? story.IsPublic(clock.UtcNow()) ? "bài đã đăng" : "bài hẹn giờ" : story.Status == ArticleStatus.Withdrawn ? "bài đã gỡ" : "bài nháp hoặc chờ duyệt");
        return story;
    }

    private async Task ChangeAsync(FiledStory file, ImportedItem item, CancellationToken ct)
    {
        var story = await db.Articles.Include(a => a.Text).Include(a => a.Pictures).Include(a => a.Taggings).Include(a => a.Bylines).Include(a => a.Picks).AsSplitQuery()
            .SingleOrDefaultAsync(a => a.Id == item.TargetId, ct);
        if (story is null || story.ChangedById is not null)
        {
            report.Lose("tệp đã đổi, nhưng tòa soạn đã sửa bài: giữ nguyên bài", file.Path, story?.Title ?? "");
            return;
        }
        var (slug, words) = (story.Slug, StoryWords.Of(story));
        var last = story.Status == ArticleStatus.Approved ? await versions.OpenAsync(story, ct) : null;
        await FillAsync(story, file, ct);
        // Readers have its address.
        if (story.Status == ArticleStatus.Approved) story.Slug = slug;
        if (last is not null && StoryWords.Of(story) != words) await versions.KeepImportedAsync(last, story, ct);
        if (story.Status == ArticleStatus.Draft) Bring(story, file);
        (item.Fingerprint, item.At) = (file.Hash, clock.UtcNow());
        report.Make("bài cập nhật theo tệp");
    }

    private async Task FillAsync(Article story, FiledStory file, CancellationToken ct)
    {
        var written = file.Written;
        foreach (var (kind, detail) in written.Losses) report.Lose(kind, file.Path, detail);
        var body = await new FiledBody((address, byName) => pictures.KeyOfAsync(address, byName, file.Path, ct), (kind, detail) => report.Lose(kind, file.Path, detail)).WriteAsync(written.Body);
        if (body.Length > StoryWords.MaxBody) report.Lose($"thân bài dài quá {StoryWords.MaxBody} ký tự, hiện như chữ thường", file.Path);
        var cover = written.Cover.Length == 0 ? null : CoverKey().IsMatch(written.Cover) ? written.Cover : await pictures.KeyOfAsync(written.Cover, byName: true, file.Path, ct);
        var library = await LibraryAsync(ArticleBody.PictureKeys(body).Concat(cover is null ? [] : [cover]), ct);
        if (cover is not null && !library.ContainsKey(cover)) report.Lose("ảnh không có trong thư mục", file.Path, written.Cover);

        story.Title = written.Title.Length > 0 ? written.Title : "Không có tít";
        story.Slug = NameRules.SlugOf(written.Slug, story.Title) is { Length: > 0 } slug ? slug : Slug.Of(story.Title);
        story.FileUnder(await shelves.SectionAsync(written.Section, file.Path, ct));
        story.TagWith(await shelves.TagsAsync(written.Tags, file.Path, ct));
        story.SignBy(await shelves.BylinesAsync(written.Authors, file.Path, ct));
        story.TopicId = await shelves.TopicAsync(written.Topic, ct);
        story.Write(body, library);
        story.Lead = written.Lead.Length > 0 ? written.Lead : FirstWords(story, file);
        story.CoverWith(cover is null ? null : library.GetValueOrDefault(cover), written.CoverCaption, written.CoverCredit);
        if (written.FeaturedUntil is { } until) story.Feature(until, written.FeaturedRank);
        story.BreakingUntil = written.BreakingUntil;
        if (written.UpdatedAt is { } updated && updated > written.PublishAt) story.MarkUpdated(updated);
    }

    // Other systems know no lead: lists show how a text begins.
    private string FirstWords(Article story, FiledStory file)
    {
        if (Paragraph().Match(story.Text!.Html) is not { Success: true } first || NameRules.Line(PlainText.Of(first.Groups[1].Value)) is not { Length: > 0 } words) return "";
        report.Lose("không có sapo, lấy từ đoạn đầu", file.Path);
        if (words.Length <= LongestLead) return words;
        var cut = words[..LongestLead];
        return cut.LastIndexOf(' ') is > 0 and var at ? cut[..at] + "…" : NameRules.Fit(words, LongestLead);
    }

    private void Bring(Article story, FiledStory file)
    {
        var (wanted, now) = (file.Written.Status, clock.UtcNow());
        if (wanted is ArticleStatus.InEditing or ArticleStatus.Submitted) story.Submit(now);
        if (wanted == ArticleStatus.Submitted) story.Submit(now);
        if (wanted < ArticleStatus.Approved) return;
        var missing = file.Written.PublishAt is null ? "bài không có giờ đăng, thành bản nháp" : story.MissingForPublication().Any() ? "bài không có nội dung, thành bản nháp" : "";
        if (missing.Length > 0)
        {
            report.Lose(missing, file.Path);
            return;
        }
        story.Import(file.Written.PublishAt!.Value);
        if (wanted == ArticleStatus.Withdrawn) story.Withdraw(now);
    }

    private async Task<Dictionary<string, MediaFile>> LibraryAsync(IEnumerable<string> keys, CancellationToken ct)
    {
        var wanted = keys.Distinct().ToList();
        return wanted.Count == 0 ? [] : await db.MediaFiles.Where(m => wanted.Contains(m.Key)).ToDictionaryAsync(m => m.Key, ct);
    }

    [GeneratedRegex("^[0-9a-f]{8}$")]
    private static partial Regex CoverKey();

    [GeneratedRegex("<p>(.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex Paragraph();
}
