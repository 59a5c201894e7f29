namespace NewsPortal.Merging;

/// <summary>The text that holds both writers' work, and the words that found no room in it.</summary>
public record MergedStory(string Text, IReadOnlyList<Parked> Parked);

/// <summary>Two versions of the same words: one stands in the text, the newcomer's waits beside it until a person decides.</summary>
/// <param name="Kept">What stands in the text; empty if only a place is left.</param>
/// <param name="Words">What the newcomer had written there.</param>
/// <param name="Offset">Where <paramref name="Kept"/> begins in the merged text, in UTF-16 units.</param>
public record Parked(string Kept, string Words, int Offset);
