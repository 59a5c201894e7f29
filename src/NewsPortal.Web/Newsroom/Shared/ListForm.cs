using System.Globalization;
using NewsPortal.Search;

namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>What a list shows, as its address says it: the words that it is narrowed to, its order, and where the page before ended.</summary>
public record ListForm(string Address, string Words, string Sort, string After)
{
    public const int PageSize = 50;
    private const int Longest = 200;
    public const int MostWords = 12;

    public static ListForm From(string address, IQueryCollection query)
    {
        var words = SearchText.Clean(query["q"].ToString()).Trim();
        return new(address, words.Length > Longest ? words[..Longest] : words, query["sap"].ToString(), query["sau"].ToString());
    }

    public bool IsNarrowed => Words.Length > 0;

    /// <summary>Beginnings of words, without marks: nothing in them means anything to LIKE.</summary>
    public IEnumerable<string> Patterns => SearchText.FoldedWords(Words).Take(MostWords).Select(word => $"% {word}%");

    /// <summary>What follows the row named, which is the last of this page.</summary>
    public string Following(params object[] place)
    {
        var query = new QueryString();
        if (Words.Length > 0) query = query.Add("q", Words);
        if (Sort.Length > 0) query = query.Add("sap", Sort);
        return Address + query.Add("sau", string.Join('~', place));
    }

    /// <summary>The parts of the place where the page before ended, if there are as many.</summary>
    public string[]? Place(int parts) => After.Split('~') is { } place && After.Length > 0 && place.Length == parts ? place : null;

    public static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

/// <summary>The form over a list.</summary>
public record ListFilter(ListForm Form, string Label)
{
    /// <summary>Its orders; none where there is one only.</summary>
    public IReadOnlyList<(string Key, string Name)> Sorts { get; init; } = [];
}
