using NewsPortal.Data;

namespace NewsPortal.Articles;

/// <summary>
/// The one story beside the published ones whose own page this request may open, whatever its step: a preview's. Its page is the readers', made by the
/// same question.
/// </summary>
public class StoriesInSight(NewsDb db)
{
    private int? _shown;

    /// <summary>For a preview, after it has been made sure that whoever asks may see it (HouseRules knows who calls this).</summary>
    public void ShowUnpublished(int id) => _shown = id;

    /// <returns>Null for every other story: readers may have it if it is published.</returns>
    public IQueryable<Article>? Unpublished(int id) => _shown == id ? db.Articles.Where(a => a.Id == id) : null;
}
