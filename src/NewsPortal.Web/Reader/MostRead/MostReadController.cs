using Microsoft.AspNetCore.Mvc;
using NewsPortal.Reading;
using NewsPortal.Sidebars;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.MostRead;

public class MostReadController(StoryLists lists) : Controller
{
    private static readonly ListQuestion Today = new((db, asked) => db.MostRead(ReadWindow.Day, asked.Until, Box.List));
    private static readonly ListQuestion ThisWeek = new((db, asked) => db.MostRead(ReadWindow.Week, asked.Until, Box.List));

    [HttpGet("/xem-nhieu"), ReaderPage("trong")]
    public async Task<IActionResult> Index(string? trong, CancellationToken ct)
    {
        ReadWindow? window = trong switch { null or "" or "ngay" => ReadWindow.Day, "tuan" => ReadWindow.Week, _ => null };
        if (window is null) return NotFound();

        var list = await lists.AskAsync(window == ReadWindow.Day ? Today : ThisWeek, 0, new Paging(1, null), ct);
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
