using NewsPortal.Articles;

namespace NewsPortal.Newsroom;

/// <summary>One step in a story's history: who brought it from where to where, when, in which version, and why.</summary>
public class Step
{
    public int Id { get; private set; }
    public required int ArticleId { get; init; }
    public required ArticleStatus From { get; init; }
    public required ArticleStatus To { get; init; }
    public required int EditorId { get; init; }
    public required DateTime At { get; init; }

    /// <summary>The version of the words that went.</summary>
    public required int Revision { get; init; }

    /// <summary>The hour it was given (UTC), where a step gave one.</summary>
    public DateTime? PublishAt { get; init; }

    /// <summary>Why it was returned or withdrawn: the writer reads it.</summary>
    public string Note { get; init; } = "";
}

/// <summary>The words that questions about steps are built from.</summary>
public static class StepScopes
{
    /// <summary>Back to their writers, by somebody else's word.</summary>
    public static IQueryable<Step> Returned(this IQueryable<Step> steps) => steps.Where(s => s.To == ArticleStatus.Draft && s.Note != TakingBack.Note);
}

/// <summary>A chief looked at a withdrawn story: the law keeps its text, and who saw it.</summary>
public class Look
{
    public int Id { get; private set; }
    public required int ArticleId { get; init; }
    public required int EditorId { get; init; }
    public required DateTime At { get; init; }
}
