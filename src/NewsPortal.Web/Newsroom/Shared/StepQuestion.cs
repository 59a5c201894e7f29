using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Content;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.People;

namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>What the page of a step shows of its story, and what was filled in there.</summary>
public record StepPage(int Id, string Title, Standing Standing, DateTime? PublishAt, long Version)
{
    public string Note { get; init; } = "";
    public string At { get; init; } = "";
    public string How { get; init; } = "";
    public IReadOnlyList<CheckItem> Checklist { get; init; } = [];

    /// <summary>Addresses in its text that have a scheme and a host; with the checklist only.</summary>
    public IReadOnlyList<string> FullLinks { get; init; } = [];

    /// <summary>Where readers have it, once they do.</summary>
    public required string ReadersAddress { get; init; }

    public string Back => $"/admin/bai/{Id}";
}

/// <summary>Asks for a story as a step sees it.</summary>
public class StepQuestion(NewsDb db, Checklist checklist, TimeProvider clock)
{
    /// <returns>Null where there is no such story within reach.</returns>
    public async Task<StepPage?> AskAsync(int id, Me me, CancellationToken ct, bool withChecklist = false)
    {
        var story = await db.Articles.AsNoTracking().WithinReachOf(me).WithParts().Include(a => a.Cover).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (story is null) return null;

        var body = withChecklist ? BodyFacts.Of(story.Text?.Html ?? "") : null;
        return new(id, story.Title, Standing.Of(story, clock.UtcNow()), story.PublishAt, story.Version)
        {
            ReadersAddress = ArticleCard.AddressOf(story.Slug, id),
            Checklist = body is null ? [] : await checklist.AskAsync(story, body, ct),
            FullLinks = body?.FullLinks ?? [],
        };
    }
}
