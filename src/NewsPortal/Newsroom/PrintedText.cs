using NewsPortal.Articles;

namespace NewsPortal.Newsroom;

/// <summary>The words of a story as readers had them, of its cover too.</summary>
/// <param name="CoverCaption">With its credit; null where a version did not keep it yet.</param>
public record PrintedText(string Title, string Lead, string Body, string? CoverCaption)
{
    /// <summary>Of a story loaded with its text.</summary>
    public static PrintedText Of(Article story) => new(story.Title, story.Lead, story.Text?.Body ?? "", CaptionOf(story));

    public static PrintedText Of(Revision version) => new(version.Title, version.Lead, version.Body, version.CoverCaption);

    /// <summary>As it stands under the cover.</summary>
    public static string CaptionOf(Article story) => CaptionOf(story.CoverCaption, story.CoverCredit);

    public static string CaptionOf(string caption, string credit) => string.Join(' ',
        $"{caption} {(credit.Length == 0 ? "" : $"Ảnh: {credit}")}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether readers see other words: not what is typed otherwise and reads the same, nor a caption that nobody kept.</summary>
    public bool Differs(PrintedText other) =>
        Words.Normal() != other.Words.Normal() || (CoverCaption is { } caption && other.CoverCaption is { } others && caption != others);

    private StoryWords Words => new(Title, Lead, Body);
}

/// <summary>A change after publication: what readers had, and what they have had since.</summary>
/// <param name="Version">Its number in the story's own count.</param>
public record PrintedChange(int Version, DateTime At, ChangeKind Kind, PrintedText Was, PrintedText Is);
