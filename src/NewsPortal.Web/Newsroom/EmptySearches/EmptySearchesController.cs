using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.EmptySearches;

/// <summary>"Tìm không thấy": words that readers looked for in vain, more than once. What should not stand there is taken off for good.</summary>
[Authorize(Policy = nameof(Me.MaySeeSearches))]
public class EmptySearchesController(EmptySearchesQuestion question, EmptySearchChanges changes) : Controller
{
    [HttpGet(EmptySearchListPage.Address)]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await question.AskAsync(ListForm.From(EmptySearchListPage.Address, Request.Query), User.Me(), ct));

    [HttpGet(EmptySearchListPage.Address + "/csv")]
    public Task Show(CancellationToken ct) => Csv.WriteAsync(Response, "tim-khong-thay.csv", "từ,số lần,số ngày,lần cuối",
        question.AllAsync(ListForm.From(EmptySearchListPage.Address, Request.Query), ct)
            .Select(s => Csv.Line(s.Typed, $"{s.Times}", $"{s.Days}", s.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))), ct);

    [HttpPost(EmptySearchListPage.Address + "/{id:int}/xoa"), Authorize(Policy = nameof(Me.MayClearSearches))]
    public async Task<IActionResult> Delete(int id, CancellationToken ct) =>
        this.Done(EmptySearchListPage.Address, await changes.ClearAsync(id, User.Me(), ct) ? "Đã xóa từ ấy khỏi danh sách." : "Từ ấy đã xóa từ trước.");
}
