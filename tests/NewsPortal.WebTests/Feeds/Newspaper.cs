using NewsPortal.Articles;
using NewsPortal.Kit;
using NewsPortal.People;
using NewsPortal.Taxonomy;

namespace NewsPortal.WebTests.Feeds;

/// <summary>A small paper: a section with a child, one signed, tagged story with a cover.</summary>
internal sealed class Newspaper(NewsPortalApp app)
{
    public Category Front { get; } = An.Category("Mặt trận");
    public Category Child { get; private set; } = null!;
    public Article Report { get; private set; } = null!;

    public static async Task<Newspaper> InAsync(NewsPortalApp app)
    {
        var paper = new Newspaper(app);
        await app.SaveAsync(paper.Front);
        paper.Child = An.Category("Dân vận", under: paper.Front);
        var (tag, author, cover) = (An.Tag("công tác dân vận"), An.PenName("Kỳ Anh"), An.Picture("Quang cảnh hội nghị"));
        await app.SaveAsync(paper.Child, tag, author, cover);

        paper.Report = An.Article("Dân vận khéo", paper.Child, lead: "Khéo là \"gần\" & <tin>.", body: "Xem [bài trước](/bai-truoc-7.html).");
        paper.Report.TagWith(tag);
        paper.Report.SignBy(Byline.Of(author), Byline.OfGuest("Nguyễn Thị Khách"));
        paper.Report.CoverWith(cover, "Quang cảnh hội nghị.", "Kỳ Anh");
        await app.SaveAsync(paper.Report);
        return paper;
    }

    /// <summary>Stories in the section itself, the last one the newest.</summary>
    public Task AddAsync(int stories) => app.SaveAsync(
        [.. Enumerable.Range(1, stories).Select(n => An.Article($"Tin số {n}", Front, An.Hour.AddDays(-1).AddMinutes(n)))]);
}
