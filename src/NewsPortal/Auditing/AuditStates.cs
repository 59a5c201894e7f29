using System.Globalization;
using NewsPortal.Articles;
using NewsPortal.Newsroom;

namespace NewsPortal.Auditing;

/// <summary>How things stand, as the log says it: a line a fact.</summary>
public static class AuditStates
{
    public static string Hour(DateTime at) => at.InVietnam().ToString("HH:mm d/M/yyyy", CultureInfo.InvariantCulture);

    /// <summary>What a step was, by where it led.</summary>
    public static AuditDeed DeedOf(ArticleStatus from, ArticleStatus to, DateTime? publishAt, DateTime now) => (from, to) switch
    {
        (_, ArticleStatus.Withdrawn) => AuditDeed.Withdrawn,
        (ArticleStatus.Withdrawn, _) => AuditDeed.Reinstated,
        (_, ArticleStatus.Approved) when publishAt is null => AuditDeed.Approved,
        (_, ArticleStatus.Approved) when publishAt > now => AuditDeed.Scheduled,
        (_, ArticleStatus.Approved) => AuditDeed.Published,
        _ => to > from ? AuditDeed.Submitted : AuditDeed.Returned,
    };

    public static string Of(ArticleStatus step, DateTime? publishAt) =>
        $"Bước: {step.InVietnamese()}" + (step == ArticleStatus.Approved && publishAt is { } at ? $"\nGiờ đăng: {Hour(at)}" : "");

    /// <summary>What a change that readers see was said to be; empty for any other.</summary>
    public static (string From, string To) Of(Classing? classing) => classing switch
    {
        null => ("", ""),
        { Correction: { } words } => ($"Chữ sai: {words.Wrong}", $"Lần sửa: {classing.Kind.InVietnamese()}\nChữ đúng: {words.Right}\nLời xin lỗi: {words.Apology}"),
        _ => ("", $"Lần sửa: {classing.Kind.InVietnamese()}"),
    };

    /// <summary>The choices in which two forms of a story differ, as the first has them.</summary>
    public static string Differing(StoryDetails these, StoryDetails others) =>
        string.Join('\n', Facts(these).Zip(Facts(others)).Where(pair => pair.First != pair.Second).Select(pair => pair.First));

    /// <summary>Sections, topics and other stories by their numbers: names change, and the log does not. What the cover shows is told of the picture.</summary>
    private static IEnumerable<string> Facts(StoryDetails story) =>
    [
        $"Chuyên mục: số {story.CategoryId}",
        $"Thẻ: {string.Join(", ", story.Tags)}",
        $"Dòng sự kiện: {(story.TopicId is { } topic ? $"số {topic}" : "không")}",
        $"Tác giả: {string.Join(", ", story.Names)}",
        $"Ảnh đại diện: {story.CoverKey}",
        $"Chú thích ảnh: {story.CoverCaption}",
        $"Nguồn ảnh: {story.CoverCredit}",
        $"Đường dẫn: {(story.Slug.Length > 0 ? story.Slug : "theo tít")}",
        $"Bài chọn tay: {string.Join(", ", story.Picks)}",
        $"Tin nổi bật: {(story.FeaturedUntil is { } until ? $"đến {Hour(until)}, thứ {story.FeaturedRank}" : "không")}",
        $"Tin nóng: {(story.BreakingUntil is { } end ? $"đến {Hour(end)}" : "không")}",
    ];
}
