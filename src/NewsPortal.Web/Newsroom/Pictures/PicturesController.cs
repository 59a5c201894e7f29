using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.People;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Newsroom.Pictures;

/// <summary>Where the editor's page sends pictures. One answer a picture: what it is called now, or why it was not taken.</summary>
[Authorize(Policy = nameof(Me.MayWrite))]
public class PicturesController(PictureDesk desk) : Controller
{
    /// <summary>Where the body editor shows a picture from, which bodies name by its key alone.</summary>
    [HttpGet("/admin/anh/{key}")]
    public async Task<IActionResult> Show(string key, CancellationToken ct) =>
        await desk.AddressAsync(key, ct) is { } address ? Redirect(address) : NotFound();

    // Bytes a request: ten of the heaviest.
    public const int Longest = 10 * PictureDesk.MaxMegabytes << 20;

    [HttpPost("/admin/anh"), Limited(Limited.Uploads), RequestSizeLimit(Longest), RequestFormLimits(MultipartBodyLengthLimit = Longest)]
    public async Task<IActionResult> Create(List<IFormFile> files, CancellationToken ct)
    {
        if (files.Count == 0) return UnprocessableEntity(new[] { new { name = "", error = "Chưa có tệp nào được gửi." } });

        var taken = new List<TakenPicture>();
        foreach (var file in files) taken.Add(await desk.TakeAsync(file, User.Me(), ct));
        var answers = taken.Select(t => t.Picture is { } picture ? (object)PictureAnswer.Of(picture, t.Name) : new { name = t.Name, error = t.Refusal }).ToList();
        return taken.All(t => t.Picture is null) ? UnprocessableEntity(answers) : Ok(answers);
    }
}
