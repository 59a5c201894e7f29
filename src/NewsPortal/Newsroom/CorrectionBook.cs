using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.People;

namespace NewsPortal.Newsroom;

/// <summary>What became of a correction that was to be added.</summary>
public enum CorrectionOutcome
{
    Added,
    NotFound,

    /// <summary>Readers do not have the story: a correction would stand nowhere.</summary>
    NotPublic,

    /// <summary>The piece named is none that was taken from readers.</summary>
    NoSuchPiece,
}

/// <summary>Adds corrections by themselves: of a story that was mended before, or of one that was taken down and replaced.</summary>
public class CorrectionBook(NewsDb db, PublicChanges changes, AuditBook audit, TimeProvider clock)
{
    private const int Attempts = 3;

    /// <param name="storyId">Where it is to stand.</param>
    /// <param name="words">What it says. The same words twice are one correction.</param>
    /// <param name="replacedId">The piece that was wrong, where that was taken down and this one stands in its place.</param>
    /// <param name="me">A chief.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<CorrectionOutcome> AddAsync(int storyId, CorrectionWords words, int? replacedId, Me me, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            var story = await db.Articles.WithinReachOf(me).Include(a => a.Corrections).SingleOrDefaultAsync(a => a.Id == storyId, ct);
            if (story is null || !me.MayPublish) return CorrectionOutcome.NotFound;
            if (!story.IsPublic(clock.UtcNow())) return CorrectionOutcome.NotPublic;
            var wrong = replacedId is { } id ? await db.Articles.AsNoTracking().TakenDown().SingleOrDefaultAsync(a => a.Id == id, ct) : story;
            if (wrong is null) return CorrectionOutcome.NoSuchPiece;
            var piece = await changes.NameOfAsync(wrong, ct);
            if (story.Corrections.Any(c => new CorrectionWords(c.WrongText, c.RightText, c.Apology) == words && (replacedId is null || c.PieceTitle == piece.Title)))
                return CorrectionOutcome.Added;

            var classing = new Classing(ChangeKind.Correction, words);
            changes.Mark(story, mended: null, classing, piece);
            var (from, to) = AuditStates.Of(classing);
            audit.Note(me, AuditDeed.Corrected, Audited.Of(story), from, to);
            story.ChangedBy(me.Id, clock.UtcNow());
            try
            {
                await db.SaveChangesAsync(ct);
                return CorrectionOutcome.Added;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // The same form on another connection, or a colleague's save: look again.
            }
        }
    }
}
