using System.Buffers;
using NewsPortal.Search;

namespace NewsPortal.Taxonomy;

/// <summary>A tag that was found in a text.</summary>
/// <param name="AsWritten">With the marks that the tag has; false where the text has none, as "ha noi".</param>
public record SpottedTag(Tag Tag, bool AsWritten, int Words, int Times);

/// <summary>
/// Finds names of tags in a text, as whole words that stand together. At one place the longest hides those inside it. Marks that a text has must be the
/// tag's: "bàn hàng" is not "Bán hàng".
/// </summary>
public class TagSpotter
{
    /// <summary>Longest names looked for (words).</summary>
    public const int MaxWords = 6;

    // What a story is about is said by then; each word is looked for alone and with up to five after it.
    private const int Reads = 1_500;

    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\u00a0");
    private static readonly SearchValues<char> Pauses = SearchValues.Create(".,;:!?…()[]\"“”|");

    private readonly List<Word> _words = [];

    public TagSpotter(params IEnumerable<string> texts)
    {
        var known = new Dictionary<string, Word>();
        foreach (var text in texts) Read(SearchText.Clean(text), known);
    }

    /// <summary>What tags may be called that stand in the text: folded, as <see cref="Tag.Folded"/> is.</summary>
    public IReadOnlySet<string> Phrases() => Enumerable.Range(0, _words.Count).SelectMany(at => Lengths(at).Select(length => Phrase(at, length))).ToHashSet();

    /// <param name="tags">Those whose folded names are among <see cref="Phrases"/>.</param>
    /// <returns>Those that stand there as written first, then the longest, then the most frequent.</returns>
    public IReadOnlyList<SpottedTag> Among(IEnumerable<Tag> tags)
    {
        var names = tags.ToLookup(tag => tag.Folded);
        var found = new List<(Tag Tag, bool AsWritten, int Length)>();
        for (var (at, covered) = (0, 0); at < _words.Count; at++)
        {
            if (Longest(at, names) is not { } longest || at + longest.Length <= covered) continue;
            covered = at + longest.Length;
            found.Add(longest);
        }
        return [.. found.GroupBy(f => f.Tag).Select(f => new SpottedTag(f.Key, f.Any(x => x.AsWritten), f.First().Length, f.Count()))
            .OrderByDescending(s => s.AsWritten).ThenByDescending(s => s.Words).ThenByDescending(s => s.Times)];
    }

    private (Tag Tag, bool AsWritten, int Length)? Longest(int at, ILookup<string, Tag> names) =>
        Lengths(at).Reverse().SelectMany(length => names[Phrase(at, length)].Select(tag => (Tag: tag, Match: MatchOf(at, length, tag), Length: length)))
            .Where(f => f.Match is not null).Select(f => ((Tag, bool, int)?)(f.Tag, f.Match == true, f.Length)).FirstOrDefault();

    // True as written, false without marks, null where the marks are others.
    private bool? MatchOf(int at, int length, Tag tag)
    {
        var written = _words.GetRange(at, length);
        if (written.Select(w => w.Exact).SequenceEqual(new TagSpotter(tag.Name)._words.Select(w => w.Exact))) return true;
        // A single word without marks is too often another word.
        return length > 1 && written.TrueForAll(w => !w.IsMarked) ? false : null;
    }

    private IEnumerable<int> Lengths(int at) => Enumerable.Range(1, Math.Min(MaxWords, _words.Count - at)).TakeWhile(length => length == 1 || _words[at + length - 1].FollowsOn);

    private string Phrase(int at, int length) => $" {string.Join(' ', _words.GetRange(at, length).Select(w => w.Folded))} ";

    private void Read(string text, Dictionary<string, Word> known)
    {
        var end = -1;
        foreach (var token in SearchText.Tokens(text).Take(Reads - _words.Count))
        {
            var typed = text.Substring(token.Start, token.Length);
            if (!known.TryGetValue(typed, out var word)) known[typed] = word = new(string.Concat(SearchText.FoldedWords(typed)), token.Exact, token.IsMarked, false);
            _words.Add(word with { FollowsOn = end >= 0 && Joins(text.AsSpan(end, token.Start - end)) });
            end = token.Start + token.Length;
        }
    }

    // "TP.HCM" and "Huế – Đà Nẵng" are one name, "Hà Nội. Mới đây" is none: a mark that ends a part of a sentence has a space after it.
    private static bool Joins(ReadOnlySpan<char> between) =>
        !between.ContainsAny('\n', '\r') && (between.ContainsAny(Spaces) ? !between.ContainsAny(Pauses) : between.Length == 1);

    private readonly record struct Word(string Folded, string Exact, bool IsMarked, bool FollowsOn);
}
