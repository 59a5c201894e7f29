using System.Globalization;
using NewsPortal.Search;

namespace NewsPortal.Web.Reader.Search;

/// <summary>What a reader asks for. Anything typed is a query: what cannot be read as a date or a section says so and is left out.</summary>
public record SearchForm(string Words, string Section, DateOnly? Since, DateOnly? Until, bool BestFirst, int Number)
{
    /// <summary>Longest query looked for (characters): no one types more, and each word costs.</summary>
    public const int MaxLength = 200;

    /// <summary>Most words looked for.</summary>
    public const int MaxWords = 12;

    public bool WasCut { get; private init; }

    /// <summary>Not narrowed to a section or to days, in which there may be nothing of what the paper has.</summary>
    public bool IsWholePaper => Section.Length == 0 && Since is null && Until is null && !WasCut;

    public static SearchForm From(IQueryCollection query)
    {
        var typed = SearchText.Clean(query["q"].ToString()).Trim();
        var words = typed.Length > MaxLength ? typed[..MaxLength] : typed;
        var number = int.TryParse(query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : query["trang"].Count == 0 ? 1 : 0;
        return new(words, query["chuyen-muc"].ToString(), Day(query["tu"]), Day(query["den"]), query["sap-xep"] == "phu-hop", number)
        {
            WasCut = typed.Length > MaxLength || SearchText.FoldedWords(words).Skip(MaxWords).Any(),
        };
    }

    public string Address(int number)
    {
        var query = QueryString.Create("q", Words);
        if (Section.Length > 0) query = query.Add("chuyen-muc", Section);
        if (Since is { } from) query = query.Add("tu", $"{from:yyyy-MM-dd}");
        if (Until is { } to) query = query.Add("den", $"{to:yyyy-MM-dd}");
        if (BestFirst) query = query.Add("sap-xep", "phu-hop");
        if (number > 1) query = query.Add("trang", number.ToString(CultureInfo.InvariantCulture));
        return "/tim-kiem" + query;
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is > 1 and < 9999 ? day : null;
}
