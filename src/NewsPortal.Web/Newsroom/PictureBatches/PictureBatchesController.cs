using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using NewsPortal.Media;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.MediaFiles;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.PictureBatches;

/// <summary>Credit, licence or end of many pictures at once, and the way back from it.</summary>
[Authorize(Policy = nameof(Me.MayWrite))]
public class PictureBatchesController(PictureBatch batch, LibraryQuestion library) : Controller
{
    [HttpPost($"{LibraryForm.Path}/hang-loat")]
    public async Task<IActionResult> Create(PictureBatchForm form, CancellationToken ct)
    {
        if (form.Deed is null || !PictureBatchForm.Deeds.TryGetValue(form.Deed, out var done)) return BadRequest();
        var credit = NameRules.Credit(form.Credit);
        if (!ModelState.Take(
            form.Chosen.Count == 0 ? new Refusal("", "Bạn chưa chọn ảnh nào.") : null,
            form.Deed == "nguon" && credit.Length == 0 ? new Refusal(nameof(form.Credit), "Bạn ghi nguồn cho các ảnh đã chọn.") : null,
            form.Deed == "nguon" ? NameRules.TooLong(credit, MediaFile.MaxCredit, nameof(form.Credit)) : null,
            form.Deed == "giay-phep" ? PictureForm.WrongDay(form.LicenceUntil) : null))
            return this.Again("~/Newsroom/MediaFiles/Index.cshtml", (await library.AskAsync(FormOf(form.Back), User.Me(), ct)) with { Batch = form });

        var outcome = form.Deed switch
        {
            "nguon" => await batch.CreditAsync(form.Chosen, credit, User.Me(), ct),
            "giay-phep" => await batch.LicenceAsync(form.Chosen, PictureForm.DayOf(form.LicenceUntil), User.Me(), ct),
            "xoa" => await batch.RemoveAsync(form.Chosen, User.Me(), ct),
            _ => await batch.BringBackAsync(form.Chosen, User.Me(), ct),
        };
        return this.Answered(outcome, done, FormOf(form.Back).Address(), canUndo: form.Deed != "khoi-phuc");
    }

    [HttpPost($"{LibraryForm.Path}/hang-loat/hoan-tac")]
    public async Task<IActionResult> Delete(string? entries, string? back, CancellationToken ct) =>
        this.Answered(await batch.UndoAsync(Undo.EntriesIn(entries), User.Me(), ct), "Đã trả lại như cũ", FormOf(back).Address(), canUndo: false);

    // Read and written anew: it leads nowhere but to the library.
    private static LibraryForm FormOf(string? back) =>
        LibraryForm.From(new QueryCollection(QueryHelpers.ParseQuery(back?.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? back[at..] : "")));
}
