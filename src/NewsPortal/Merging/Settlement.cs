using NewsPortal.Content;

namespace NewsPortal.Merging;

/// <summary>Weaves, looks at what came of it, and lets changes of mine yield until nothing stands twice and no note is loose.</summary>
internal static class Settlement
{
    // Each round lets at least one more change yield; a few do. Beyond these all yield, and the text is what was stored.
    private const int Rounds = 12;

    public static MergedStory OfStory(string agreed, string theirs, string mine)
    {
        var (was, ours, yours) = Moves.Followed(Block.Split(agreed), Block.Split(theirs), Block.Split(mine));
        var slips = new Dictionary<string, int>();
        return Settled(Revision.OfStory(was, ours), Revision.OfStory(was, yours), SlipsIn);

        // Most passages come again in the next round; reading one may take Markdig a second.
        int SlipsIn(string passage) => slips.TryGetValue(passage, out var known) ? known : slips[passage] = Slips.In(passage);
    }

    public static MergedStory OfLine(string agreed, string theirs, string mine)
    {
        var line = Settled(Revision.OfLine(agreed, theirs), Revision.OfLine(agreed, mine), _ => 0);
        var text = StoryText.Line(line.Text);
        return new(text, [.. line.Parked.Select(parked => InLine(line.Text, text, parked))]);
    }

    private static Parked InLine(string woven, string text, Parked parked)
    {
        var at = parked.Offset + parked.Kept.Length - parked.Kept.TrimStart().Length;
        var (before, kept) = (StoryText.Line(woven[..at]), StoryText.Line(parked.Kept));
        var spaced = before.Length > 0 && before.Length < text.Length && text[before.Length] == ' ';
        return new(kept, StoryText.Line(parked.Words), before.Length + (spaced ? 1 : 0));
    }

    private static MergedStory Settled(Revision theirs, Revision mine, Func<string, int> slips)
    {
        var yielding = new HashSet<Change>();
        for (var round = 1; ; round++)
        {
            var weave = new Weave(theirs, mine, slips, yielding).Woven();
            var before = yielding.Count;
            yielding.UnionWith(round == Rounds ? mine.Changes : [.. Doublings.In(weave, yielding), .. LooseNotes.In(weave)]);
            if (yielding.Count == before) return new(weave.Galley.ToString().TrimEnd('\n'), ParkingPlaces.Of(weave));
        }
    }
}
