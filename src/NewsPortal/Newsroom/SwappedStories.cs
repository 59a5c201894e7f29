using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.People;

namespace NewsPortal.Newsroom;

/// <summary>A story in which one picture takes another's place: cover, text, what is parked beside it; a version and a save, as of any hand.</summary>
public class SwappedStories(NewsDb db, VersionBook versions, Typesetting typesetting, Filing filing, AuditBook audit, TimeProvider clock)
{
    /// <param name="story">Loaded with its parts.</param>
    public Task<PictureSwapPlace?> PutAsync(Article story, MediaFile from, MediaFile to, Me me, CancellationToken ct) => PutAsync(story, from, to,
        story.CoverId == from.Id, PictureNames.Swapped(story.Text?.Body ?? "", from.Key, to.Key), me, ct);

    /// <summary>Where the text is still that of the swap, as it was before it; where it was written on, only if nobody can take the one picture for the other.</summary>
    public async Task<PictureSwapPlace?> PutBackAsync(Article story, PictureSwapPlace place, MediaFile old, MediaFile standing, Me me, CancellationToken ct)
    {
        var body = story.Text?.Body ?? "";
        if (place.Revision is { } number)
        {
            var then = await db.Revisions.AsNoTracking().Where(r => r.ArticleId == story.Id && (r.Number == number || r.Number == number - 1)).OrderBy(r => r.Number).Select(r => r.Body).ToListAsync(ct);
            body = then is [var before, var after] && after == body ? before : then is [var had, _] && !PictureNames.Names(had, standing.Key) ? PictureNames.Swapped(body, standing.Key, old.Key) : body;
        }
        return await PutAsync(story, standing, old, place.AsCover && story.CoverId == standing.Id, body, me, ct);
    }

    /// <summary>Words that wait beside stories name the picture that stands in them: or they would not be found there, and would bring the other one back.</summary>
    /// <param name="storyIds">Null for all.</param>
    public async Task ParkedFollowAsync(string from, string to, IReadOnlyList<int>? storyIds, CancellationToken ct)
    {
        var address = PictureNames.AddressOf(from);
        var waiting = db.ParkedTexts.Where(p => p.ClosedAt == null && (p.Kept.Contains(address) || p.Words.Contains(address)));
        foreach (var parked in await waiting.ToListAsync(ct))
            if (storyIds?.Contains(parked.ArticleId) != false)
                (parked.Kept, parked.Words) = (PictureNames.Swapped(parked.Kept, from, to), PictureNames.Swapped(parked.Words, from, to));
    }

    private async Task<PictureSwapPlace?> PutAsync(Article story, MediaFile from, MediaFile to, bool asCover, string body, Me me, CancellationToken ct)
    {
        var inText = body != (story.Text?.Body ?? "");
        if (!asCover && !inText) return null;

        var last = await versions.OpenAsync(story, ct);
        // Caption and credit are the story's words, and stay.
        if (asCover) story.CoverWith(to, story.CoverCaption, story.CoverCredit);
        if (inText) story.Write(body, await typesetting.LibraryAsync(body, ct));
        story.ChangedBy(me.Id, clock.UtcNow());
        var version = inText ? versions.Keep(last, story, me, VersionCause.Restoration) : last;
        db.Add(new StorySave
        {
            Id = Guid.CreateVersion7(),
            ArticleId = story.Id,
            EditorId = me.Id,
            At = clock.UtcNow(),
            Version = story.Version + 1,
            Title = story.Title,
            Lead = story.Lead,
            Body = body,
            Details = (await filing.OfAsync(story, ct)).Write(),
        });
        audit.Note(me, AuditDeed.Replaced, Audited.Of(story), $"Ảnh: {from.Key}",
            $"Ảnh: {to.Key}\nChỗ: {(asCover && inText ? "đại diện và trong bài" : asCover ? "đại diện" : "trong bài")}{(inText ? $"\nPhiên bản: {version.Number}" : "")}");
        return new() { ArticleId = story.Id, AsCover = asCover, Revision = inText ? version.Number : null };
    }
}
