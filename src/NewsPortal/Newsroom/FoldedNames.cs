using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Newsroom;

/// <summary>Folds the names of tags, topics and pen names, and what is said of pictures, that were stored before the paper kept them folded, so that they are found.</summary>
public class FoldedNames(NewsDb db)
{
    private const int AtOnce = 1_000;

    public async Task BringUpAsync(CancellationToken ct)
    {
        while (await SomeAsync(ct) > 0) db.ChangeTracker.Clear();
    }

    // On SQL Server blanks are equal to nothing: a name without a letter, two blanks when folded, would be found here for ever.
    private async Task<int> SomeAsync(CancellationToken ct)
    {
        var tags = await db.Tags.Where(t => t.Head == "").Take(AtOnce).ToListAsync(ct);
        var topics = await db.Topics.Where(t => !EF.Functions.Like(t.Folded, " %")).Take(AtOnce).ToListAsync(ct);
        var penNames = await db.PenNames.Where(p => !EF.Functions.Like(p.Folded, " %")).Take(AtOnce).ToListAsync(ct);
        var pictures = await db.MediaFiles.Where(m => !EF.Functions.Like(m.SortName, " %")).Take(AtOnce).ToListAsync(ct);
        tags.ForEach(t => t.Fold());
        topics.ForEach(t => t.Fold());
        penNames.ForEach(p => p.Fold());
        pictures.ForEach(m => m.Fold());
        await db.SaveChangesAsync(ct);
        return tags.Count + topics.Count + penNames.Count + pictures.Count;
    }
}
