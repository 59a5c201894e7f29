using NewsPortal.Articles;
using NewsPortal.People;
using NewsPortal.Taxonomy;

namespace NewsPortal.Web.Newsroom.Stories;

/// <summary>The list of stories.</summary>
public record StoryListPage(StoryListForm Form, Me Me, IReadOnlyList<StoryLine> Stories, string? Older, IReadOnlyList<Section> Sections, IReadOnlyList<Choice> Writers);

/// <summary>A story as lists of the newsroom show it.</summary>
public record StoryLine
{
    public int Id { get; init; }
    public string Title { get; init; } = "";
    public int CategoryId { get; init; }
    public ArticleStatus Status { get; init; }
    public DateTime? PublishAt { get; init; }
    public DateTime ChangedAt { get; init; }
    public DateTime? WaitingSince { get; init; }

    /// <summary>Who began it, if anyone here.</summary>
    public string? Writer { get; init; }

    public string Address => $"/admin/bai/{Id}";

    public string ShownTitle => Title.Length > 0 ? Title : "(chưa có tít)";
}

/// <summary>Stories as lines.</summary>
public static class StoryLines
{
    public static IQueryable<StoryLine> AsLines(this IQueryable<Article> stories, IQueryable<Editor> editors) =>
        from story in stories
        join editor in editors on story.CreatedById equals editor.Id into writers
        from writer in writers.DefaultIfEmpty()
        select new StoryLine
        {
            Id = story.Id,
            Title = story.Title,
            CategoryId = story.CategoryId,
            Status = story.Status,
            PublishAt = story.PublishAt,
            ChangedAt = story.ChangedAt,
            WaitingSince = story.WaitingSince,
            Writer = writer == null ? null : writer.DisplayName,
        };
}
