namespace NewsPortal.Merging;

/// <summary>The pieces that texts are compared in: words, white space, and the marks that may change without the word they touch.</summary>
internal static class Words
{
    /// <summary>The blank line between two blocks is a word like others, so that splitting and joining are ordinary edits.</summary>
    public const string Break = "\n\n";

    private const int LongestAddress = 2_000;

    public static string[] Of(string text)
    {
        var words = new List<string>(text.Length / 3);
        for (var at = 0; at < text.Length;)
        {
            var end = End(text, at);
            words.Add(end - at == 1 && text[at] == ' ' ? " " : text[at..end]);
            at = end;
        }
        return [.. words];
    }

    public static bool IsSpace(string word) => char.IsWhiteSpace(word[0]);

    /// <summary>A word as readers know it: no white space, no punctuation, no mark.</summary>
    public static bool IsRead(string word) => IsLetter(word[0]);

    /// <summary>The mark of a footnote, or with a colon the beginning of its text.</summary>
    public static bool IsNote(string word) => word.StartsWith("[^", StringComparison.Ordinal);

    /// <summary>Each word and address, and each with the one before it: what a passage is known by.</summary>
    public static IEnumerable<string> Phrases(IEnumerable<string> words)
    {
        var before = "";
        foreach (var word in words)
        {
            if (!IsRead(word) && word[0] != ']') continue;
            yield return word;
            if (before.Length > 0) yield return before + ' ' + word;
            before = word;
        }
    }

    private static int End(string text, int at)
    {
        if (text[at] == '\n') return at + (at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1);
        if (MarkEnd(text, at) is > 0 and var mark) return mark;

        var end = at + 1;
        if (char.IsWhiteSpace(text[at]))
        {
            while (end < text.Length && text[end] != '\n' && char.IsWhiteSpace(text[end])) end++;
            return end;
        }

        // Punctuation around a word may change without it; inside ("1.204") it is the word's own.
        var isWord = IsLetter(text[at]);
        var last = at;
        for (; end < text.Length && !char.IsWhiteSpace(text[end]) && MarkEnd(text, end) == 0; end++)
        {
            if (!IsLetter(text[end])) continue;
            if (!isWord) return end;
            last = end;
        }
        return isWord ? last + 1 : end;
    }

    // Halves of pairs: emoji and rare letters.
    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    /// <summary>Asterisks, <c>[</c>, <c>![</c>, <c>](address)</c>, <c>[^note]</c> and <c>[^note]:</c> are words of their own.</summary>
    private static int MarkEnd(string text, int at)
    {
        switch (text[at])
        {
            case '*':
                while (at < text.Length && text[at] == '*') at++;
                return at;
            case '!' when Follows('['): return at + 2;
            case '[' when Follows('^') && Closing(text, at, ']') is > 0 and var label: return label < text.Length && text[label] == ':' ? label + 1 : label;
            case '[': return at + 1;
            case ']' when Follows('('): return Closing(text, at, ')');
            default: return 0;
        }

        bool Follows(char next) => at + 1 < text.Length && text[at + 1] == next;
    }

    private static int Closing(string text, int at, char close)
    {
        var reach = text.AsSpan(at, Math.Min(LongestAddress, text.Length - at));
        var end = reach.IndexOf(close);
        return end < 0 || reach[..end].IndexOfAny(" \t\n") >= 0 ? 0 : at + end + 1;
    }
}
