namespace NewsPortal.Merging;

/// <summary>Joins what two people made of the same story since they last agreed (docs/merge.md). What is stored stays; nothing typed is lost.</summary>
public static class StoryMerge
{
    /// <param name="base">What both began with.</param>
    /// <param name="stored">What the desk holds now.</param>
    /// <param name="incoming">What the newcomer made of <paramref name="base"/>.</param>
    public static MergedStory Merge(string @base, string stored, string incoming)
    {
        var (agreed, theirs, mine) = (StoryText.Normal(@base), StoryText.Normal(stored), StoryText.Normal(incoming));
        if (theirs == agreed || theirs == mine) return new(mine, []);
        if (mine == agreed) return new(theirs, []);

        mine = NoteLabels.Relabelled(agreed, theirs, mine);
        return LastGuard.Checked(agreed, theirs, mine, Settlement.OfStory(agreed, theirs, mine));
    }

    /// <summary>The same for a title or a lead: one line of plain words.</summary>
    public static MergedStory MergeLine(string @base, string stored, string incoming)
    {
        var (agreed, theirs, mine) = (StoryText.Line(@base), StoryText.Line(stored), StoryText.Line(incoming));
        if (theirs == agreed || theirs == mine) return new(mine, []);
        if (mine == agreed) return new(theirs, []);

        return LastGuard.Checked(agreed, theirs, mine, Settlement.OfLine(agreed, theirs, mine));
    }

    /// <summary>What is stored, with the whole of a text beside it that nothing is known about.</summary>
    public static MergedStory Park(string stored, string incoming)
    {
        var (theirs, mine) = (StoryText.Normal(stored), StoryText.Normal(incoming));
        return new(theirs, theirs == mine ? [] : [new(theirs, mine, 0)]);
    }
}
