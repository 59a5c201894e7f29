namespace NewsPortal.Merging;

/// <summary>Which changes of two writers must be settled together.</summary>
internal sealed class Meeting(Revision theirs, Revision mine)
{
    private readonly string[] agreed = theirs.Agreed;

    /// <summary>Do the two change the same words? Side by side is not the same, unless one takes the ground from under the other.</summary>
    public bool Of(Change t, Change m)
    {
        if (Math.Max(t.Start, m.Start) < Math.Min(t.End, m.End)) return true;
        if (t.Inserts && m.Inserts) return t.Start == m.Start;
        if (Joins(t, theirs) && m.Start == t.End && StrikesBreak(m)) return true;
        if (Joins(m, mine) && t.Start == m.End && StrikesBreak(t)) return true;
        return t.Inserts ? LosesGround(t, theirs, m, mine) : m.Inserts && LosesGround(m, mine, t, theirs);
    }

    private bool LosesGround(Change insert, Revision writer, Change other, Revision otherWriter)
    {
        if (insert.Start < other.Start || insert.Start > other.End) return false;
        if (insert.Start > other.Start && insert.Start < other.End) return true;
        if (!StrikesBreak(other)) return false;

        // Whole paragraphs put beside a paragraph that goes don't need it; words put at its edge do.
        return !(writer.Own[insert.To - 1] == Words.Break && AtBlockStart(insert.Start) && AtBlockStart(other.Start)
            && (other.Deletes || insert.Start == other.Start || otherWriter.Own[other.To - 1] == Words.Break));
    }

    /// <summary>What follows is joined to what precedes: it must still be there.</summary>
    private bool Joins(Change c, Revision writer) => !c.Inserts && agreed[c.End - 1] == Words.Break
        && (c.Deletes ? !AtBlockStart(c.Start) : writer.Own[c.To - 1] != Words.Break);

    private bool StrikesBreak(Change c) => agreed.AsSpan(c.Start, c.End - c.Start).Contains(Words.Break);

    private bool AtBlockStart(int at) => at == 0 || agreed[at - 1] == Words.Break;
}
