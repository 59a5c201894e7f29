using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.Publishing;

namespace NewsPortal.Newsroom;

/// <summary>Pictures by where they stand. Whatever comes to show pictures of the library is added here, or they pass for unused.</summary>
public static class PictureScopes
{
    /// <summary>A cover, in a text, or a portrait; of stories at any step; on the paper's own pages, or its logo.</summary>
    public static IQueryable<MediaFile> Standing(this IQueryable<MediaFile> pictures, NewsDb db) => pictures.Where(m =>
        db.Articles.Any(a => a.CoverId == m.Id) || db.Set<Picture>().Any(p => p.MediaFileId == m.Id) || db.PenNames.Any(p => p.PortraitId == m.Id)
        || db.StandingPages.Any(p => p.PictureKeys.Contains(m.Key)) || db.ImprintLines.Any(l => l.Key.StartsWith(Logo.OnLight) && l.Text == m.Key));

    /// <summary>Standing nowhere today. What a version names is not removed for all that.</summary>
    public static IQueryable<MediaFile> NotStanding(this IQueryable<MediaFile> pictures, NewsDb db) => pictures.Where(m =>
        !db.Articles.Any(a => a.CoverId == m.Id) && !db.Set<Picture>().Any(p => p.MediaFileId == m.Id) && !db.PenNames.Any(p => p.PortraitId == m.Id)
        && !db.StandingPages.Any(p => p.PictureKeys.Contains(m.Key)) && !db.ImprintLines.Any(l => l.Key.StartsWith(Logo.OnLight) && l.Text == m.Key));

    /// <summary>What may be removed: it stands nowhere, and nothing that anybody may go back to names it.</summary>
    public static IQueryable<MediaFile> Unused(this IQueryable<MediaFile> pictures, NewsDb db) => pictures.Where(m => !m.IsNamed).NotStanding(db);

    /// <summary>Standing where readers see it, or will.</summary>
    public static IQueryable<MediaFile> BeforeReaders(this IQueryable<MediaFile> pictures, NewsDb db) => pictures.Where(m =>
        db.Articles.Any(a => a.CoverId == m.Id && a.Status == ArticleStatus.Approved)
        || db.Set<Picture>().Any(p => p.MediaFileId == m.Id && db.Articles.Any(a => a.Id == p.ArticleId && a.Status == ArticleStatus.Approved))
        || db.PenNames.Any(p => p.PortraitId == m.Id)
        || db.StandingPages.Any(p => p.IsPublic && p.PictureKeys.Contains(m.Key)) || db.ImprintLines.Any(l => l.Key.StartsWith(Logo.OnLight) && l.Text == m.Key));

    /// <summary>The stories in which a picture stands, as cover or in the text.</summary>
    public static IQueryable<Article> With(this IQueryable<Article> stories, int pictureId, NewsDb db)
    {
        // One list of numbers: asked with "or", every story would be looked at.
        var ids = db.Articles.Where(a => a.CoverId == pictureId).Select(a => a.Id)
            .Union(db.Set<Picture>().Where(p => p.MediaFileId == pictureId).Select(p => p.ArticleId));
        return stories.Where(a => ids.Contains(a.Id));
    }
}
