namespace NewsPortal.Merging;

/// <summary>Where parked words wait: beside the words they would replace.</summary>
internal static class ParkingPlaces
{
    public static List<Parked> Of(Weave weave)
    {
        var pieces = weave.Galley.Pieces;
        var at = new int[pieces.Count + 1];
        for (var i = 0; i < pieces.Count; i++) at[i + 1] = at[i] + pieces[i].Length;

        var text = weave.Galley.ToString();
        return [.. weave.Parked.Select(p => Placed(text, p with { Offset = at[Math.Min(p.Offset, pieces.Count)] }))
            .Where(p => p.Kept != p.Words).OrderBy(p => p.Offset)];
    }

    private static Parked Placed(string text, Parked parked)
    {
        // Spaces that begin a line may be what makes it a list in a list.
        var (kept, words) = (parked.Kept.TrimEnd().TrimStart('\n'), parked.Words.TrimEnd().TrimStart('\n'));
        var both = kept.StartsWith(' ') && words.StartsWith(' ') ? 1 : 0;
        if (kept.Length > 0) return new(kept[both..], words[both..], parked.Offset + both + parked.Kept.Length - parked.Kept.TrimStart('\n').Length);

        // A block that found no room is shown beside the one it is a version of.
        Block[] blocks = Block.Split(text), lone = Block.Split(words);
        var kin = lone.Length != 1 || !parked.Words.EndsWith(Words.Break, StringComparison.Ordinal) ? default
            : Block.Akin(lone, [0], blocks, Enumerable.Range(0, blocks.Length)).DefaultIfEmpty().MaxBy(k => k.Shared);
        if (kin.Shared == 0) return new("", words.TrimStart(' '), Math.Min(parked.Offset, text.TrimEnd('\n').Length));

        return new(blocks[kin.Now].Text.TrimEnd(), words, blocks[..kin.Now].Sum(block => block.Text.Length));
    }
}
