using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.ParkedTexts;

/// <summary>A person decides over a passage that waits beside a story.</summary>
[Authorize(Policy = nameof(Me.MayWrite))]
public class ParkedTextsController(Restorations restorations) : Controller
{
    [HttpPost("/admin/bai/{id:int}/doan-cho/{parkedId:int}")]
    public async Task<IActionResult> Update(int id, int parkedId, ParkedOutcome outcome, ChangeKind? change, CancellationToken ct)
    {
        // A correction says more than there is room for here: it is added afterwards.
        if (!ModelState.IsValid || change == ChangeKind.Correction) return BadRequest();
        var page = $"/admin/bai/{id}#doan-cho";
        try
        {
            return await restorations.CloseAsync(id, parkedId, outcome, change is { } kind ? new(kind) : null, User.Me(), ct) switch
            {
                SaveOutcome.NotFound => NotFound(),
                SaveOutcome.Refused => this.Done(page, "Ở bước này bạn không sửa bài được."),
                SaveOutcome.PictureRunOut => this.Done(page, StoryAnswers.RunOut),
                SaveOutcome.Unclassed => this.Done(page, "Bài đang đăng: bạn chọn lần sửa này là sửa lỗi chính tả hay cập nhật."),
                _ => this.Done(page, outcome == ParkedOutcome.Dropped ? "Đã bỏ đoạn chờ; bài không đổi." : "Đã đưa đoạn chờ vào bài."),
            };
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.Done(page, "Đồng nghiệp vừa lưu bài. Bạn xem lại rồi chọn lần nữa.");
        }
    }
}
