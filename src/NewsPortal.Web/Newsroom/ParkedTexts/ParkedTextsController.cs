using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.ParkedTexts;

/// <summary>A person decides over a passage that waits beside a story.</summary>
[Authorize(Policy = nameof(Me.MayWrite))]
public class ParkedTextsController(Restorations restorations) : Controller
{
    [HttpPost("/admin/bai/{id:int}/doan-cho/{parkedId:int}")]
    public async Task<IActionResult> Update(int id, int parkedId, ParkedOutcome outcome, CancellationToken ct)
    {
        if (!ModelState.IsValid) return BadRequest();
        var page = $"/admin/bai/{id}#doan-cho";
        try
        {
            return await restorations.CloseAsync(id, parkedId, outcome, User.Me(), ct) switch
            {
                SaveOutcome.NotFound => NotFound(),
                SaveOutcome.Refused => this.Done(page, "Ở bước này bạn không sửa bài được."),
                _ => this.Done(page, outcome == ParkedOutcome.Dropped ? "Đã bỏ đoạn chờ; bài không đổi." : "Đã đưa đoạn chờ vào bài."),
            };
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.Done(page, "Đồng nghiệp vừa lưu bài. Bạn xem lại rồi chọn lần nữa.");
        }
    }
}
