using NewsPortal.Content;

namespace NewsPortal.Search;

/// <summary>What a story is by its title and lead: as much of it as is looked at of every candidate.</summary>
internal sealed record StoryHead(List<SearchToken> Title, List<SearchToken> Lead)
{
    public StoryHead(string title, string lead)
        : this([.. SearchText.Tokens(title)], [.. SearchText.Tokens(lead)])
    {
    }

    public IEnumerable<SearchToken> Words => Title.Concat(Lead);
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

    private readonly IReadOnlyList<SearchToken> _query;
    private readonly List<SearchToken> _words;
    private readonly Dictionary<string, Dictionary<string, double>> _readings;

    public SearchWeights(SearchQuery query, IReadOnlyCollection<StoryHead> heads)
    {
        _query = query.Words;
        _words = [.. query.Words.DistinctBy(w => w.Exact)];
        _readings = _words.Where(w => !w.IsMarked).ToDictionary(w => w.Folded, w => Shares(w, heads));
    }

    /// <summary>A story of today is worth a little more than one of last month, and that hardly more than an old one.</summary>
    public static double OfAge(TimeSpan age) => 1.5 / (1 + double.Max(0, age.TotalDays) / 30);

    public double OfHead(StoryHead head)
    {
        var (words, whole) = (0.0, 0);
        foreach (var word in _words)
        {
            var (inTitle, inLead) = (Best(word, head.Title), Best(word, head.Lead));
            words += double.Max(InTitle * inTitle, InLead * inLead);
            whole += inTitle > 0 ? 1 : 0;
        }
        // Of two titles that have all of it, the shorter one is more about it.
        var about = whole == _words.Count ? _words.Count / (double)int.Max(head.Title.Count, 1) : 0;
        return (words + about + 2 * Closeness(head.Title) + .8 * Closeness(head.Lead)) / Math.Sqrt(_words.Count);
    }

    public double OfBody(string html)
    {
        List<SearchToken> body = [.. SearchText.Tokens(BodyText.Of(html))];
        var words = 0.0;
        foreach (var word in _words)
        {
            var times = 0.0;
            foreach (var token in body)
                if (word.IsSame(token)) times += Worth(word, token);
            if (times > 0) words += InBody * double.Min(times, 1) + Often * (double.Min(double.Max(times, 1), MostTimes) - 1);
        }
        return (words + Closeness(body)) / Math.Sqrt(_words.Count);
    }

    private double Best(SearchToken word, List<SearchToken> text)
    {
        var best = 0.0;
        foreach (var token in text)
            if (word.IsSame(token)) best = double.Max(best, Worth(word, token));
        return best;
    }

    // "muoi" may be mười, muối, muỗi: the reading that half the paper uses tells one story from another the least.
    private double Worth(SearchToken word, SearchToken read) => word.IsMarked ? 1 : 1 - Common * _readings[word.Folded].GetValueOrDefault(read.Exact);

    private static Dictionary<string, double> Shares(SearchToken word, IReadOnlyCollection<StoryHead> heads)
    {
        var readings = heads.SelectMany(h => h.Words.Where(t => word.IsSame(t)).Select(t => t.Exact).Distinct()).CountBy(exact => exact).ToDictionary();
        var all = (double)int.Max(1, readings.Values.Sum());
        return readings.Count < 2 ? [] : readings.ToDictionary(r => r.Key, r => r.Value / all);
    }

    /// <summary>0 where no two neighbours of the query stand side by side, 1 where all do, twice that where the whole query stands there as typed.</summary>
    private double Closeness(List<SearchToken> text)
    {
        if (_query.Count < 2 || text.Count < 2) return 0;
        var pairs = Enumerable.Range(0, _query.Count - 1).Count(i => SearchPhrases.In(text, [_query[i], _query[i + 1]]).Any());
        return pairs / (double)(_query.Count - 1) + (pairs == _query.Count - 1 && SearchPhrases.In(text, _query).Any() ? 1 : 0);
    }
}
