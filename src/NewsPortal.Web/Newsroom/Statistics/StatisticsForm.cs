using System.Globalization;
using NewsPortal.Reading;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Statistics;

/// <summary>What reads are counted by.</summary>
public enum ReadsBy { Stories, Sections, PenNames, Tags, Hours }

/// <summary>Which reads are shown, as the address says. What cannot be read is left out.</summary>
public record StatisticsForm
{
    public static readonly IReadOnlyList<(string Key, ReadsBy By, string Name, string Each)> Kinds =
    [
        ("bai", ReadsBy.Stories, "Bài", "Bài"), ("chuyen-muc", ReadsBy.Sections, "Chuyên mục", "Chuyên mục"), ("but-danh", ReadsBy.PenNames, "Tác giả", "Bút danh"),
        ("the", ReadsBy.Tags, "Thẻ", "Thẻ"), ("gio", ReadsBy.Hours, "Giờ trong ngày", "Giờ"),
    ];

    public static readonly IReadOnlyList<(string Key, string Name)> Sorts =
        [("", "Đọc nhiều trước"), ("tang", "Tăng nhiều trước"), ("giam", "Giảm nhiều trước"), ("truoc", "Kỳ trước nhiều trước")];

    public ReadsBy By { get; init; }
    public required PeriodForm Period { get; init; }
    public int? SectionId { get; init; }
    public string Sort { get; init; } = "";

    /// <summary>The last line of the page before: what it was sorted by, and its number.</summary>
    public (int Value, int Id)? After { get; init; }

    public static StatisticsForm From(IQueryCollection query, DateOnly today) => new()
    {
        By = Kinds.FirstOrDefault(k => k.Key == query["theo"].ToString()).By,
        Period = PeriodForm.From(query, today),
        SectionId = Asked.Number(query["muc"]),
        Sort = Sorts.Any(s => s.Key == query["sap"].ToString()) ? query["sap"].ToString() : "",
        After = query["sau"].ToString().Split('~') is [var value, var id] && int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && Asked.Number(id) is { } last ? (number, last) : null,
    };

    /// <summary>What lines are sorted by, the greatest first.</summary>
    public int ValueOf(Reads reads) => Sort switch
    {
        "tang" => reads.Change,
        "giam" => -reads.Change,
        "truoc" => reads.Before,
        _ => reads.Now,
    };

    public string Address(string path)
    {
        var query = new QueryString();
        if (By != ReadsBy.Stories) query = query.Add("theo", Kinds.First(k => k.By == By).Key);
        query = Period.AddTo(query);
        if (SectionId is { } section) query = query.Add("muc", $"{section}");
        if (Sort.Length > 0) query = query.Add("sap", Sort);
        if (After is { } after) query = query.Add("sau", $"{after.Value}~{after.Id}");
        return path + query;
    }
}
