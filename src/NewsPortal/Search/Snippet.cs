namespace NewsPortal.Search;

/// <summary>A stretch of a text as it stands there; found ones are what was looked for.</summary>
public record SnippetPart(string Text, bool IsFound);

/// <summary>Cuts the piece out of a text that shows best why it was found.</summary>
internal sealed class Snippet(SearchQuery query)
{
    // Two lines of a result.
    private const int Words = 34;
    private const int Before = 8;

    private readonly FoundWordsReader _reader = new(query);

    public FoundWords Read(string text) => _reader.Read(text);

    public IReadOnlyList<SnippetPart> Whole(string text) => Parts(Read(text), 0, text.Length);

    /// <summary>Of several texts the piece with most of the words; of equals the first.</summary>
    public IReadOnlyList<SnippetPart> Best(IEnumerable<FoundWords> texts)
    {
        var (best, (first, _)) = texts.Select(text => (Text: text, Piece: BestPiece(text))).MaxBy(p => p.Piece.Worth);
        var (start, end) = _reader.Stretch(best.Text, first, first + Words);
        return Parts(best, first == 0 ? 0 : start, first + Words >= best.Count ? best.Text.Length : end);
    }

    // Every word of the query counts once, one that follows its neighbour of the query a little more.
    private (int First, double Worth) BestPiece(FoundWords text)
    {
        var words = text.Words.Select(w => (w.Number, Of: PlaceOf(w.Token))).ToList();
        var (best, worth) = (0, -1.0);
        // The beginning of a text, and every word that was found.
        foreach (var (first, from) in words.Select((w, i) => (w.Number, i)).Prepend((0, 0)))
        {
            // A bit for each word of the query (at most SearchQuery.MaxWords).
            var seen = 0;
            var value = 0.0;
            for (var k = from; k < words.Count && words[k].Number < first + Words - Before; k++)
            {
                if ((seen & (1 << words[k].Of)) == 0) value += 1;
                seen |= 1 << words[k].Of;
                if (k > 0 && words[k - 1].Number == words[k].Number - 1 && words[k].Of == words[k - 1].Of + 1) value += .5;
            }
            if (value > worth) (best, worth) = (first, value);
        }
        return (int.Max(0, best - Before), worth);
    }

    private static List<SnippetPart> Parts(FoundWords text, int start, int end)
    {
        var parts = new List<SnippetPart>();
        if (start > 0) parts.Add(new("… ", IsFound: false));
        var at = start;
        var words = text.Words.Where(w => w.Token.Start >= start && w.Token.Start + w.Token.Length <= end).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var first = words[i].Token.Start;
            // Found words side by side are one stretch.
            while (i + 1 < words.Count && IsBeside(text.Text, words[i], words[i + 1])) i++;
            if (first > at) parts.Add(new(text.Text[at..first], IsFound: false));
            at = EndOf(words[i]);
            parts.Add(new(text.Text[first..at], IsFound: true));
        }
        if (at < end || parts.Count == 0) parts.Add(new(text.Text[at..end], IsFound: false));
        if (end < text.Text.Length) parts.Add(new(" …", IsFound: false));
        return parts;
    }

    private static bool IsBeside(string text, FoundWord left, FoundWord right) =>
        right.Number == left.Number + 1 && text.AsSpan(EndOf(left), right.Token.Start - EndOf(left)) is " ";

    private static int EndOf(FoundWord word) => word.Token.Start + word.Token.Length;

    private int PlaceOf(SearchToken token)
    {
        for (var i = 0; i < query.Words.Count; i++)
            if (query.Words[i].IsSame(token)) return i;
        return -1;
    }
}
