using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Reading;
using NewsPortal.Taxonomy;

namespace NewsPortal.Web.Reader.Shared;

/// <summary>
/// Sections as they stand this very moment. A node hears of a change within 250 ms: whoever is sent to a new address before that is not told
/// that there is nothing, and a section that was merged a moment ago is not shown as an empty one.
/// </summary>
public class StandingSections(NewsDb db, ReaderEdition edition)
{
    public async Task<Section?> FindAsync(string? path, CancellationToken ct)
    {
        if (path is null || edition.Sections.Find(path) is { } known) return edition.Sections.Find(path);
        if (!await db.Categories.AnyAsync(c => c.Path == path, ct)) return null;

        await edition.RefreshAsync(db, ct);
        return edition.Sections.Find(path);
    }

    /// <param name="id">Of a section that a story names.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Section?> OfStoryAsync(int id, CancellationToken ct)
    {
        if (edition.Sections[id] is { } known) return known;

        await edition.RefreshAsync(db, ct);
        return edition.Sections[id];
    }

    /// <summary>Asked only for one in which no story was found.</summary>
    public Task<bool> IsThereAsync(Section section, CancellationToken ct) => db.Categories.AnyAsync(c => c.Id == section.Id, ct);
}
