using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;

namespace NewsPortal.Newsroom;

/// <summary>Marks a change of what readers have as what it is: on its version, in the line "Cập nhật", in a correction above the lead.</summary>
public class PublicChanges(NewsDb db, TimeProvider clock)
{
    /// <summary>Before it is changed.</summary>
    public async Task<PieceName> NameOfAsync(Article story, CancellationToken ct) =>
        new(story.Title, await db.Categories.Where(c => c.Id == story.CategoryId).Select(c => c.Name).SingleAsync(ct), story.PublishAt!.Value);

    /// <summary>The same words a second time correct nothing more.</summary>
    public async Task<Classing> OnceAsync(Article story, Classing classing, CancellationToken ct) =>
        classing.Correction is { } words && await db.Corrections.AnyAsync(
            c => c.ArticleId == story.Id && c.WrongText == words.Wrong && c.RightText == words.Right && c.Apology == words.Apology, ct)
            ? classing with { Correction = null } : classing;

    /// <param name="story">Public.</param>
    /// <param name="mended">The version that holds the change; null where no word was changed.</param>
    /// <param name="classing">A correction stands also by itself, anything else not.</param>
    /// <param name="piece">What was wrong.</param>
    public void Mark(Article story, Revision? mended, Classing classing, PieceName piece)
    {
        var now = clock.UtcNow();
        if (mended is not null)
        {
            mended.Change = classing.Kind;
            if (classing.Kind != ChangeKind.Spelling) story.MarkUpdated(now);
        }
        if (classing.Correction is not { } words) return;

        story.Correct(new Correction
        {
            WrongText = words.Wrong,
            RightText = words.Right,
            Apology = words.Apology,
            At = now,
            PieceTitle = piece.Title,
            PieceSection = piece.Section,
            PieceAt = piece.At,
            Revision = mended?.Number,
        });
    }
}
