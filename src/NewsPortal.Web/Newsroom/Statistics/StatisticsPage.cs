using NewsPortal.People;
using NewsPortal.Reading;
using NewsPortal.Taxonomy;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Statistics;

/// <summary>"Thống kê": reads of some days beside those of the days before.</summary>
public record StatisticsPage(StatisticsForm Form, Me Me, Reads Total, Chart Chart, IReadOnlyList<ReadLine> Lines, string? Following, IReadOnlyList<Section> Sections)
{
    public const string Address = "/admin/thong-ke";

    public string Each => StatisticsForm.Kinds.First(k => k.By == Form.By).Each;
    public string Export => (Form with { After = null }).Address($"{Address}/csv");

    /// <summary>Names and tags are counted by the day.</summary>
    public string Before => Form.By is ReadsBy.PenNames or ReadsBy.Tags ? Form.Period.Before.Replace(", tới giờ này", ", trọn ngày", StringComparison.Ordinal) : Form.Period.Before;

    /// <summary>Whole days beside a day that still runs are no comparison.</summary>
    public bool IsAlike => Form.By is not (ReadsBy.PenNames or ReadsBy.Tags) || Form.Period.Days.Last != Form.Period.Today;

    public string Link(Func<StatisticsForm, StatisticsForm> change) => change(Form with { After = null }).Address(Address);

    /// <summary>Whose reads these are.</summary>
    public string Whose => Me switch
    {
        { MaySeeAllReads: true } => "Mọi bài của báo.",
        { MayEditOthers: true } => "Các chuyên mục bạn được giao, và bài của bạn.",
        _ => "Bài của bạn.",
    };
}

/// <summary>One line of the table.</summary>
/// <param name="Page">Where more is said of it; null where there is nothing more.</param>
/// <param name="Hint">What tells it from its like: section and hour of a story.</param>
public record ReadLine(int Rank, int Id, string Name, string? Page, string Hint, Reads Reads)
{
    public string Growth => Vietnamese.Growth(Reads.Now, Reads.Before);
}
