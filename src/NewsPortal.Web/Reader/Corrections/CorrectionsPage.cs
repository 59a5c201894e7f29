using NewsPortal.Articles;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Corrections;

/// <summary>"Đính chính": all corrections of stories that readers have, newest first.</summary>
public record CorrectionsPage : FramedPage
{
    public const string Address = "/dinh-chinh";
    public const string Feed = "/rss/dinh-chinh.rss";
    public const string Heading = "Đính chính";

    public required IReadOnlyList<CorrectionLine> Lines { get; init; }
}

/// <summary>A correction, and the story above whose lead it stands.</summary>
public record CorrectionLine(int Id, int StoryId, string StoryTitle, string StorySlug, ShownCorrection Correction)
{
    public string Address => $"{ArticleCard.AddressOf(StorySlug, StoryId)}#cai-chinh";
}
