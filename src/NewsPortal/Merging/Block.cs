namespace NewsPortal.Merging;

/// <summary>A paragraph, or all that stands between two fences, with the blank line that ends it: cut out and put in whole.</summary>
internal sealed class Block(string text)
{
    // A list of a thousand lines replaced by another: nobody can tell which became which.
    private const int MostPairs = 500_000;

    private HashSet<string>? bag;
    private string[]? words;

    public string Text { get; } = text;

    public string[] Words => words ??= Merging.Words.Of(Text);

    /// <summary>Words and pairs of neighbours; words alone would make all Vietnamese alike, so common are its syllables.</summary>
    public HashSet<string> Bag => bag ??= [.. Merging.Words.Phrases(Words)];

    public char Kind => "|:^`~!".Contains(Text[0]) ? Text[0] : Text.StartsWith("[^", StringComparison.Ordinal) ? '[' : 'p';

    /// <summary>Blank lines end a block, but not between fences.</summary>
    public static Block[] Split(string text)
    {
        var (blocks, block, lines) = (new List<Block>(), new List<string>(), text.Split('\n'));
        void End()
        {
            if (block.Count > 0) blocks.Add(new(string.Join('\n', block) + Merging.Words.Break));
            block.Clear();
        }

        var ends = Fences.Ends(lines);
        for (var i = 0; i < lines.Length; i = ends[i] + 1)
        {
            if (string.IsNullOrWhiteSpace(lines[i])) End();
            else block.AddRange(lines[i..(ends[i] + 1)]);
        }
        End();
        return [.. blocks];
    }

    /// <summary>Blocks of one kind that share more than half of the shorter one's words: edited, split, joined or moved ones.</summary>
    public static IEnumerable<Kin> Akin(Block[] was, IEnumerable<int> gone, Block[] now, IEnumerable<int> come)
    {
        List<int> departures = [.. gone], arrivals = [.. come];
        if ((long)departures.Count * arrivals.Count > MostPairs) return [];

        return from g in departures
               from a in arrivals
               let shared = was[g].Likeness(now[a])
               where shared > 0
               select new Kin(g, a, shared);
    }

    private int Likeness(Block other)
    {
        if (Text == other.Text) return int.MaxValue;
        if (Kind != other.Kind) return 0;

        var (few, many) = Bag.Count < other.Bag.Count ? (Bag, other.Bag) : (other.Bag, Bag);
        var shared = few.Count(many.Contains);
        return shared > 2 && shared * 2 > few.Count ? shared : 0;
    }
}

/// <summary>Block <c>Was</c> of one text lives on in block <c>Now</c> of another.</summary>
internal readonly record struct Kin(int Was, int Now, int Shared);
