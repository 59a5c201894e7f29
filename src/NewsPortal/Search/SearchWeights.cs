namespace NewsPortal.Search;

/// <summary>What a story is by its title and lead: as much of it as is looked at of every candidate.</summary>
internal sealed record StoryHead(FoundWords Title, FoundWords Lead)
{
    public IEnumerable<SearchToken> Words => Title.Words.Concat(Lead.Words).Select(w => w.Token);
}

/// <summary>What a query's words are worth where they stand. Figures are judged by tests/Judged (docs/judged.md).</summary>
internal sealed class SearchWeights
{
    private const double InTitle = 3;
    private const double InLead = 1;
    private const double InBody = .4;
    private const double Often = .15;
    private const int MostTimes = 6;
    private const double Common = .7;
    private const double AsTyped = .6;
    private const double Alone = .25;

    private readonly IReadOnlyList<SearchToken> _query;
    private readonly Dictionary<string, Dictionary<string, double>> _readings;

    public SearchWeights(SearchQuery query, IReadOnlyCollection<StoryHead> heads)
    {
        _query = query.Words;
        _readings = _query.Where(w => !w.IsMarked).DistinctBy(w => w.Folded).ToDictionary(w => w.Folded, w => Shares(w, heads));
    }

    /// <summary>A story of today is worth a little more than one of last month, and that hardly more than an old one.</summary>
    public static double OfAge(TimeSpan age) => 1.5 / (1 + double.Max(0, age.TotalDays) / 30);

    public double OfHead(StoryHead head)
    {
        var (title, lead) = (Read(head.Title), Read(head.Lead));
        var words = 0.0;
        for (var i = 0; i < _query.Count; i++) words += double.Max(InTitle * title.Best[i], InLead * lead.Best[i]);
        // Of two titles that have all of it, the shorter one is more about it.
        var about = title.Best.All(best => best > 0) ? _query.Count / (double)int.Max(head.Title.Count, 1) : 0;
        return (words + about + 2 * title.Closeness + .8 * lead.Closeness) / Math.Sqrt(_query.Count);
    }

    public double OfBody(FoundWords text)
    {
        var body = Read(text);
        var words = 0.0;
        for (var i = 0; i < _query.Count; i++)
            if (body.Sum[i] > 0) words += InBody * double.Min(body.Sum[i], 1) + Often * (double.Min(double.Max(body.Sum[i], 1), MostTimes) - 1);
        return (words + body.Closeness) / Math.Sqrt(_query.Count);
    }

    /// <summary>For each word of the query how well the text has it at best, and in all; how much of the query stands there in one piece.</summary>
    private (double[] Best, double[] Sum, double Closeness) Read(FoundWords text)
    {
        var found = text.Words;
        var (best, sum) = (new double[_query.Count], new double[_query.Count]);
        var pairs = new bool[_query.Count];
        var longest = 0;
        for (var at = 0; at < found.Count; at++)
            for (var i = 0; i < _query.Count; i++)
            {
                if (!_query[i].IsSame(found[at].Token)) continue;
                var run = RunFrom(found, at, i);
                longest = int.Max(longest, i == 0 ? run : 0);
                var isBeside = run > 1 || (at > 0 && i > 0 && found[at - 1].Number == found[at].Number - 1 && _query[i - 1].IsSame(found[at - 1].Token));
                if (run > 1) pairs[i] = true;
                var worth = Worth(_query[i], found[at].Token, isBeside);
                best[i] = double.Max(best[i], worth);
                sum[i] += worth;
            }
        var close = _query.Count < 2 ? 0 : pairs.Count(p => p) / (double)(_query.Count - 1) + (longest == _query.Count ? 1 : 0);
        return (best, sum, close);
    }

    private int RunFrom(IReadOnlyList<FoundWord> found, int at, int i)
    {
        var run = 1;
        while (at + run < found.Count && found[at + run].Number == found[at].Number + run && i + run < _query.Count && _query[i + run].IsSame(found[at + run].Token)) run++;
        return run;
    }

    // A word without marks is many words. "muoi" may be mười, muối, muỗi: the reading that half the paper uses tells one story from another the least, and
    // one that has no marks either is a little likelier. Beside its neighbour of the query it is the one that is meant; alone in a longer query it may be any.
    private double Worth(SearchToken word, SearchToken read, bool isBeside)
    {
        if (word.IsMarked) return 1;
        if (_query.Count > 1) return isBeside ? 1 : Alone;
        var share = _readings[word.Folded].GetValueOrDefault(read.Exact);
        return 1 - Common * share + (read.IsMarked ? 0 : double.Max(0, AsTyped - share));
    }

    private static Dictionary<string, double> Shares(SearchToken word, IReadOnlyCollection<StoryHead> heads)
    {
        var readings = heads.SelectMany(h => h.Words.Where(t => word.IsSame(t)).Select(t => t.Exact).Distinct()).CountBy(exact => exact).ToDictionary();
        var all = (double)int.Max(1, readings.Values.Sum());
        return readings.Count < 2 ? [] : readings.ToDictionary(r => r.Key, r => r.Value / all);
    }
}
