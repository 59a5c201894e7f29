using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Taxonomy;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.Tags;

namespace NewsPortal.Web.Newsroom.TagBatches;

/// <summary>Many unused tags deleted at once, and brought back.</summary>
[Authorize(Policy = nameof(Me.MayTag))]
public class TagBatchesController(TagClearance clearance) : Controller
{
    private const string Restored = $"{TagsController.List}/khoi-phuc";

    [HttpPost($"{TagsController.List}/hang-loat")]
    public async Task<IActionResult> Delete(List<int> chosen, CancellationToken ct)
    {
        if (chosen.Count == 0) return this.Done(TagsController.List, "Bạn chưa chọn thẻ nào.");

        var answers = await clearance.DeleteAsync([.. chosen.Take(TagClearance.Most)], User.Me(), ct);
        List<Tag> gone = [.. answers.Where(a => a.Refusal is null).Select(a => a.Tag)];
        return View("Show", new TagBatchPage($"Đã xóa {gone.Count} thẻ", [.. gone.Select(t => t.Name)], [.. answers.Where(a => a.Refusal is not null).Select(a => a.Tag.Name)],
            gone.Count == 0 ? null : Undo.Of(Restored, gone.Select(t => ("Names", t.Name)))));
    }

    [HttpPost(Restored)]
    public async Task<IActionResult> Create(List<string> names, CancellationToken ct)
    {
        var lines = names.Select(NameRules.Line).Where(n => NameRules.WrongName(n) is null && NameRules.SlugOf(null, n).Length > 0 && n.IndexOfAny([',', ';']) < 0);
        var back = await clearance.RestoreAsync([.. lines.Take(TagClearance.Most)], User.Me(), ct);
        return View("Show", new TagBatchPage($"Đã khôi phục {back.Count} thẻ", [.. back.Select(t => t.Name)], [], null));
    }
}

/// <param name="Done">Their names.</param>
/// <param name="Kept">Those that stories have.</param>
public record TagBatchPage(string Title, IReadOnlyList<string> Done, IReadOnlyList<string> Kept, Undo? Undo);
