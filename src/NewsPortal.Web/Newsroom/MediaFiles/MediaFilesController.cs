using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.Pictures;
using NewsPortal.Web.Newsroom.PictureWords;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.MediaFiles;

/// <summary>"Kho ảnh": all pictures of the paper, how they come in, and the page of each.</summary>
[Authorize(Policy = nameof(Me.MayWrite))]
public class MediaFilesController(LibraryQuestion library, PictureQuestion question, WordsQuestion words, PictureChanges changes, PictureDesk desk) : Controller
{
    [HttpGet(LibraryForm.Path)]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await library.AskAsync(LibraryForm.From(Request.Query), User.Me(), ct));

    [HttpGet($"{LibraryForm.Path}/moi")]
    public async Task<IActionResult> New([FromQuery(Name = "khoa")] List<string> keys, CancellationToken ct) => View(new UploadPage([], await words.AskAsync(keys, User.Me(), ct)));

    /// <summary>Without script: all files in one form.</summary>
    [HttpPost(LibraryForm.Path), Limited(Limited.Uploads), RequestSizeLimit(PicturesController.Longest), RequestFormLimits(MultipartBodyLengthLimit = PicturesController.Longest)]
    public async Task<IActionResult> Create(List<IFormFile> files, CancellationToken ct)
    {
        var taken = new List<TakenPicture>();
        foreach (var file in files) taken.Add(await desk.TakeAsync(file, User.Me(), ct));
        var keys = taken.Select(t => t.Picture?.Key).OfType<string>().Distinct().ToList();
        if (files.Count == 0) ModelState.AddModelError("files", "Bạn chưa chọn ảnh nào.");
        if (taken.Exists(t => t.Refusal is not null) || files.Count == 0)
            return this.Again(nameof(New), new UploadPage([.. taken.Where(t => t.Refusal is not null).Select(t => (t.Name, t.Refusal!))], await words.AskAsync(keys, User.Me(), ct)));
        return this.Done(WordsQuestion.AddressOf(keys.Take(PictureBatch.Most)), $"Đã nhận {keys.Count} ảnh.{(keys.Count > PictureBatch.Most ? $" Dưới đây là {PictureBatch.Most}; các ảnh khác tìm ở kho, mục “Còn thiếu”." : "")}");
    }

    [HttpGet($"{LibraryForm.Path}/{{key}}")]
    public async Task<IActionResult> Show(string key, CancellationToken ct) => await question.AskAsync(key, null, User.Me(), ct) is { } page ? View(page) : NotFound();

    [HttpPost($"{LibraryForm.Path}/{{key}}")]
    public async Task<IActionResult> Update(string key, PictureForm form, CancellationToken ct)
    {
        if (ModelState.Take(form.Wrong))
        {
            var outcome = await changes.ChangeAsync(key, form.Stamp ?? "", form.Wanted, User.Me(), ct);
            if (outcome.Refusal == Refusal.NotFound) return NotFound();
            if (outcome.Refusal == PictureChanges.NotYours) return StatusCode(StatusCodes.Status403Forbidden);
            if (ModelState.Take(outcome.Refusal)) return this.Done($"{LibraryForm.Path}/{key}", "Đã lưu ảnh.");
        }
        return await question.AskAsync(key, form, User.Me(), ct) is { } page ? page.MayChange ? this.Again(nameof(Show), page) : StatusCode(StatusCodes.Status403Forbidden) : NotFound();
    }
}
