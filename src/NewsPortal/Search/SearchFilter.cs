using System.Globalization;

namespace NewsPortal.Search;

/// <summary>"tag:" or "tác giả:" with a whole name: one word of the index, for the name typed without marks and for the name exactly.</summary>
public sealed class SearchFilter
{
    public const string OfTag = "zztag";
    public const string OfAuthor = "zzaut";

    /// <summary>Keeps phrases from reaching from one part of a story into the next. Letters only: every engine takes it for a word.</summary>
    public const string Between = "zzzz";

    private const string OfSection = "zzcat";

    /// <summary>Whether a folded word is one that only the index writes. Nobody looks for these.</summary>
    public static bool IsOwn(string word) => word == Between
        || new[] { OfTag, OfAuthor, OfSection }.Any(own => word.StartsWith(own, StringComparison.Ordinal));

    /// <summary>The word of the index that every story of a section has.</summary>
    /// <param name="categoryId">The very one that the story is in, not the one above it.</param>
    public static string OfCategory(int categoryId) => string.Create(CultureInfo.InvariantCulture, $"{OfSection}{categoryId}");

    public SearchFilter(string kind, string name)
    {
        var tokens = SearchText.Tokens(name).ToList();
        Folded = kind + string.Concat(tokens.Select(t => t.Folded));
        Exact = kind + string.Concat(tokens.Select(t => t.Exact));
        Words = tokens;
    }

    public string Folded { get; }
    public string Exact { get; }
    public IReadOnlyList<SearchToken> Words { get; }
    public bool IsEmpty => Words.Count == 0;

    /// <summary>Its words with marks, which have to be these very words.</summary>
    public IEnumerable<SearchToken> Marked => Words.Where(w => w.IsMarked);

    /// <summary>Typed with all its marks, as far as can be told: words without any may have lost theirs.</summary>
    public bool IsExact => Words.All(w => w.IsMarked);
}
