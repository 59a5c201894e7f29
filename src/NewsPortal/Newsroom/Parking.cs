using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.People;

namespace NewsPortal.Newsroom;

/// <summary>Lets a save meet what the desk holds, part by part, and keeps beside the story what finds no room in it.</summary>
public class Parking(NewsDb db, TimeProvider clock)
{
    /// <returns>The words as they stand then, and how many passages were parked.</returns>
    public async Task<(StoryWords Words, int Parked)> MeetAsync(
        Article story, StoryWords? agreed, StoryWords held, StoryWords sent, Me me, CancellationToken ct)
    {
        var title = Meeting.Of(StoryPart.Title, agreed?.Title, held.Title, sent.Title);
        var lead = Meeting.Of(StoryPart.Lead, agreed?.Lead, held.Lead, sent.Lead);
        var body = Meeting.Of(StoryPart.Body, agreed?.Body, held.Body, sent.Body);
        await ParkAsync(story, StoryPart.Title, title, agreed?.Title, me, ct);
        await ParkAsync(story, StoryPart.Lead, lead, agreed?.Lead, me, ct);
        await ParkAsync(story, StoryPart.Body, body, agreed?.Body, me, ct);
        return (new(title.Text, lead.Text, body.Text), title.Parked.Count + lead.Parked.Count + body.Parked.Count);
    }

    private async Task ParkAsync(Article story, StoryPart part, Meeting met, string? agreed, Me me, CancellationToken ct)
    {
        if (met.Parked.Count == 0) return;

        var open = await db.ParkedTexts.Where(p => p.ArticleId == story.Id && p.Part == part && p.EditorId == me.Id && p.ClosedAt == null).ToListAsync(ct);
        foreach (var (kept, words, offset) in met.Parked)
        {
            // Typed on after it was parked: the same passage, longer now. Each stands for one passage of this save.
            if (open.Find(p => p.Words == agreed || (kept.Length > 0 && p.Kept == kept)) is { } known)
            {
                open.Remove(known);
                (known.Kept, known.Words, known.Offset, known.At) = (kept, words, offset, clock.UtcNow());
                continue;
            }
            db.Add(new ParkedText
            {
                ArticleId = story.Id,
                EditorId = me.Id,
                KeptById = story.ChangedById,
                Part = part,
                Kept = kept,
                Words = words,
                Offset = offset,
                At = clock.UtcNow(),
            });
        }
    }
}
