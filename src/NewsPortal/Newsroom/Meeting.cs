namespace NewsPortal.Newsroom;

/// <summary>Two versions of the same words: one stands in the text, the newcomer's waits beside it.</summary>
internal record Waiting(string Kept, string Words, int Offset);

/// <summary>What two people's saves of one part of a story come to.</summary>
internal record Meeting(string Text, IReadOnlyList<Waiting> Parked)
{
    /// <param name="part">Body, or one of the parts that are a line.</param>
    /// <param name="agreed">What both began with; null where nobody knows any more.</param>
    /// <param name="held">What the desk holds: it stays.</param>
    /// <param name="sent">What the newcomer made of <paramref name="agreed"/>.</param>
    public static Meeting Of(StoryPart part, string? agreed, string held, string sent)
    {
        if (sent == held || sent == agreed) return new(held, []);
        if (held == agreed) return new(sent, []);
        return new(held, [new(held, sent, 0)]);
    }
}
