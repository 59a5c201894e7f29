namespace NewsPortal.Data;

/// <summary>
/// Migrations of a store that this program does not know: a newer one was here. Old nodes serve beside new ones while a release comes in, and are started again
/// where it is taken back (docs/adr/0038-an-older-program-opens-what-was-added-to.md).
/// </summary>
public static class NewerSteps
{
    /// <summary>How a migration's name begins that takes away, narrows or renames: no program opens the store that does not know it. MigrationsOnlyAddTests sees to the names.</summary>
    public const string Removing = "Removes";

    /// <param name="applied">As <c>20261127110545_Moving</c>, in their order.</param>
    /// <param name="known">Those of this program.</param>
    /// <returns>The last one for which this program must not open the store; null if there is none.</returns>
    public static string? Refused(IEnumerable<string> applied, IEnumerable<string> known) =>
        applied.Except(known).LastOrDefault(id => NameOf(id).StartsWith(Removing, StringComparison.Ordinal));

    /// <summary>Of a migration, without the hour: each database has hours of its own.</summary>
    public static string NameOf(string id) => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..];
}
