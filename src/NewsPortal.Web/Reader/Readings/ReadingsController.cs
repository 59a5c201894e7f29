using Microsoft.AspNetCore.Mvc;
using NewsPortal.Reading;

namespace NewsPortal.Web.Reader.Readings;

/// <summary>The view beacon. It says the same about every id, so that it tells nothing of unpublished stories.</summary>
public class ReadingsController(ReadCounter reads) : Controller
{
    [HttpPost("/doc/{id:int}")]
    public IActionResult Create(int id)
    {
        if (!Robots.Sent(Request)) reads.Count(id);
        return NoContent();
    }
}
