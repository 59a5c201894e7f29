using Microsoft.AspNetCore.Mvc;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Saved;

/// <summary>The stories a reader keeps. They are kept in the browser: the paper does not know who reads what.</summary>
public class SavedController(StoryLists lists) : Controller
{
    [HttpGet("/da-luu"), ReaderPage]
    public async Task<IActionResult> Index(CancellationToken ct) => View(new SavedPage
    {
        Frame = new("Tin đã lưu", "Những bài bạn giữ lại để đọc sau, trên máy này.", "/da-luu") { Listed = false },
        Boxes = await lists.RailAsync([], ct),
    });
}
