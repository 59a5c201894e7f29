using NewsPortal.Merging;

namespace NewsPortal.Newsroom;

/// <summary>Two versions of the same words: one stands in the text, the newcomer's waits beside it.</summary>
internal record Waiting(string Kept, string Words, int Offset);

/// <summary>What two people's saves of one part of a story come to: joined by words (docs/merge.md), or parked whole where nobody knows what both began with.</summary>
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
        if (agreed is null) return new(held, [new(held, sent, 0)]);

        var merged = part == StoryPart.Body ? StoryMerge.Merge(agreed, held, sent) : StoryMerge.MergeLine(agreed, held, sent);
        return new(merged.Text, [.. merged.Parked.Select(p => new Waiting(p.Kept, p.Words, p.Offset))]);
    }
}
