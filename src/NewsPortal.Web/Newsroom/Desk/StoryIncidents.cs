using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Newsroom;

namespace NewsPortal.Web.Newsroom.Desk;

/// <summary>Saves that could not be brought together: passages wait beside their stories for somebody to choose.</summary>
public class ParkedPassages(NewsDb db) : IIncidentSource
{
    private const int Few = 10;

    public async Task<IEnumerable<Incident>> AskAsync(DeskScene scene, CancellationToken ct)
    {
        var open = from parked in db.ParkedTexts.Where(p => p.ClosedAt == null)
                   join story in db.Articles.WithinReachOf(scene.Me) on parked.ArticleId equals story.Id
                   group parked by new { story.Id, story.Title } into g
                   orderby g.Min(p => p.At)
                   select new { g.Key.Id, g.Key.Title, Passages = g.Count() };
        return from story in await open.Take(Few).ToListAsync(ct)
               select new Incident($"{story.Passages} đoạn lưu chưa vào bài, chờ chọn", Titles.Shown(story.Title), $"/admin/bai/{story.Id}#doan-cho");
    }
}

/// <summary>Pictures at the head of the front page that say neither what they show nor whose they are.</summary>
public class BarePictures(NewsDb db) : IIncidentSource
{
    public async Task<IEnumerable<Incident>> AskAsync(DeskScene scene, CancellationToken ct)
    {
        var ids = scene.Front.Ids.ToList();
        if (ids.Count == 0 || !scene.Me.MayWrite) return [];
        var bare = await db.Articles.WithinReachOf(scene.Me).Where(a => ids.Contains(a.Id) && a.CoverId != null && (a.CoverCaption == "" || a.CoverCredit == ""))
            .Select(a => new { a.Id, a.Title, NoCredit = a.CoverCredit == "" }).ToListAsync(ct);
        return bare.Select(a => new Incident(a.NoCredit ? "Ảnh trên trang nhất chưa ghi nguồn" : "Ảnh trên trang nhất chưa có chú thích", Titles.Shown(a.Title), $"/admin/bai/{a.Id}"));
    }
}

/// <summary>Stories with an hour to come that were complete when they got it, and are no more.</summary>
public class UnfinishedSchedule(NewsDb db) : IIncidentSource
{
    public async Task<IEnumerable<Incident>> AskAsync(DeskScene scene, CancellationToken ct)
    {
        var ids = scene.Scheduled.Select(s => s.Id).ToList();
        if (ids.Count == 0) return [];
        var unfinished = await db.Articles.Where(a => ids.Contains(a.Id)
                && (a.Title == "" || a.Lead == "" || a.CoverId == null || a.CoverCaption == "" || a.CoverCredit == "" || db.ParkedTexts.Any(p => p.ArticleId == a.Id && p.ClosedAt == null)))
            .OrderBy(a => a.PublishAt).Select(a => new { a.Id, a.Title }).ToListAsync(ct);
        return unfinished.Select(a => new Incident("Hẹn giờ trong 24 giờ tới mà chưa đủ để đăng", Titles.Shown(a.Title), $"/admin/bai/{a.Id}"));
    }
}

internal static class Titles
{
    public static string Shown(string title) => title.Length > 0 ? title : "(chưa có tít)";
}
