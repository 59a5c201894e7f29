namespace NewsPortal.Search;

/// <summary>The words of a text that are words of a query, each with its number among all the words of the text.</summary>
/// <param name="Text">As it is printed.</param>
/// <param name="Count">How many words the text has.</param>
/// <param name="Words">In the order of the text.</param>
internal sealed record FoundWords(string Text, int Count, IReadOnlyList<FoundWord> Words);

/// <summary>A word that was looked for, where it stands.</summary>
/// <param name="Number">From 0.</param>
internal readonly record struct FoundWord(int Number, SearchToken Token);

/// <summary>Looks for the words of one query in texts. A search reads ten thousand words and more to find some hundred: the others leave nothing behind.</summary>
internal sealed class FoundWordsReader(SearchQuery query)
{
    private readonly SearchToken[] _query = [.. query.Words.DistinctBy(w => w.IsMarked ? w.Exact : w.Folded)];
    private readonly FirstLetters _first = new(query.Words.Select(w => w.Folded));
    private readonly WordReader _reader = new();

    public FoundWords Read(string text)
    {
        var found = new List<FoundWord>();
        var number = 0;
        for (_reader.Of(text); _reader.Next(_first); number++)
            if (IsLookedFor()) found.Add(new(number, _reader.Token));
        return new(text, number, found);
    }

    /// <returns>Where words stand in the text, from one number to before another; both in chars.</returns>
    public (int Start, int End) Stretch(string text, int from, int to)
    {
        var (start, end) = (0, 0);
        _reader.Of(text);
        for (var number = 0; number < to && _reader.Next(default); number++)
        {
            if (number == from) start = _reader.Start;
            end = _reader.Start + _reader.Length;
        }
        return (start, end);
    }

    private bool IsLookedFor()
    {
        foreach (ref readonly var word in _query.AsSpan())
            if (word.IsMarked ? _reader.Exact.SequenceEqual(word.Exact) : _reader.Folded.SequenceEqual(word.Folded)) return true;
        return false;
    }
}
