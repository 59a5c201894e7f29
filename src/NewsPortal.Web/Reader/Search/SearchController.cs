using Microsoft.AspNetCore.Mvc;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Reader.Search;

public class SearchController(SearchQuestion question) : Controller
{
    [HttpGet("/tim-kiem"), ReaderPage("q", "chuyen-muc", "tu", "den", "sap-xep", "trang")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var page = await question.AskAsync(SearchForm.From(Request.Query), ct);
        return page is null ? NotFound() : View(page);
    }
}
