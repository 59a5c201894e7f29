using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Content;
using NewsPortal.Data;
using NewsPortal.Media;

namespace NewsPortal.Newsroom;

/// <summary>"Trước khi xuất bản": what a story must have, and what somebody should look at. The story is loaded with its parts and its cover.</summary>
public class Checklist(NewsDb db, OwnAddresses addresses, TimeProvider clock)
{
    /// <summary>Search machines and social networks ask for covers at least this wide (pixels).</summary>
    public const int CoverWidth = 1200;

    /// <summary>Cards show some forty words; a lead beyond this is a paragraph.</summary>
    public const int LongLead = 60;

    public Task<IReadOnlyList<CheckItem>> AskAsync(Article story, CancellationToken ct) => AskAsync(story, BodyFacts.Of(story.Text?.Html ?? ""), ct);

    /// <param name="story">Loaded with its parts and its cover.</param>
    /// <param name="body">Of this story, where the caller has them already.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyList<CheckItem>> AskAsync(Article story, BodyFacts body, CancellationToken ct)
    {
        return
        [
            Must(story.Title.Length > 0, "Có tít", "Chưa có tít"),
            Lead(story.Lead),
            Must(!string.IsNullOrWhiteSpace(story.Text?.Body), $"Có thân bài ({story.WordCount} từ)", "Chưa có thân bài"),
            Must(story.CategoryId > 0, "Có chuyên mục", "Chưa chọn chuyên mục"),
            .. Cover(story, clock.Today()),
            .. await FiguresAsync(story, body, ct),
            await SlugAsync(story, ct),
            await ParkedAsync(story, ct),
            .. Names(story),
            .. Words(story, body),
            .. CheckItem.Doubtful("Liên kết không dẫn tới đâu", await addresses.LeadingNowhereAsync(body.OwnLinks, ct)),
        ];
    }

    private static CheckItem Must(bool done, string says, string missing) => done ? new(says, CheckState.Done) : new(missing, CheckState.Missing);

    private static CheckItem Lead(string lead)
    {
        var words = lead.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        if (words == 0) return new("Chưa có sapo", CheckState.Missing);
        return words > LongLead ? new($"Sapo dài {words} từ, nên dưới {LongLead}", CheckState.Doubtful) : new($"Có sapo ({words} từ)", CheckState.Done);
    }

    private static IEnumerable<CheckItem> Cover(Article story, DateOnly today)
    {
        if (story.Cover is not { } cover)
        {
            yield return new("Chưa có ảnh đại diện", CheckState.Missing);
            yield break;
        }
        if (cover.HasRunOut(today)) yield return new($"Giấy phép của ảnh đại diện đã hết ngày {cover.LicenceUntil:d/M/yyyy}", CheckState.Missing);
        yield return Must(cover.Width >= CoverWidth, "Ảnh đại diện đủ lớn", $"Ảnh đại diện chỉ rộng {cover.Width} điểm ảnh, cần {CoverWidth}");
        yield return Must(story.CoverCaption.Length > 0, "Ảnh đại diện có chú thích", "Ảnh đại diện chưa có chú thích");
        yield return Must(story.CoverCredit.Length > 0, "Ảnh đại diện có nguồn", "Ảnh đại diện chưa ghi nguồn");
        yield return Must(cover.Alt.Length > 0, "Ảnh đại diện có lời tả", "Ảnh đại diện chưa có lời tả cho người không nhìn thấy");
    }

    private async Task<IEnumerable<CheckItem>> FiguresAsync(Article story, BodyFacts body, CancellationToken ct)
    {
        var named = ArticleBody.PictureKeys(story.Text?.Body ?? "");
        var known = named.Count == 0 ? [] : await db.MediaFiles.Where(m => named.Contains(m.Key)).ToDictionaryAsync(m => m.Key, m => m.LicenceUntil, ct);
        var today = clock.Today();
        return
        [
            .. CheckItem.Missing(named.Count - known.Count, "ảnh trong bài không có trong thư viện"),
            .. CheckItem.Missing(known.Values.Count(until => until < today), "ảnh trong bài đã hết giấy phép"),
            .. CheckItem.MissingAt(body.WithoutCaption, "ảnh chưa có chú thích"),
            .. CheckItem.MissingAt(body.WithoutCredit, "ảnh chưa ghi nguồn"),
            .. CheckItem.MissingAt(body.WithoutAlt, "ảnh chưa có lời tả cho người không nhìn thấy"),
        ];
    }

    private async Task<CheckItem> SlugAsync(Article story, CancellationToken ct)
    {
        var taken = await db.Articles.AnyAsync(a => a.Slug == story.Slug && a.Id != story.Id && a.Status == ArticleStatus.Approved, ct);
        return Must(!taken, "Đường dẫn chưa trùng", $"Đường dẫn “{story.Slug}” đã có bài khác dùng");
    }

    private async Task<CheckItem> ParkedAsync(Article story, CancellationToken ct)
    {
        var open = await db.ParkedTexts.CountAsync(p => p.ArticleId == story.Id && p.ClosedAt == null, ct);
        return Must(open == 0, "Không còn đoạn nào chờ chọn", $"{open} đoạn của hai người viết đang chờ chọn");
    }

    private static IEnumerable<CheckItem> Names(Article story)
    {
        if (story.Bylines.Count == 0) yield return new("Chưa ghi tên tác giả", CheckState.Doubtful);
        if (story.Taggings.Count == 0) yield return new("Chưa có thẻ: bài sẽ không có tin liên quan", CheckState.Doubtful);
    }

    private static IEnumerable<CheckItem> Words(Article story, BodyFacts body)
    {
        var text = $"{story.Title}\n{story.Lead}\n{body.Text}";
        return [.. CheckItem.Doubtful("Từ lặp", TypingSlips.DoubledIn(text)), .. CheckItem.Doubtful("Có thể gõ sót dấu", TypingSlips.LeftoversIn(text))];
    }
}
