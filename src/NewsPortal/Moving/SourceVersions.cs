using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Newsroom;

namespace NewsPortal.Moving;

/// <summary>A story that is read once more because its source has changed: what readers had stays told, as its first version, and what they have now is the next.</summary>
public sealed class SourceVersions(NewsDb db, VersionBook versions, Filing filing, TimeProvider clock)
{
    /// <summary>Before its words change.</summary>
    public Task<Revision> OpenAsync(Article story, CancellationToken ct) => versions.OpenAsync(story, ct);

    /// <summary>After they have.</summary>
    public async Task KeepAsync(Revision last, Article story, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var isPublic = story.IsPublic(now);
        if (isPublic) story.MarkUpdated(now);
        db.Add(new Revision
        {
            ArticleId = story.Id,
            Number = last.Number + 1,
            At = now,
            Title = story.Title,
            Lead = story.Lead,
            Body = story.Text!.Body,
            CoverCaption = PrintedText.CaptionOf(story),
            Status = story.Status,
            Change = isPublic ? ChangeKind.Update : null,
        });
        db.Add(new StorySave
        {
            Id = Guid.CreateVersion7(),
            ArticleId = story.Id,
            At = now,
            Version = story.Version + 1,
            Title = story.Title,
            Lead = story.Lead,
            Body = story.Text.Body,
            Details = (await filing.OfAsync(story, ct)).Write(),
        });
    }
}
