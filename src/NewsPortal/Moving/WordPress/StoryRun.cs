using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.Redirecting;

namespace NewsPortal.Moving.WordPress;

/// <summary>Makes stories of posts, oldest first, so that numbers grow with time: a few hundred in one transaction, with what says that they are made.</summary>
public sealed class StoryRun(NewsDb db, ImportedBook book, ImportReport report, WordPressShelves shelves, OldAddresses oldAddresses, KeptComments comments, TimeProvider clock)
{
    private const int AtOnce = 200;

    public async Task MakeAsync(Func<Task> afterEach, Action<int, int> progress, CancellationToken ct)
    {
        var survey = shelves.Survey;
        var open = survey.Stories.Where(s => book.Find(ImportedKind.Story, $"{s.Id}") is null).ToList();
        foreach (var story in survey.Stories)
            if (book.Find(ImportedKind.Story, $"{story.Id}") is { } made && await AddressAsync(made.TargetId, ct) is { } address) shelves.Addresses.Know(story.Id, address);

        for (var done = 0; done < open.Count; done += AtOnce)
        {
            progress(done, open.Count);
            var some = open.GetRange(done, Math.Min(AtOnce, open.Count - done));
            var items = some.ConvertAll(survey.Read);
            var texts = some.Zip(items).AsParallel().AsOrdered().WithCancellation(ct).Select(s => (Surveyed: s.First, Text: shelves.TextOf(s.First, s.Second))).ToList();
            await WriteAsync(texts, ct);
            await afterEach();
        }
        progress(open.Count, open.Count);
    }

    // One that the newsroom has withdrawn or not published yet has an address all the same, but no reader may be sent there.
    private async Task<string?> AddressAsync(int id, CancellationToken ct) =>
        (_slugs ??= await db.Articles.Published(clock.UtcNow()).Select(a => new { a.Id, a.Slug }).ToDictionaryAsync(a => a.Id, a => a.Slug, ct)).TryGetValue(id, out var slug)
            ? ArticleCard.AddressOf(slug, id) : null;

    private Dictionary<int, string>? _slugs;

    private async Task WriteAsync(List<(SurveyedItem Surveyed, ItemText Text)> texts, CancellationToken ct)
    {
        var made = new List<(SurveyedItem Surveyed, ItemText Text, Article Story, string Fingerprint)>();
        var (redirects, kept) = (0, 0);
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var library = await shelves.LibraryAsync(texts.Select(t => (t.Text.Body, t.Text.Item)), ct);
            // Rendering is most of the work: each core takes its part.
            made = [.. texts.AsParallel().AsOrdered().WithCancellation(ct).Select(t => (t.Surveyed, t.Text, Make(t.Surveyed, t.Text, library), shelves.FingerprintOf(t.Surveyed, t.Text.Waits)))];
            db.AddRange(made.Select(m => m.Story));
            await db.SaveChangesAsync(ct);

            foreach (var (surveyed, _, story, fingerprint) in made) book.Note(ImportedKind.Story, $"{surveyed.Id}", story.Id, fingerprint);
            kept = made.Sum(m => comments.Keep(m.Text.Item, m.Story.Id, new HashSet<string>(), shelves.Survey.Offset));
            redirects = await oldAddresses.LeadAsync(made.SelectMany(m => Moves(m.Text.Item, m.Story)), ct);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        });
        db.ChangeTracker.Clear();
        foreach (var (surveyed, text, story, fingerprint) in made) Tell(surveyed, text, story, fingerprint);
        if (redirects > 0) report.Make("chuyển hướng từ địa chỉ cũ", redirects);
        if (kept > 0) report.Make("bình luận giữ lại", kept);
    }

    private Article Make(SurveyedItem surveyed, ItemText text, IReadOnlyDictionary<string, MediaFile> library)
    {
        var (item, now) = (text.Item, clock.UtcNow());
        var story = new Article { Title = text.Title, Slug = text.Slug, Lead = text.Lead };
        shelves.File(story, item, library);
        story.Write(text.Body, library);
        StoryState.Bring(story, item, HourOf(surveyed), now);
        return story;
    }

    private static DateTime? HourOf(SurveyedItem surveyed) => surveyed.At == DateTime.MaxValue ? null : surveyed.At;

    private IEnumerable<(string From, string To)> Moves(WxrItem item, Article story)
    {
        if (story.Status != ArticleStatus.Approved) yield break;
        var (to, path) = (ArticleCard.AddressOf(story.Slug, story.Id), shelves.Addresses.PathOf(item.Link));
        // Its short link, whatever else its address was.
        if (ReaderAddress.Numbered($"{item.Id}") is { } number) yield return (number, to);
        if (path is null) yield break;
        yield return (path, to);
        // The slugs that it had before stand where the last one does.
        foreach (var old in item.Meta.Where(m => m.Key == "_wp_old_slug" && m.Value.Length > 0 && item.Name.Length > 0))
            if (path.LastIndexOf(item.Name, StringComparison.OrdinalIgnoreCase) is var at and >= 0 && ReaderAddress.Normal(string.Concat(path.AsSpan(0, at), old.Value, path.AsSpan(at + item.Name.Length))) is { } before)
                yield return (before, to);
    }

    private void Tell(SurveyedItem surveyed, ItemText text, Article story, string fingerprint)
    {
        var item = text.Item;
        book.Know(ImportedKind.Story, $"{surveyed.Id}", story.Id, fingerprint);
        // Its hour may be to come: its address says its title.
        if (story.IsPublic(clock.UtcNow())) shelves.Addresses.Know(surveyed.Id, ArticleCard.AddressOf(story.Slug, story.Id));
        else shelves.Addresses.GiveUp(surveyed.Id);
        report.Make(story.Status switch
        {
            ArticleStatus.Approved when story.IsPublic(clock.UtcNow()) => "bài đã đăng",
            ArticleStatus.Approved => "bài hẹn giờ",
            ArticleStatus.InEditing => "bài chờ biên tập",
            _ => "bài nháp",
        });
        if (StoryState.HiddenBecause(item) is { Length: > 0 } why) report.Lose(why, item);
        else if (StoryState.HiddenBecause(item) is null && story.Status != ArticleStatus.Approved) report.Lose(HourOf(surveyed) is null ? "bài không có giờ đăng, thành bản nháp" : "bài không có nội dung, thành bản nháp", item);
        if (item.IsSticky && story.FeaturedUntil is { } until) report.Lose("bài ghim: thành tin nổi bật trong 7 ngày", item, $"đến {until.InVietnam():dd/MM/yyyy}");
        if (item.Status == "publish" && story.Status == ArticleStatus.Approved && !shelves.Addresses.CanLead(item.Link)) report.Lose("địa chỉ cũ có “?” hay ở trang khác: chỉ chuyển hướng được từ /?p=số", item);
        report.Add(text.Losses);
        shelves.TellOfLost(item);
    }
}
