namespace NewsPortal.Search;

/// <summary>Reads a query from left to right: quotes, a "-" before a word, "tag:" and "tác giả:", words.</summary>
internal sealed class SearchQueryReader(string text)
{
    private const string Quotes = "\"“”„‟«»";

    // A colon follows. Typed without marks they are meant, too; with others, as "thể:", they are words.
    private static readonly (IReadOnlyList<SearchToken> Says, string Kind)[] Kinds =
    [
        (SearchText.Tokens("tag"), SearchFilter.OfTag), (SearchText.Tokens("thẻ"), SearchFilter.OfTag),
        (SearchText.Tokens("tác giả"), SearchFilter.OfAuthor), (SearchText.Tokens("tacgia"), SearchFilter.OfAuthor), (SearchText.Tokens("bút danh"), SearchFilter.OfAuthor),
    ];

    private readonly List<SearchTerm> _terms = [];
    private readonly List<TypedFilter> _filters = [];
    private int _at;
    private int _words;
    private bool _wasCut;

    public SearchQuery Read()
    {
        while (SkipBlanks())
        {
            var isExcluded = LeavesOut();
            if (isExcluded) _at++;
            if (KindHere() is { } kind) ReadFilter(kind, isExcluded);
            else Add(IsQuote(text[_at]) ? Quoted() : Run(), isExcluded);
        }
        return new(_terms, _filters) { WasCut = _wasCut };
    }

    private bool SkipBlanks()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
        return _at < text.Length;
    }

    // A free-standing one is a dash: "Bà Rịa - Vũng Tàu".
    private bool LeavesOut() => text[_at] == '-' && _at + 1 < text.Length && (char.IsLetterOrDigit(text[_at + 1]) || IsQuote(text[_at + 1]));

    // A name without quotes may go on over the words that follow.
    private void ReadFilter(string kind, bool isExcluded)
    {
        if (!SkipBlanks()) return;
        if (IsQuote(text[_at]))
        {
            _filters.Add(new(kind, [Quoted()], IsQuoted: true, isExcluded));
            return;
        }
        var words = new List<string>();
        while (SkipBlanks() && !LeavesOut() && !IsQuote(text[_at]) && KindHere(peek: true) is null) words.Add(Run());
        _wasCut |= words.Count > SearchQuery.MaxWords;
        if (words.Count > 0) _filters.Add(new(kind, [.. words.Take(SearchQuery.MaxWords)], IsQuoted: false, isExcluded));
    }

    // One run is one term: "19/8" and "COVID-19" are words side by side.
    private void Add(string run, bool isExcluded)
    {
        var words = SearchText.Tokens(run).Where(w => !SearchFilter.IsOwn(w.Folded)).Take(SearchQuery.MaxWords - _words + 1).ToList();
        if (words.Count > SearchQuery.MaxWords - _words)
        {
            _wasCut = true;
            words.RemoveAt(words.Count - 1);
        }
        _words += words.Count;
        if (words.Count > 0) _terms.Add(new(words, isExcluded));
    }

    private string Quoted()
    {
        var start = ++_at;
        while (_at < text.Length && !IsQuote(text[_at])) _at++;
        return text[start..(_at < text.Length ? _at++ : _at)];
    }

    private string Run()
    {
        var start = _at++;
        while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && !IsQuote(text[_at])) _at++;
        return text[start.._at];
    }

    private string? KindHere(bool peek = false)
    {
        var colon = text.IndexOf(':', _at, int.Min(text.Length - _at, 12));
        if (colon < 0 || IsQuote(text[_at])) return null;
        var typed = SearchText.Tokens(text[_at..colon]);
        var kind = Array.Find(Kinds, k => k.Says.Count == typed.Count && k.Says.Zip(typed).All(pair => pair.Second.IsSame(pair.First))).Kind;
        if (kind is not null && !peek) _at = colon + 1;
        return kind;
    }

    private static bool IsQuote(char c) => Quotes.Contains(c);
}
