namespace NewsPortal.Search;

/// <summary>A stretch of a text as it stands there; found ones are what was looked for.</summary>
public record SnippetPart(string Text, bool IsFound);

/// <summary>Cuts the piece out of a text that shows best why it was found.</summary>
internal static class Snippet
{
    // Two lines of a result.
    private const int Words = 34;
    private const int Before = 8;

    public static IReadOnlyList<SnippetPart> Whole(string text, SearchQuery query)
    {
        var tokens = SearchText.Tokens(text).ToList();
        return Parts(text, tokens, 0, tokens.Count, query);
    }

    /// <summary>Of several texts the piece with most of the words; of equals the first.</summary>
    public static IReadOnlyList<SnippetPart> Best(IReadOnlyList<string> texts, SearchQuery query)
    {
        var pieces = texts.Select(text =>
        {
            var tokens = SearchText.Tokens(text).ToList();
            var (start, worth) = BestStart(tokens, query);
            return (Text: text, Tokens: tokens, Start: start, Worth: worth);
        });
        var best = pieces.MaxBy(p => p.Worth);
        return Parts(best.Text, best.Tokens, best.Start, int.Min(best.Start + Words, best.Tokens.Count), query);
    }

    // Every kind of word counts once, one that follows its neighbour of the query a little more.
    private static (int Start, double Worth) BestStart(List<SearchToken> tokens, SearchQuery query)
    {
        var hits = tokens.Select(t => IndexOf(query, t)).ToArray();
        var (best, worth) = (0, -1.0);
        foreach (var i in Enumerable.Range(0, hits.Length).Where(i => hits[i] >= 0).Prepend(0))
        {
            var seen = new HashSet<int>();
            var value = 0.0;
            for (var k = i; k < int.Min(i + Words - Before, hits.Length); k++)
            {
                if (hits[k] < 0) continue;
                if (seen.Add(hits[k])) value += 1;
                if (k > 0 && hits[k - 1] >= 0 && hits[k] == hits[k - 1] + 1) value += .5;
            }
            if (value > worth) (best, worth) = (i, value);
        }
        return (int.Max(0, best - Before), worth);
    }

    private static List<SnippetPart> Parts(string text, List<SearchToken> tokens, int from, int to, SearchQuery query)
    {
        if (tokens.Count == 0) return [new(text, IsFound: false)];

        var (start, end) = (from == 0 ? 0 : tokens[from].Start, to >= tokens.Count ? text.Length : tokens[to - 1].Start + tokens[to - 1].Length);
        var parts = new List<SnippetPart>();
        var at = start;
        for (var i = from; i < to; i++)
        {
            if (IndexOf(query, tokens[i]) < 0) continue;
            // Found words side by side are one stretch.
            var last = i;
            while (last + 1 < to && IndexOf(query, tokens[last + 1]) >= 0 && IsBlank(text, tokens[last], tokens[last + 1])) last++;
            var (first, behind) = (tokens[i].Start, tokens[last].Start + tokens[last].Length);
            if (first > at) parts.Add(new(text[at..first], IsFound: false));
            parts.Add(new(text[first..behind], IsFound: true));
            (at, i) = (behind, last);
        }
        if (at < end) parts.Add(new(text[at..end], IsFound: false));
        if (start > 0) parts.Insert(0, new("… ", IsFound: false));
        if (end < text.Length) parts.Add(new(" …", IsFound: false));
        return parts;
    }

    private static bool IsBlank(string text, SearchToken left, SearchToken right) =>
        text.AsSpan(left.Start + left.Length, right.Start - left.Start - left.Length) is " ";

    private static int IndexOf(SearchQuery query, SearchToken token)
    {
        for (var i = 0; i < query.Words.Count; i++)
            if (query.Words[i].IsSame(token)) return i;
        return -1;
    }
}
