using NewsPortal.Data;

namespace NewsPortal.Articles;

/// <summary>
/// The stories whose own pages this request may open: the published ones. A preview opens one more, whatever its step; its page is the readers',
/// made by the same question.
/// </summary>
public class StoriesInSight(NewsDb db)
{
    private int? _shown;

    /// <summary>For a preview, after it has been made sure that whoever asks may see it (HouseRules knows who calls this).</summary>
    public void ShowUnpublished(int id) => _shown = id;

    /// <summary>For a preview: this story is asked for whatever its step.</summary>
    public bool ShowsAll(int id) => _shown == id;

    public IQueryable<Article> At(DateTime now) => _shown is { } id ? db.Articles.Where(a => a.Id == id) : db.Articles.Published(now);
}
