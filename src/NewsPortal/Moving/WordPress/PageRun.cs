using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.Redirecting;
using NewsPortal.StandingPages;

namespace NewsPortal.Moving.WordPress;

/// <summary>Makes standing pages of pages. Their addresses are settled before any story is read, so that stories can lead to them.</summary>
public sealed class PageRun(NewsDb db, ImportedBook book, ImportReport report, WordPressShelves shelves, OldAddresses oldAddresses, TimeProvider clock)
{
    private const string By = "import wordpress";

    private readonly List<PlannedPage> _planned = [];

    public async Task PlanAsync(CancellationToken ct)
    {
        var there = await db.StandingPages.AsNoTracking().Select(p => new { p.Id, p.Slug, p.IsPublic }).ToListAsync(ct);
        var (slugs, inFooter, all) = (there.Select(p => p.Slug).ToHashSet(), there.Count(p => p.IsPublic), there.Count);
        foreach (var (surveyed, item) in shelves.Survey.Pages.Select(p => (p, shelves.Survey.Read(p))).OrderBy(p => p.Item2.MenuOrder).ThenBy(p => p.Item2.Id))
        {
            if (book.Find(ImportedKind.StandingPage, $"{item.Id}") is { } made && there.Find(p => p.Id == made.TargetId) is { } known)
            {
                Plan(surveyed, item, known.Slug, known.IsPublic);
                continue;
            }
            if (string.IsNullOrWhiteSpace(item.Content)) report.Lose("trang không có chữ, không lập", item);
            else if (all >= StandingPage.Most) report.Lose($"báo có nhiều nhất {StandingPage.Most} trang", item);
            else
            {
                all++;
                var isPublic = item is { Status: "publish", Password.Length: 0 } && inFooter < StandingPage.MostPublic;
                if (isPublic) inFooter++;
                else if (item is { Status: "publish", Password.Length: 0 }) report.Lose($"chân trang chỉ đủ chỗ cho {StandingPage.MostPublic} trang: trang này đang ẩn", item);
                else report.Lose(item.Password.Length > 0 ? "trang có mật khẩu, đang ẩn" : $"trang {item.Status}, đang ẩn", item);
                Plan(surveyed, item, Free(Slug.Of(item.Name.Length > 0 ? item.Name : surveyed.Title), slugs), isPublic);
            }
        }
    }

    private void Plan(SurveyedItem surveyed, WxrItem item, string slug, bool isPublic)
    {
        _planned.Add(new(surveyed, item, slug, isPublic));
        shelves.Addresses.Expect(surveyed);
        if (isPublic) shelves.Addresses.Know(item.Id, StandingPage.AddressOf(slug));
        else shelves.Addresses.GiveUp(item.Id);
    }

    public async Task MakeAsync(CancellationToken ct)
    {
        foreach (var page in _planned) await MakeAsync(page, ct);
    }

    private async Task MakeAsync(PlannedPage planned, CancellationToken ct)
    {
        var (item, key) = (planned.Item, $"{planned.Item.Id}");
        var made = book.Find(ImportedKind.StandingPage, key);
        // Its links are known by now or never.
        var fingerprint = shelves.FingerprintOf(planned.Surveyed, waits: false);
        if (made?.Fingerprint == fingerprint) return;

        var text = shelves.TextOf(planned.Surveyed, item);
        var (id, redirects) = (0, 0);
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var library = await shelves.LibraryAsync([(text.Body, item)], ct);
            var page = made is { } before ? await db.StandingPages.Include(p => p.Versions).SingleOrDefaultAsync(p => p.Id == before.TargetId, ct) : null;
            if (page is not null && page.Versions.MaxBy(v => v.Number)?.EditorName != By)
            {
                report.Lose("trang đã đổi ở WordPress, mà tòa soạn cũng đã sửa: giữ trang ở đây", item);
                id = 0;
                return;
            }
            if (page is null) db.Add(page = new() { Slug = planned.Slug, IsPublic = planned.IsPublic, Position = (await db.StandingPages.MaxAsync(p => (int?)p.Position, ct) ?? 0) + 1 });
            page.Write(NameRules.Fit(text.Title, StandingPage.MaxTitle), text.Body, library, clock.UtcNow(), By);
            await db.SaveChangesAsync(ct);
            book.Note(ImportedKind.StandingPage, key, page.Id, fingerprint);
            if (planned.IsPublic)
                redirects = await oldAddresses.LeadAsync(new[] { ReaderAddress.Numbered(key), shelves.Addresses.PathOf(item.Link) }.OfType<string>().Select(from => (from, page.Address)), ct);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            id = page.Id;
        });
        if (id > 0) Tell(planned, text, id, fingerprint, made is null, redirects);
    }

    private void Tell(PlannedPage planned, ItemText text, int id, string fingerprint, bool isNew, int redirects)
    {
        book.Know(ImportedKind.StandingPage, $"{planned.Item.Id}", id, fingerprint);
        report.Make(isNew ? "trang" : "trang cập nhật theo WordPress");
        if (redirects > 0) report.Make("chuyển hướng từ địa chỉ cũ", redirects);
        report.Add(text.Losses);
        shelves.TellOfFields(planned.Item);
        if (text.Title.Length > StandingPage.MaxTitle) report.Lose("tên trang quá dài, cắt bớt", planned.Item);
        if (text.Body.Length > StandingPage.MaxBody) report.Lose("trang dài hơn mức sửa được ở tòa soạn", planned.Item, $"{text.Body.Length} ký tự");
        if (planned.Item.Comments.Count > 0) report.Lose("bình luận ở trang, bỏ lại", planned.Item, $"{planned.Item.Comments.Count}");
        if (planned.Item.Parent > 0) report.Lose("trang con: trang của báo không có cấp", planned.Item);
    }

    private static string Free(string wanted, HashSet<string> taken)
    {
        for (var number = 1; ; number++)
            if ((number == 1 ? wanted : $"{wanted}-{number}") is var slug && taken.Add(slug)) return slug;
    }

    private sealed record PlannedPage(SurveyedItem Surveyed, WxrItem Item, string Slug, bool IsPublic);
}
