namespace NewsPortal.Merging;

/// <summary>Two writers' changes to the same agreed words, put into one text. Those of mine that yield are parked.</summary>
/// <param name="slips">How much of a passage Markdown would not read as it was meant; never more than before.</param>
internal sealed partial class Weave(Revision theirs, Revision mine, Func<string, int> slips, IReadOnlySet<Change> yielding)
{
    private readonly string[] agreed = theirs.Agreed;
    private readonly Meeting meeting = new(theirs, mine);

    public Galley Galley { get; } = new();

    public List<Parked> Parked { get; } = [];

    /// <summary>Where words of mine were set.</summary>
    public List<Stretch> Stretches { get; } = [];

    public Revision Mine => mine;

    public Revision Theirs => theirs;

    public Weave Woven()
    {
        var (start, t, m) = (0, 0, 0);
        foreach (var end in Joints.Between(theirs, mine).Append(agreed.Length))
        {
            bool Here(Change c) => c.Start < end || end == agreed.Length;
            List<Change> ts = [.. theirs.Changes.Skip(t).TakeWhile(Here)], ms = [.. mine.Changes.Skip(m).TakeWhile(Here)];
            Passage(start, end, ts, ms);
            (start, t, m) = (end, t + ts.Count, m + ms.Count);
        }
        return this;
    }

    private void Passage(int start, int end, List<Change> t, List<Change> m)
    {
        Galley.EndPassage();
        var (set, parked, stretches) = (Galley.Count, Parked.Count, Stretches.Count);
        Mix(start, end, t, m);
        if (m.Count == 0) return;

        List<string> ours = theirs.Text(start, end, t), yours = mine.Text(start, end, m);
        string woven = Galley.Text(set, Galley.Count), oursText = string.Concat(ours), yoursText = string.Concat(yours);
        if (woven == oursText || woven == yoursText || !IsTorn(woven, oursText, yoursText, string.Concat(agreed[start..end]))) return;

        Galley.CutBack(set);
        Parked.RemoveRange(parked, Parked.Count - parked);
        Stretches.RemoveRange(stretches, Stretches.Count - stretches);
        if (string.IsNullOrWhiteSpace(oursText) && !m.Any(yielding.Contains)) SetMine(yours, m);
        else Keep(ours, yours, m);
    }

    private bool IsTorn(string woven, string ours, string yours, string agreed)
    {
        if (slips(woven) is not (> 0 and var torn)) return false;

        var (inOurs, inYours) = (slips(ours), slips(yours));
        return torn > Math.Max(inOurs, inYours) && torn > inOurs + inYours - slips(agreed);
    }

    private void Mix(int at, int end, List<Change> t, List<Change> m)
    {
        var (i, j) = (0, 0);
        while (i < t.Count || j < m.Count)
        {
            // The group grows as long as a change of one writer meets one of the other's.
            var (fromT, fromM) = (i, j);
            if (j == m.Count || (i < t.Count && (t[i].Start, t[i].End).CompareTo((m[j].Start, m[j].End)) <= 0)) i++;
            else j++;
            for (var grown = true; grown;)
            {
                grown = false;
                if (i < t.Count && m[fromM..j].Exists(c => meeting.Of(t[i], c))) (i, grown) = (i + 1, true);
                if (j < m.Count && t[fromT..i].Exists(c => meeting.Of(c, m[j]))) (j, grown) = (j + 1, true);
            }

            List<Change> ts = t[fromT..i], ms = m[fromM..j];
            var first = Math.Min(ts.Count > 0 ? ts[0].Start : end, ms.Count > 0 ? ms[0].Start : end);
            var last = Math.Max(ts.Count > 0 ? ts[^1].End : at, ms.Count > 0 ? ms[^1].End : at);
            Galley.Set(agreed[at..first]);
            Settle(first, last, ts, ms);
            at = last;
        }
        Galley.Set(agreed[at..end]);
    }
}
