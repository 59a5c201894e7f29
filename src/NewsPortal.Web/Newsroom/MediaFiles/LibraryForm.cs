using NewsPortal.Search;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.MediaFiles;

/// <summary>Which pictures the library shows, and how, as its address says. What cannot be read is left out.</summary>
public record LibraryForm
{
    public const string Path = "/admin/kho-anh";

    public static readonly IReadOnlyDictionary<string, string> Sorts = new Dictionary<string, string> { [""] = "Mới nhất trước", ["ten"] = "Theo tên", ["nang"] = "Nặng nhất trước" };
    public static readonly IReadOnlyDictionary<string, string> Shapes = new Dictionary<string, string> { ["ngang"] = "Ngang", ["dung"] = "Đứng", ["vuong"] = "Vuông" };
    public static readonly IReadOnlyDictionary<string, string> Gaps = new Dictionary<string, string> { ["nguon"] = "Chưa có nguồn", ["chu-thich"] = "Chưa có chú thích", ["loi-ta"] = "Chưa có lời tả" };
    public static readonly IReadOnlyDictionary<string, string> Licences =
        new Dictionary<string, string> { ["con-dung"] = "Hết hạn mà còn dùng", ["het"] = "Đã hết hạn", ["sap-het"] = $"Hết trong {Media.Licences.Notice} ngày" };
    public static readonly IReadOnlyDictionary<string, string> Uses =
        new Dictionary<string, string> { ["dang"] = "Đang dùng", ["cu"] = "Chỉ trong phiên bản cũ", ["chua"] = "Chưa dùng bao giờ" };

    public string Words { get; init; } = "";
    public string Sort { get; init; } = "";

    /// <summary>Rows rather than tiles.</summary>
    public bool AsList { get; init; }
    public int? SenderId { get; init; }
    public DateOnly? Since { get; init; }
    public DateOnly? Until { get; init; }
    public string Shape { get; init; } = "";
    public string Gap { get; init; } = "";
    public string Licence { get; init; } = "";
    public string Use { get; init; } = "";

    /// <summary>What was taken out of the library and can still be brought back.</summary>
    public bool Removed { get; init; }

    /// <summary>The place where the page before ended.</summary>
    public string After { get; init; } = "";

    public bool IsNarrowed => this with { After = "", Sort = "", AsList = false } != new LibraryForm();

    public IEnumerable<string> Patterns => SearchText.FoldedWords(Words).Take(ListForm.MostWords).Select(word => $"% {word}%");

    public static LibraryForm From(IQueryCollection query) => new()
    {
        Words = SearchText.Clean(query["q"].ToString()).Trim() is var words && words.Length > 200 ? words[..200] : words,
        Sort = Known(Sorts, query["sap"]),
        AsList = query["dang"] == "danh-sach",
        SenderId = Asked.Number(query["nguoi"]),
        Since = Asked.Day(query["tu"]),
        Until = Asked.Day(query["den"]),
        Shape = Known(Shapes, query["huong"]),
        Gap = Known(Gaps, query["thieu"]),
        Licence = Known(Licences, query["phep"]),
        Use = Known(Uses, query["dung"]),
        Removed = query["da-xoa"] == "1",
        After = query["sau"].ToString(),
    };

    public string Address(string after = "")
    {
        var query = new QueryString();
        foreach (var (name, value) in Parts.Append(("sau", after)).Where(part => part.Item2.Length > 0)) query = query.Add(name, value);
        return Path + query;
    }

    private IEnumerable<(string, string)> Parts =>
    [
        ("q", Words), ("sap", Sort), ("dang", AsList ? "danh-sach" : ""), ("nguoi", $"{SenderId}"), ("tu", $"{Since:yyyy-MM-dd}"), ("den", $"{Until:yyyy-MM-dd}"),
        ("huong", Shape), ("thieu", Gap), ("phep", Licence), ("dung", Use), ("da-xoa", Removed ? "1" : ""),
    ];

    private static string Known(IReadOnlyDictionary<string, string> names, string? asked) => asked is not null && names.ContainsKey(asked) ? asked : "";
}
