using NewsPortal.Articles;
using NewsPortal.Newsroom;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>The steps of a story as the newsroom calls them.</summary>
public static class StepNames
{
    /// <summary>An approved story is told by its hour.</summary>
    public static string InVietnamese(this ArticleStatus status, DateTime? publishAt, DateTime now) => (status, publishAt) switch
    {
        (ArticleStatus.Approved, { } at) when at <= now => "Đã xuất bản",
        (ArticleStatus.Approved, { } at) => $"Hẹn {Vietnamese.HourAndDay(at)}",
        _ => status.InVietnamese(),
    };

    /// <summary>A class of newsroom.css.</summary>
    public static string Tone(this ArticleStatus status) => status switch
    {
        ArticleStatus.Approved => "state good",
        ArticleStatus.InEditing or ArticleStatus.Submitted => "state warning",
        _ => "state",
    };

    /// <summary>What a step did, as history says it.</summary>
    public static string Deed(ArticleStatus from, ArticleStatus to, DateTime? publishAt, DateTime at) => (from, to) switch
    {
        (ArticleStatus.Draft, ArticleStatus.InEditing) => "gửi biên tập",
        (ArticleStatus.InEditing, ArticleStatus.Submitted) => "gửi duyệt",
        (ArticleStatus.Withdrawn, ArticleStatus.Approved) => "đăng lại",
        (_, ArticleStatus.Approved) when publishAt is null => "duyệt",
        (_, ArticleStatus.Approved) when publishAt > at => $"duyệt, hẹn {Vietnamese.HourAndDay(publishAt.Value)}",
        (_, ArticleStatus.Approved) => "xuất bản",
        (_, ArticleStatus.Withdrawn) => "gỡ bài",
        _ => $"trả lại ({to.InVietnamese().ToLowerInvariant()})",
    };

    /// <summary>Where a step has brought a story.</summary>
    public static string Brought(this StepAnswer answer, DateTime now) => $"Xong: nay ở bước “{answer.Status!.Value.InVietnamese(answer.PublishAt, now)}”.";

    /// <summary>Why a step was not taken.</summary>
    public static string Refusal(this StepAnswer answer) => answer.Outcome switch
    {
        StepOutcome.Overtaken => $"Bài đã được người khác chuyển hoặc sửa sau khi bạn mở trang, nay đang ở bước “{answer.Status!.Value.InVietnamese()}”. Bạn xem lại rồi quyết định.",
        StepOutcome.Incomplete => $"Chưa xuất bản được: {string.Join("; ", answer.Missing!.Select(m => Lower(m.Says)))}.",
        StepOutcome.NotAllowed => "Vai của bạn không làm được việc này ở bước này.",
        _ => "Không tìm thấy bài.",
    };

    private static string Lower(string says) => char.ToLowerInvariant(says[0]) + says[1..];
}
