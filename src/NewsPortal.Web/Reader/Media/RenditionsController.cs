using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using NewsPortal.Data;
using NewsPortal.Media;

namespace NewsPortal.Web.Reader.Media;

/// <summary>Pictures as readers load them. What an address shows never changes, so it is kept for good by whoever has it.</summary>
[Route("media/{hash}"), SkipStatusCodePages]
public class RenditionsController(IMediaStore store, Darkroom darkroom, NewsDb db) : Controller
{
    [HttpGet("{name}")]
    public async Task<IActionResult> Show(string? hash, string? name, CancellationToken ct)
    {
        // What is not there may come: a picture that is put back, a hash that is entered later.
        Response.Headers.CacheControl = "no-store";
        if (Renditions.Find(hash ?? "", name ?? "") is not { } rendition) return NotFound();
        // From the store first: an address from before a focal point was moved still works wherever it has been seen.
        if ((await store.OpenAsync(rendition, ct) ?? await DevelopAsync(rendition, ct)) is not { } picture) return NotFound();

        Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return File(picture.Content, rendition.ContentType, picture.KeptAt, new EntityTagHeaderValue($"\"{hash}-{name}\""), enableRangeProcessing: true);
    }

    private async Task<KeptPicture?> DevelopAsync(Rendition rendition, CancellationToken ct)
    {
        var negative = await db.MediaFiles.Where(m => m.Hash == rendition.Hash)
            .Select(m => new Negative(m.ContentHash, m.FocalX, m.FocalY))
            .FirstOrDefaultAsync(ct);
        return negative is null ? null : await darkroom.DevelopAsync(rendition, negative, ct);
    }
}
