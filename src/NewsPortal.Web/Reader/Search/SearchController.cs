using Microsoft.AspNetCore.Mvc;
using NewsPortal.Reading;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Reader.Readings;

namespace NewsPortal.Web.Reader.Search;

public class SearchController(SearchQuestion question, EmptySearchCounter searches) : Controller
{
    [HttpGet("/tim-kiem"), ReaderPage("q", "chuyen-muc", "tu", "den", "sap-xep", "sau"), Limited(Limited.Searches)]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var page = await question.AskAsync(SearchForm.From(Request.Query), ct);

        // Where the page is made, not where it is sent: who asks again within the minute that it is kept counts once, and so does a flood.
        var isEmpty = page.Results is { Stories.Count: 0, LookedSince: null } || page.Meant is not null;
        if (page.Asked && isEmpty && page.Form is { IsWholePaper: true, After: null } && !Robots.Sent(Request)) searches.Count(page.Form.Words);
        return View(page);
    }
}
