using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.MediaFiles;
using NewsPortal.Web.Newsroom.PictureBatches;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.RemovedPictures;

/// <summary>A picture that is used nowhere goes out of the library, and within a month back into it.</summary>
[Authorize(Policy = nameof(Me.MayWrite))]
public class RemovedPicturesController(PictureBatch batch) : Controller
{
    [HttpPost($"{LibraryForm.Path}/{{key}}/xoa")]
    public async Task<IActionResult> Create(string key, CancellationToken ct) => this.Answered(await batch.RemoveAsync([key], User.Me(), ct), "Đã xóa", LibraryForm.Path);

    [HttpPost($"{LibraryForm.Path}/{{key}}/khoi-phuc")]
    public async Task<IActionResult> Delete(string key, CancellationToken ct)
    {
        var outcome = await batch.BringBackAsync([key], User.Me(), ct);
        return this.Done(outcome.Left is [var left] && left.Why == "không có trong kho" ? LibraryForm.Path : $"{LibraryForm.Path}/{key}",
            outcome.Left is [var kept] ? $"Không khôi phục được: ảnh {kept.Why}." : "Ảnh đã trở lại kho.");
    }
}
