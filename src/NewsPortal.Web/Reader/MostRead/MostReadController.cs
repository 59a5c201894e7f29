using Microsoft.AspNetCore.Mvc;
using NewsPortal.Data;
using NewsPortal.Reading;
using NewsPortal.Sidebars;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.MostRead;

public class MostReadController(NewsDb db, StoryLists lists) : Controller
{
    [HttpGet("/xem-nhieu"), ReaderPage("trong")]
    public async Task<IActionResult> Index(string? trong, CancellationToken ct)
    {
        ReadWindow? window = trong switch { null or "" or "ngay" => ReadWindow.Day, "tuan" => ReadWindow.Week, _ => null };
        if (window is null) return NotFound();

        var list = await lists.AskAsync(at => db.MostRead(window.Value, at, Box.List), new Paging(1, null), ct);
        return View(new MostReadPage
        {
            Window = window.Value,
            Stories = list!.Stories,
            Boxes = list.Boxes,
            Ranks = false,
            Frame = new("Xem nhiều nhất", "Những bài được đọc nhiều nhất 24 giờ qua và tuần qua.",
                window == ReadWindow.Week ? "/xem-nhieu?trong=tuan" : "/xem-nhieu"),
        });
    }
}
