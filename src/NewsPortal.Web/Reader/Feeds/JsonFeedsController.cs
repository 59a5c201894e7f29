using Microsoft.AspNetCore.Mvc;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Reader.Feeds;

public class JsonFeedsController(FeedQuestion question, Site site) : Controller
{
    [HttpGet(FeedsPage.Json), ReaderPage]
    public async Task<IActionResult> Show(CancellationToken ct)
    {
        var feed = new Feed(site.Name, site.Slogan, FeedsPage.Json, "/", await question.AskAsync(section: null, ct));
        return new JsonResult(JsonFeed.Of(feed, site), JsonFeed.Json) { ContentType = JsonFeed.ContentType };
    }
}
