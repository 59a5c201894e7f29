using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.StandingPages;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.StandingPages;

/// <summary>"Trang": about the paper, contact, privacy, corrections, and what else every footer leads to.</summary>
[Authorize(Policy = nameof(Me.MayFile))]
public class StandingPagesController(StandingPagesQuestion question, StandingPageChanges changes) : Controller
{
    public const string List = "/admin/trang";

    [HttpGet(List)]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await question.ListAsync(ListForm.From(List, Request.Query), ct));

    [HttpGet($"{List}/moi")]
    public async Task<IActionResult> New(string? mau, CancellationToken ct) =>
        View(await question.NewAsync(StandingPageDraft.All.FirstOrDefault(d => d.Slug == mau) is { } draft ? StandingPageForm.Of(draft) : new(), proof: false, ct));

    /// <param name="form">As it was typed.</param>
    /// <param name="proof">Only show how the words would look.</param>
    /// <param name="ct">Stops it.</param>
    [HttpPost($"{List}/moi")]
    public async Task<IActionResult> Create(StandingPageForm form, bool proof, CancellationToken ct)
    {
        if (proof) return View(nameof(New), await question.NewAsync(form, proof, ct));
        if (ModelState.Take(form.Wrong))
        {
            var outcome = await changes.CreateAsync(form.Wanted, User.Me(), ct);
            if (ModelState.Take(outcome.Refusal)) return this.Done($"{List}/{outcome.Id}", $"Đã lưu trang “{form.Wanted.Title}”.");
        }
        return this.Again(nameof(New), await question.NewAsync(form, proof, ct));
    }

    [HttpGet($"{List}/{{id:int}}")]
    public async Task<IActionResult> Edit(int id, CancellationToken ct) =>
        await question.PageAsync(id, null, Asked.Number(Request.Query["ban"]), proof: false, ct) is { } page ? View(page) : NotFound();

    [HttpPost($"{List}/{{id:int}}")]
    public async Task<IActionResult> Update(int id, StandingPageForm form, bool proof, CancellationToken ct)
    {
        if (!proof && ModelState.Take(form.Wrong))
        {
            var outcome = await changes.ChangeAsync(id, form.Stamp ?? "", form.Wanted, User.Me(), ct);
            if (outcome.Refusal == Refusal.NotFound) return NotFound();
            if (ModelState.Take(outcome.Refusal)) return this.Done($"{List}/{id}", $"Đã lưu trang “{form.Wanted.Title}”.");
        }
        if (await question.PageAsync(id, form, null, proof, ct) is not { } page) return NotFound();
        return proof ? View(nameof(Edit), page) : this.Again(nameof(Edit), page);
    }
}
