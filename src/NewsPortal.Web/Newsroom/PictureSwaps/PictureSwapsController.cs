using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.MediaFiles;
using NewsPortal.Web.Newsroom.Pictures;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.PictureSwaps;

/// <summary>One picture takes another's place wherever that stands, and gives it back.</summary>
[Authorize(Policy = nameof(Me.MayPublish))]
public class PictureSwapsController(SwapQuestion question, PictureSwapping swapping, PictureDesk desk) : Controller
{
    [HttpGet($"{LibraryForm.Path}/{{key}}/thay")]
    public async Task<IActionResult> New(string key, string? q, CancellationToken ct) => await question.AskAsync(key, q, null, ct) is { } page ? View(page) : NotFound();

    [HttpPost($"{LibraryForm.Path}/{{key}}/thay"), Limited(Limited.Uploads), RequestSizeLimit(Longest)]
    public async Task<IActionResult> Create(string key, string? to, string? q, IFormFile? file, CancellationToken ct)
    {
        if (file is { Length: > 0 })
        {
            var taken = await desk.TakeAsync(file, User.Me(), ct);
            if (taken.Refusal is { } why) ModelState.AddModelError("File", why);
            to = taken.Picture?.Key;
        }
        else if (string.IsNullOrEmpty(to)) ModelState.AddModelError("To", "Bạn chọn ảnh để thay vào, hay gửi một ảnh mới.");

        if (ModelState.IsValid)
        {
            var outcome = await swapping.SwapAsync(key, to!, User.Me(), ct);
            if (outcome.Refusal == Refusal.NotFound) return NotFound();
            if (ModelState.Take(outcome.Refusal))
                return this.Done($"{LibraryForm.Path}/{to}", "Đã thay ảnh ở mọi nơi.", Undo.Of($"{LibraryForm.Path}/{to}/thay/{outcome.Id}/hoan-tac"));
        }
        return await question.AskAsync(key, q, to, ct) is { } page ? this.Again(nameof(New), page) : NotFound();
    }

    [HttpPost($"{LibraryForm.Path}/{{key}}/thay/{{id:int}}/hoan-tac")]
    public async Task<IActionResult> Delete(string key, int id, CancellationToken ct)
    {
        var outcome = await swapping.UndoAsync(id, User.Me(), ct);
        if (outcome.Refusal == Refusal.NotFound) return NotFound();
        return this.Done($"{LibraryForm.Path}/{Uri.EscapeDataString(key)}", outcome.Refusal?.Says ?? "Đã đặt lại ảnh cũ ở những nơi đã thay.");
    }

    // Bytes a request: the heaviest picture, and the form.
    private const int Longest = 32 << 20;
}
