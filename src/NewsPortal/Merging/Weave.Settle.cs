namespace NewsPortal.Merging;

internal sealed partial class Weave
{
    private void Settle(int start, int end, List<Change> t, List<Change> m)
    {
        List<string> ours = theirs.Text(start, end, t), yours = mine.Text(start, end, m);
        if (m.Count == 0 || ours.SequenceEqual(yours)) Galley.Set(ours);
        else if (m.Exists(yielding.Contains)) Keep(ours, yours, m);
        else if (t.Count == 0) SetMine(yours, m);
        else if (start == end) SetBoth(ours, yours, m);
        else if (m.TrueForAll(c => c.Deletes)) Galley.Set(t.TrueForAll(c => c.Deletes) ? Left(start, end, [.. t, .. m]) : ours);
        else if (t.TrueForAll(c => c.Deletes)) SetMine(yours, m);
        else Keep(ours, yours, m);
    }

    private List<string> Left(int start, int end, List<Change> deletions) =>
        [.. Enumerable.Range(start, end - start).Where(i => !deletions.Exists(c => c.Start <= i && i < c.End)).Select(i => agreed[i])];

    /// <summary>Two insertions at one place stand one after the other; whole paragraphs before words that begin the next one.</summary>
    private void SetBoth(List<string> ours, List<string> yours, List<Change> m)
    {
        if (Holds(ours, yours)) Galley.Set(ours);
        else if (Holds(yours, ours)) SetMine(yours, m);
        else if ((yours[^1] == Words.Break && ours[^1] != Words.Break) || (ours[0] == Words.Break && yours[0] != Words.Break))
        {
            SetMine(yours, m);
            Galley.Set(ours);
        }
        else
        {
            Galley.Set(ours);
            SetMine(yours, m);
        }
    }

    private static bool Holds(List<string> all, List<string> part) =>
        all.Count >= part.Count && (all[..part.Count].SequenceEqual(part) || all[^part.Count..].SequenceEqual(part));

    private void SetMine(List<string> yours, List<Change> m)
    {
        Galley.Set(yours);
        Stretches.Add(new(m, yours));
    }

    /// <summary>What is stored stays. Of mine nothing is parked that was only taken away.</summary>
    private void Keep(List<string> ours, List<string> yours, List<Change> m)
    {
        var place = Galley.Set(ours);
        if (m.TrueForAll(c => mine.Typed(c).All(Words.IsSpace))) return;

        Parked.Add(new(Galley.Text(place, Galley.Count), string.Concat(yours), place));
    }
}

/// <summary>Changes of mine that are in the text, with the words they made.</summary>
internal sealed record Stretch(List<Change> Changes, List<string> Words);
