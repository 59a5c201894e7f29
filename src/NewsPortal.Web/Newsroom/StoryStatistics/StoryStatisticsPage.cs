using NewsPortal.Reading;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.StoryStatistics;

/// <summary>One story's reads.</summary>
/// <param name="First">Its first two days by hour; null where they are still to come.</param>
public record StoryStatisticsPage(int Id, string Title, DateTime? PublishAt, bool MayOpen, PeriodForm Period, Reads Total, Chart Chart, Chart? First)
{
    public string Address => $"/admin/thong-ke/bai/{Id}";

    public string Link(PeriodForm period) => Address + period.AddTo(new());

    public string Export => Address + "/csv" + Period.AddTo(new());
}
