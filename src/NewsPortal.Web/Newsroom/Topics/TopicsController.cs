using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Auditing;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.DeletedTopics;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Topics;

/// <summary>"Dòng sự kiện".</summary>
[Authorize(Policy = nameof(Me.MayFile))]
public class TopicsController(TopicsQuestion question, TopicChanges changes, Deletions deletions) : Controller
{
    public const string List = "/admin/chu-de";

    [HttpGet(List)]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await question.ListAsync(ListForm.From(List, Request.Query), ct));

    [HttpGet($"{List}/moi")]
    public IActionResult New() => View(TopicsQuestion.New(new() { IsOpen = true }));

    [HttpPost($"{List}/moi")]
    public async Task<IActionResult> Create(TopicForm form, CancellationToken ct)
    {
        if (ModelState.Take(form.Wrong))
        {
            var outcome = await changes.CreateAsync(form.Wanted, User.Me(), ct);
            if (ModelState.Take(outcome.Refusal)) return this.Done(List, $"Đã mở dòng sự kiện “{form.Wanted.Name}”.");
        }
        return this.Again(nameof(New), TopicsQuestion.New(form));
    }

    [HttpGet($"{List}/{{id:int}}")]
    public async Task<IActionResult> Edit(int id, CancellationToken ct) => await question.PageAsync(id, null, ct) is { } page ? View(page) : NotFound();

    [HttpPost($"{List}/{{id:int}}")]
    public async Task<IActionResult> Update(int id, TopicForm form, CancellationToken ct)
    {
        if (ModelState.Take(form.Wrong))
        {
            var outcome = await changes.ChangeAsync(id, form.Stamp ?? "", form.Wanted, User.Me(), ct);
            if (ModelState.Take(outcome.Refusal)) return this.Done(List, $"Đã lưu dòng sự kiện “{form.Wanted.Name}”.");
        }
        return await question.PageAsync(id, form, ct) is { } page ? this.Again(nameof(Edit), page) : this.Anew("Dòng sự kiện", TopicsQuestion.New(form));
    }

    [HttpPost($"{List}/{{id:int}}/xoa")]
    public async Task<IActionResult> Delete(int id, string? stamp, CancellationToken ct)
    {
        var outcome = await changes.DeleteAsync(id, stamp ?? "", User.Me(), ct);
        if (!ModelState.Take(outcome.Refusal)) return await question.PageAsync(id, null, ct) is { } page ? this.Again(nameof(Edit), page) : NotFound();

        var (gone, undo) = await deletions.OfAsync(AuditSubject.Topic, DeletedTopicsController.Restored, [id], User.Me(), ct);
        return this.Done(List, gone is [var name] ? $"Đã xóa dòng sự kiện “{name}”." : "Dòng sự kiện ấy đã xóa từ trước.", undo);
    }
}
