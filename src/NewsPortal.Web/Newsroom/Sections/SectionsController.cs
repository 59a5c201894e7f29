using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Search;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Sections;

/// <summary>"Chuyên mục": the list, a new one, its name and address, its end.</summary>
[Authorize(Policy = nameof(Me.MayFile))]
public class SectionsController(SectionsQuestion question, SectionChanges changes, ReservedAddresses reserved) : Controller
{
    public const string List = "/admin/chuyen-muc";

    [HttpGet(List)]
    public async Task<IActionResult> Index(string? q, CancellationToken ct) => View(await question.ListAsync(SearchText.Clean(q ?? "").Trim(), ct));

    [HttpGet($"{List}/moi")]
    public async Task<IActionResult> New(CancellationToken ct) => View(await question.NewAsync(new(), ct));

    [HttpPost($"{List}/moi")]
    public async Task<IActionResult> Create(SectionForm form, CancellationToken ct)
    {
        if (ModelState.Take([.. form.Wrong, form.ParentId is null ? reserved.Refuses(form.Wanted.Slug, nameof(form.Slug)) : null]))
        {
            var outcome = await changes.CreateAsync(form.Wanted, form.ParentId, User.Me(), ct);
            if (ModelState.Take(outcome.Refusal)) return this.Done(List, $"Đã mở chuyên mục “{form.Wanted.Name}”.");
        }
        return this.Again(nameof(New), await question.NewAsync(form, ct));
    }

    [HttpGet($"{List}/{{id:int}}")]
    public async Task<IActionResult> Edit(int id, CancellationToken ct) => await question.PageAsync(id, null, ct) is { } page ? View(page) : NotFound();

    [HttpPost($"{List}/{{id:int}}")]
    public async Task<IActionResult> Update(int id, SectionForm form, CancellationToken ct)
    {
        if (await question.PageAsync(id, form, ct) is not { } page) return this.Anew("Chuyên mục", await question.NewAsync(form, ct));
        if (ModelState.Take([.. form.Wrong, page.ParentId is null ? reserved.Refuses(form.Wanted.Slug, nameof(form.Slug)) : null]))
        {
            var outcome = await changes.RenameAsync(id, form.Stamp ?? "", form.Wanted, User.Me(), ct);
            if (outcome.Refusal == Refusal.NotFound) return this.Anew("Chuyên mục", await question.NewAsync(form, ct));
            if (ModelState.Take(outcome.Refusal)) return this.Done(List, $"Đã lưu chuyên mục “{form.Wanted.Name}”.");
        }
        return this.Again(nameof(Edit), page);
    }

    [HttpPost($"{List}/{{id:int}}/xoa")]
    public async Task<IActionResult> Delete(int id, string? stamp, CancellationToken ct)
    {
        var outcome = await changes.DeleteAsync(id, stamp ?? "", User.Me(), ct);
        // Sent twice: gone is gone.
        if (outcome.Refusal is null || outcome.Refusal == Refusal.NotFound) return this.Done(List, "Đã xóa chuyên mục.");

        ModelState.Take(outcome.Refusal);
        return await question.PageAsync(id, null, ct) is { } page ? this.Again(nameof(Edit), page) : NotFound();
    }
}
