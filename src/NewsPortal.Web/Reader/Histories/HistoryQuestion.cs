using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.Reading;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Histories;

/// <summary>What readers had of a story before, and what they were told of it: from its hour on, and never who changed it.</summary>
public class HistoryQuestion(NewsDb db, StoryPast past, StoryLists lists, ReaderEdition edition, TimeProvider clock)
{
    public async Task<HistoryPage?> AskAsync(int id, CancellationToken ct)
    {
        var story = await db.Articles.Published(clock.UtcNow()).Where(a => a.Id == id)
            .Select(a => new { a.Title, a.Slug, a.CategoryId, PublishedAt = a.PublishAt!.Value }).SingleOrDefaultAsync(ct);
        if (story is null || edition.Sections[story.CategoryId] is not { } section) return null;

        var changes = await past.ChangesAsync(id, story.PublishedAt, ct);
        var corrections = await CorrectionsAsync(id, new(story.Title, section.Name, story.PublishedAt), ct);
        return new()
        {
            Title = story.Title,
            Story = ArticleCard.AddressOf(story.Slug, id),
            Section = section,
            PublishedAt = story.PublishedAt,
            Entries = await EntriesAsync(changes, corrections, ct),
            IsCut = changes.Count >= StoryPast.Most,
            Boxes = await lists.RailAsync([id], ct),
            Frame = new($"Lịch sử sửa bài: {story.Title}", $"Những chỗ đã đổi trong bài “{story.Title}” từ khi đăng.", HistoryPage.AddressOf(id))
            {
                Section = section,
                Listed = false,
            },
        };
    }

    public Task<bool> WasTakenDownAsync(int id, CancellationToken ct) => TakenDownArticles.HasAsync(db, id, ct);

    private async Task<List<(int? Version, ShownCorrection Shown)>> CorrectionsAsync(int id, PieceName own, CancellationToken ct) =>
        [.. (await db.Corrections.AsNoTracking().Where(c => c.ArticleId == id).OrderByDescending(c => c.At).Take(StoryPast.Most).ToListAsync(ct))
            .Select(c => (c.Revision, new ShownCorrection(ShownCorrection.NameOf(c.PieceTitle, c.PieceSection, c.PieceAt, own), c.WrongText, c.RightText, c.Apology, c.At)))];

    private async Task<IReadOnlyList<HistoryEntry>> EntriesAsync(
        IReadOnlyList<PrintedChange> changes, List<(int? Version, ShownCorrection Shown)> corrections, CancellationToken ct)
    {
        var passages = await past.PassagesAsync(changes, ct);
        var entries = changes.Select((c, i) => new HistoryEntry(c.At, c.Kind, passages[i],
            corrections.Find(x => x.Version == c.Version).Shown)).ToList();
        var alone = corrections.Where(x => !changes.Any(c => c.Version == x.Version))
            .Select(x => new HistoryEntry(x.Shown.At, ChangeKind.Correction, [], x.Shown, Mends: false));
        return [.. entries.Concat(alone).OrderByDescending(e => e.At)];
    }
}
