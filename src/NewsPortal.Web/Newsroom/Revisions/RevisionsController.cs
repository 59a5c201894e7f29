using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Revisions;

/// <summary>"Phiên bản": what a story said before, and how to get it back.</summary>
[Authorize(Policy = nameof(Me.MayWrite))]
public class RevisionsController(RevisionsQuestion question, Restorations restorations) : Controller
{
    [HttpGet("/admin/bai/{id:int}/phien-ban")]
    public async Task<IActionResult> Index(int id, CancellationToken ct) => await question.ListAsync(id, User.Me(), ct) is { } page ? View(page) : NotFound();

    [HttpGet("/admin/bai/{id:int}/phien-ban/{number:int}")]
    public async Task<IActionResult> Show(int id, int number, int? voi, CancellationToken ct) =>
        await question.CompareAsync(id, number, voi, User.Me(), ct) is { } page ? View(page) : NotFound();

    /// <summary>The version comes back as the newest.</summary>
    [HttpPost("/admin/bai/{id:int}/phien-ban/{number:int}")]
    public async Task<IActionResult> Create(int id, int number, CancellationToken ct)
    {
        try
        {
            return await restorations.RestoreAsync(id, number, User.Me(), ct) switch
            {
                SaveOutcome.NotFound => NotFound(),
                SaveOutcome.Refused => this.Done($"/admin/bai/{id}", "Ở bước này bạn không sửa bài được."),
                _ => this.Done($"/admin/bai/{id}", $"Đã lấy lại phiên bản {number}, thành phiên bản mới nhất."),
            };
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.Done($"/admin/bai/{id}/phien-ban", "Đồng nghiệp vừa lưu bài. Bạn xem lại rồi chọn lần nữa.");
        }
    }
}
