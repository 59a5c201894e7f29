using NewsPortal.Articles;

namespace NewsPortal.Newsroom;

/// <summary>A version of a story's words. One writer's autosaves fold into one; what was saved on purpose, and every step, make one each.</summary>
public class Revision
{
    public required int ArticleId { get; init; }

    /// <summary>From 1, in the story's own count.</summary>
    public required int Number { get; init; }

    /// <summary>Null for the words that a story came with.</summary>
    public int? EditorId { get; init; }
    public required DateTime At { get; set; }
    public required string Title { get; set; }
    public required string Lead { get; set; }
    public required string Body { get; set; }
    public required ArticleStatus Status { get; init; }

    /// <summary>The writer is still at it: the next autosave goes into this one.</summary>
    public bool IsOpen { get; set; }

    /// <summary>What stood under the cover, with its credit. Null in versions from before this was kept.</summary>
    public string? CoverCaption { get; init; }

    /// <summary>What the change was that this version brought before readers; null for every other version.</summary>
    public ChangeKind? Change { get; set; }

    /// <summary>The version whose words these are again.</summary>
    public int? RestoredFrom { get; init; }

    public StoryWords Words => new(Title, Lead, Body);
}
