using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Publishing;

namespace NewsPortal.Media;

/// <summary>Until when pictures may be used. A licence ends with its last day in Vietnam.</summary>
public static class Licences
{
    /// <summary>Days before its end from which a licence is shown as running out.</summary>
    public const int Notice = 14;

    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.UtcNow().InVietnam().DateTime);

    /// <summary>In the library, and licensed today: what may be put into a story.</summary>
    public static IQueryable<MediaFile> Usable(this IQueryable<MediaFile> pictures, DateOnly today) =>
        pictures.Where(m => m.RemovedAt == null && (m.LicenceUntil == null || m.LicenceUntil >= today));

    /// <summary>What people are shown to choose from: the paper's logo is nothing to illustrate a story with.</summary>
    public static IQueryable<MediaFile> OfferedPictures(this NewsDb db, DateOnly today) =>
        db.MediaFiles.AsNoTracking().Usable(today).Where(m => !db.ImprintLines.Any(l => (l.Key == Logo.OnLight || l.Key == Logo.OnDark) && l.Text == m.Key));

    public static IQueryable<MediaFile> RunOut(this IQueryable<MediaFile> pictures, DateOnly today) => pictures.Where(m => m.LicenceUntil < today);
}
