using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Moving.WordPress;

/// <summary>What earlier runs, and this one so far, have made of the things of one old paper.</summary>
public sealed class ImportedBook(NewsDb db, string source, TimeProvider clock)
{
    private readonly Dictionary<(ImportedKind Kind, string Key), (int TargetId, string Fingerprint)> _known = [];

    public async Task LoadAsync(CancellationToken ct)
    {
        foreach (var item in await db.ImportedItems.AsNoTracking().Where(i => i.Source == source).ToListAsync(ct)) _known[(item.Kind, item.Key)] = (item.TargetId, item.Fingerprint);
    }

    public (int TargetId, string Fingerprint)? Find(ImportedKind kind, string key) => _known.TryGetValue((kind, Fit(key)), out var known) ? known : null;

    /// <summary>In the transaction of what was made; <see cref="Know"/> follows its commit.</summary>
    public void Note(ImportedKind kind, string key, int targetId, string fingerprint)
    {
        var item = new ImportedItem { Source = source, Kind = kind, Key = Fit(key), TargetId = targetId, Fingerprint = fingerprint, At = clock.UtcNow() };
        if (Find(kind, key) is null) db.Add(item);
        else db.Update(item);
    }

    public void Know(ImportedKind kind, string key, int targetId, string fingerprint) => _known[(kind, Fit(key))] = (targetId, fingerprint);

    private static string Fit(string key) => key.Length <= ImportedItem.MaxKey ? key : Survey.Hash(key);
}
