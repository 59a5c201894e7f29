namespace NewsPortal.Search;

/// <summary>"tag:" or "tác giả:" with a whole name: one word of the index, for the name typed without marks and for the name exactly.</summary>
public sealed class SearchFilter
{
    public const string OfTag = "zztag";
    public const string OfAuthor = "zzaut";

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
