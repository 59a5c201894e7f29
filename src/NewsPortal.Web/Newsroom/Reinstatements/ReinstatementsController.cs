using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Articles;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Reinstatements;

/// <summary>A withdrawn story comes back: before readers, if they had seen it.</summary>
[Authorize(Policy = nameof(Me.MayPublish))]
public class ReinstatementsController(StorySteps steps) : Controller
{
    [HttpPost("/admin/bai/{id:int}/dang-lai")]
    public async Task<IActionResult> Create(int id, ArticleStatus from, CancellationToken ct) =>
        this.Stepped(id, await steps.ReinstateAsync(new(id, from), User.Me(), ct), "Bài đã được đưa trở lại.");
}
