using System.Globalization;
using NewsPortal.Articles;
using NewsPortal.Search;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Stories;

/// <summary>Which stories the list shows, as its address says. What cannot be read is left out.</summary>
public record StoryListForm
{
    public string Words { get; init; } = "";

    /// <summary>A step; "hen-gio" and "xuat-ban" tell approved stories apart by their hour.</summary>
    public string Step { get; init; } = "";
    public int? SectionId { get; init; }
    public int? WriterId { get; init; }
    public string Tag { get; init; } = "";
    public DateOnly? Since { get; init; }
    public DateOnly? Until { get; init; }
    public bool Mine { get; init; }

    /// <summary>A key of <see cref="Sorts"/>.</summary>
    public string Sort { get; init; } = "";

    /// <summary>The last story of the page before: the time it is sorted by, and its id.</summary>
    public (DateTime At, int Id)? After { get; init; }

    public static readonly IReadOnlyDictionary<string, string> Steps = new Dictionary<string, string>
    {
        ["nhap"] = "Nháp",
        ["bien-tap"] = "Chờ biên tập",
        ["cho-duyet"] = "Chờ duyệt",
        ["da-duyet"] = "Đã duyệt, chưa có giờ",
        ["hen-gio"] = "Hẹn giờ",
        ["xuat-ban"] = "Đã xuất bản",
        ["da-go"] = "Đã gỡ",
    };

    public static readonly IReadOnlyDictionary<string, string> Sorts = new Dictionary<string, string>
    {
        [""] = "Sửa gần nhất trước",
        ["gio"] = "Giờ đăng muộn nhất trước",
        ["cho"] = "Chờ lâu nhất trước",
    };

    public ArticleStatus? Status => Step switch
    {
        "nhap" => ArticleStatus.Draft,
        "bien-tap" => ArticleStatus.InEditing,
        "cho-duyet" => ArticleStatus.Submitted,
        "da-duyet" or "hen-gio" or "xuat-ban" => ArticleStatus.Approved,
        "da-go" => ArticleStatus.Withdrawn,
        _ => null,
    };

    public bool IsNarrowed => this with { After = null, Sort = "" } != new StoryListForm();

    public static StoryListForm From(IQueryCollection query) => new()
    {
        Words = SearchText.Clean(query["q"].ToString()).Trim() is var words && words.Length > 200 ? words[..200] : words,
        Step = Steps.ContainsKey(query["buoc"].ToString()) ? query["buoc"].ToString() : "",
        SectionId = Asked.Number(query["muc"]),
        WriterId = Asked.Number(query["nguoi"]),
        Tag = SearchText.Clean(query["the"].ToString()).Trim(),
        Since = Asked.Day(query["tu"]),
        Until = Asked.Day(query["den"]),
        Mine = query["cua-toi"] == "1",
        Sort = Sorts.ContainsKey(query["sap"].ToString()) ? query["sap"].ToString() : "",
        After = Place(query["sau"].ToString()),
    };

    public string Address((DateTime At, int Id)? after)
    {
        var query = new QueryString();
        if (Words.Length > 0) query = query.Add("q", Words);
        if (Step.Length > 0) query = query.Add("buoc", Step);
        if (SectionId is { } section) query = query.Add("muc", $"{section}");
        if (WriterId is { } writer) query = query.Add("nguoi", $"{writer}");
        if (Tag.Length > 0) query = query.Add("the", Tag);
        if (Since is { } since) query = query.Add("tu", $"{since:yyyy-MM-dd}");
        if (Until is { } until) query = query.Add("den", $"{until:yyyy-MM-dd}");
        if (Mine) query = query.Add("cua-toi", "1");
        if (Sort.Length > 0) query = query.Add("sap", Sort);
        if (after is { } place) query = query.Add("sau", $"{place.At.Ticks}.{place.Id}");
        return "/admin/bai" + query;
    }

    private static (DateTime, int)? Place(string text) =>
        text.Split('.') is [var ticks, var id] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at <= DateTime.MaxValue.Ticks && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (new DateTime(at, DateTimeKind.Utc), number) : null;
}
