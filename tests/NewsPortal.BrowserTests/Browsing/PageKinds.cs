using Xunit;

namespace NewsPortal.BrowserTests.Browsing;

/// <summary>One page of every kind that readers can come to.</summary>
public record PageKind(string Name, Func<Paper, string> Address, int Status = 200)
{
    public static readonly IReadOnlyList<PageKind> All =
    [
        new("front", "/"),
        new("section", "/mat-tran"),
        new("child-section", "/mat-tran/dan-van"),
        new("second-page", "/tin-moi?trang=2"),
        new("tag", "/tag/dan-van"),
        new("topic", "/chu-de/dan-chu-o-co-so"),
        new("author", "/tac-gia/vu-manh"),
        new("latest", "/tin-moi"),
        new("breaking", "/tin-nong"),
        new("most-read", "/xem-nhieu"),
        new("most-read-week", "/xem-nhieu?trong=tuan"),
        new("search", "/tim-kiem"),
        new("search-found", "/tim-kiem?q=d%C3%A2n+v%E1%BA%ADn"),
        new("search-nothing", "/tim-kiem?q=khong+co+gi+nhu+the"),
        new("report", paper => paper.Stories.Report),
        new("corrected", paper => paper.Stories.Corrected),
        new("history", paper => paper.Stories.History),
        new("corrections", "/dinh-chinh"),
        new("standing", "/toa-soan/quyen-rieng-tu"),
        new("everything", paper => paper.Stories.Everything),
        new("saved", "/da-luu"),
        new("feeds", "/rss"),
        new("not-found", "/khong-co-trang-nay", 404),
        new("taken-down", paper => paper.Stories.TakenDown, 410),
        new("broken", "/hong", 500),
    ];

    private PageKind(string name, string address, int status = 200) : this(name, _ => address, status)
    {
    }

    public static TheoryData<string> Names => [.. All.Select(kind => kind.Name)];

    public static PageKind Named(string name) => All.Single(kind => kind.Name == name);
}
