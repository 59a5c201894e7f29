using NewsPortal.Articles;

namespace NewsPortal.Moving.WordPress;

/// <summary>Where a post stands in our newsroom, by where it stood in WordPress.</summary>
public static class StoryState
{
    /// <returns>Null for a post that readers of the old paper had, or were to have at its hour; else why readers get nothing of it here.</returns>
    public static string? HiddenBecause(WxrItem item) => item switch
    {
        { Password.Length: > 0 } => "bài có mật khẩu, thành bản nháp",
        { Status: "publish" or "future" } => null,
        { Status: "draft" or "pending" } => "",
        { Status: "private" } => "bài riêng tư, thành bản nháp",
        _ => $"trạng thái lạ “{item.Status}”, thành bản nháp",
    };

    /// <summary>Brings a new story to its step.</summary>
    /// <param name="at">Its hour.</param>
    /// <returns>What keeps it from readers who had it; empty if nothing does.</returns>
    public static string Bring(Article story, WxrItem item, DateTime? at, DateTime now)
    {
        if (HiddenBecause(item) is null)
        {
            if (at is null) return "bài không có giờ đăng, thành bản nháp";
            if (story.MissingForPublication().Any()) return "bài không có nội dung, thành bản nháp";
            story.Import(at.Value);
            if (item.IsSticky && story.IsPublic(now)) story.Feature(now + StickyFor);
        }
        else if (item is { Status: "pending", Password.Length: 0 }) story.Submit(now);
        return "";
    }

    /// <summary>WordPress holds a sticky post in front until somebody lets it go; here it is let go by itself.</summary>
    public static readonly TimeSpan StickyFor = TimeSpan.FromDays(7);
}
