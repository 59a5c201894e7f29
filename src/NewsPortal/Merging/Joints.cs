namespace NewsPortal.Merging;

/// <summary>Where blocks that both writers left standing end, if a block ends there in all three texts: passages between them are woven one by one.</summary>
internal static class Joints
{
    public static IEnumerable<int> Between(Revision theirs, Revision mine)
    {
        HashSet<int> inTheirs = [.. Standing(theirs)], inMine = [.. Standing(mine)];
        return theirs.AgreedBlocks.Where(end => end > 0 && end < theirs.Agreed.Length && inTheirs.Contains(end) && inMine.Contains(end));
    }

    private static IEnumerable<int> Standing(Revision revision)
    {
        var (next, shift) = (0, 0);
        foreach (var end in revision.AgreedBlocks)
        {
            for (; next < revision.Changes.Count && revision.Changes[next].End <= end - 1; next++)
                shift = revision.Changes[next].To - revision.Changes[next].End;
            var touched = next < revision.Changes.Count && revision.Changes[next].Start <= end - 1;
            if (!touched && revision.OwnBlocks.Contains(end + shift)) yield return end;
        }
    }
}
