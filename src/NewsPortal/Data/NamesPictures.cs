using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NewsPortal.Media;
using NewsPortal.Newsroom;
using NewsPortal.Publishing;
using NewsPortal.StandingPages;

namespace NewsPortal.Data;

/// <summary>
/// Before every save: a picture that a version, a save, a parked passage or the imprint names is marked as named, in the same transaction. What anybody may go
/// back to keeps its pictures, whoever wrote it and by whatever way.
/// </summary>
public partial class NamesPictures : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData save, InterceptionResult<int> result, CancellationToken ct = default)
    {
        var db = save.Context!;
        var keys = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified).SelectMany(KeysIn).Distinct().ToList();
        if (keys.Count == 0) return result;

        foreach (var picture in await db.Set<MediaFile>().Where(m => keys.Contains(m.Key) && (!m.IsNamed || m.RemovedAt != null)).ToListAsync(ct)) picture.Name();
        return result;
    }

    private static IEnumerable<string> KeysIn(EntityEntry entry) => entry.Entity switch
    {
        Revision version => KeysIn(version.Body),
        StandingPageVersion version => KeysIn(version.Body),
        ImprintLine { Key: Logo.OnLight or Logo.OnDark } logo => [logo.Text],
        ParkedText parked => [.. KeysIn(parked.Kept), .. KeysIn(parked.Words)],
        StorySave kept => [.. KeysIn(kept.Body), .. KeysIn(kept.HeldBody), .. CoverIn(kept.Details), .. CoverIn(kept.HeldDetails)],
        _ => [],
    };

    // Wherever an address of a picture stands: sooner one too many than one too few.
    private static IEnumerable<string> KeysIn(string? text) =>
        text?.Contains("/media/", StringComparison.Ordinal) == true ? Address().Matches(text).Select(m => m.Groups[1].Value) : [];

    private static IEnumerable<string> CoverIn(string? details) =>
        details is not null && StoryDetails.Read(details).CoverKey is { Length: > 0 } key ? [key] : [];

    [GeneratedRegex("/media/([a-z0-9-]{1,100})")]
    private static partial Regex Address();
}
