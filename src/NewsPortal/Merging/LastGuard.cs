namespace NewsPortal.Merging;

/// <summary>Watches over every merge: a word that is nowhere, and that nobody took away, parks the whole text.</summary>
internal static class LastGuard
{
    public static MergedStory Checked(string agreed, string theirs, string mine, MergedStory merged) =>
        Misses(agreed, theirs, mine, merged) ? new(theirs, [new(theirs, mine, 0)]) : merged;

    public static bool Misses(string agreed, string theirs, string mine, MergedStory merged)
    {
        string[] ours = Words.Of(theirs), yours = Words.Of(mine);
        HashSet<string> held = [.. Words.Of(merged.Text), .. merged.Parked.SelectMany(parked => Words.Of(parked.Words))];
        var gone = ours.Concat(yours).Where(word => !held.Contains(word) && !Words.IsSpace(word)).ToHashSet();
        if (gone.Count == 0) return false;

        // One that stood twice may have been taken away once by each.
        Dictionary<string, int> Counts(string[] words) => words.Where(gone.Contains).CountBy(word => word).ToDictionary();
        Dictionary<string, int> was = Counts(Words.Of(agreed)), inOurs = Counts(ours), inYours = Counts(yours);
        return gone.Any(word => inOurs.GetValueOrDefault(word) + inYours.GetValueOrDefault(word) > was.GetValueOrDefault(word));
    }
}
