using System.Text.RegularExpressions;
using NewsPortal.Merging;

namespace NewsPortal.Tests.Merging;

/// <summary>One merge of a simulation, and what can be wrong with it.</summary>
internal sealed partial record WatchedMerge(string Base, string Stored, string Incoming, string Merged, IReadOnlyList<Parked> Parked)
{
    public IEnumerable<string> Faults(SimulationCounts counts, Func<string, string?> read)
    {
        counts.Merges++;
        counts.Parked += Parked.Count;
        if (Parked.Any(p => p.Kept == Merged && p.Kept == Stored && Merged.Length > 0))
        {
            counts.WholeTextsParked++;
            var mine = NoteLabels.Relabelled(Base, Stored, Incoming);
            if (LastGuard.Misses(Base, Stored, mine, Settlement.OfStory(Base, Stored, mine))) yield return Tell("The last guard had to act");
        }
        if (Twice(Merged).Except(Twice(Stored)).Except(Twice(Incoming)).FirstOrDefault() is { } twice)
        {
            counts.Doublings++;
            counts.FirstDoubling ??= Tell($"Twice: {twice}");
        }

        if (Lost().ToList() is { Count: > 0 } lost) yield return Tell($"Lost: {string.Join(' ', lost)}");
        if (Parked.Any(p => p.Offset > Merged.Length || !Merged.AsSpan(p.Offset).StartsWith(p.Kept))) yield return Tell("Parked where it is not");
        if (Glued().Match(Merged) is { Success: true } glued) yield return Tell($"Glued: {glued.Value}");
        if (read(Stored) is not null || read(Incoming) is not null) yield break;

        counts.MergesOfSoundTexts++;
        if (read(Merged) is { } fault) yield return Tell($"Torn: {fault}");
    }

    public string Tell(string what) =>
        $"{what}\n--- base\n{Base}\n--- stored\n{Stored}\n--- incoming\n{Incoming}\n--- merged\n{Merged}\n--- parked\n{string.Join('\n', Parked)}";

    /// <summary>Every word of either text is in the text or parked, or one of the two took it away.</summary>
    private IEnumerable<string> Lost()
    {
        HashSet<string> was = [.. Typist.Marked(Base)], ours = [.. Typist.Marked(Stored)], yours = [.. Typist.Marked(Incoming)];
        HashSet<string> held = [.. Typist.Marked(Merged), .. Parked.SelectMany(p => Typist.Marked(p.Words))];
        return ours.Union(yours).Where(word => !held.Contains(word) && (!was.Contains(word) || (ours.Contains(word) && yours.Contains(word))));
    }

    private static IEnumerable<string> Twice(string text) => Typist.Marked(text).CountBy(word => word).Where(count => count.Value > 1).Select(count => count.Key);

    [GeneratedRegex(@"\w(?<=z\d+x)(?=z\d+x)|\w(?<=z\d+x)\p{L}")]
    private static partial Regex Glued();
}
