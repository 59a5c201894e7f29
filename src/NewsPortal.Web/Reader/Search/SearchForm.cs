using System.Globalization;
using NewsPortal.Search;

namespace NewsPortal.Web.Reader.Search;

/// <summary>What a reader asks for. Anything typed is a query: what cannot be read as a date or a section says so and is left out.</summary>
public record SearchForm(string Words, string Section, DateOnly? Since, DateOnly? Until, bool NewestFirst, SearchCursor? After)
{
    private const string ByDate = "moi";

    public SearchQuery Query { get; } = SearchQuery.Parse(Words);

    /// <summary>Not narrowed to a section or to days, in which there may be nothing of what the paper has.</summary>
    public bool IsWholePaper => Section.Length == 0 && Since is null && Until is null && !Query.WasCut;

    public static SearchForm From(IQueryCollection query)
    {
        var words = SearchText.Clean(query["q"].ToString()).Trim();
        // A form shows what was looked for, not ten thousand letters of it.
        if (words.Length > 2 * SearchQuery.MaxLength) words = words[..(2 * SearchQuery.MaxLength)];
        return new(words, query["chuyen-muc"].ToString(), Day(query["tu"]), Day(query["den"]), query["sap-xep"] == ByDate, SearchCursor.Parse(query["sau"]));
    }

    /// <summary>The same question from another place of its results on; from the first without one.</summary>
    public string Address(SearchCursor? after = null)
    {
        var query = QueryString.Create("q", Words);
        if (Section.Length > 0) query = query.Add("chuyen-muc", Section);
        if (Since is { } from) query = query.Add("tu", $"{from:yyyy-MM-dd}");
        if (Until is { } to) query = query.Add("den", $"{to:yyyy-MM-dd}");
        if (NewestFirst) query = query.Add("sap-xep", ByDate);
        if (after is not null) query = query.Add("sau", after.ToString());
        return "/tim-kiem" + query;
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is > 1 and < 9999 ? day : null;
}
