using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.Tags;

namespace NewsPortal.Web.Newsroom.TagBatches;

/// <summary>Many unused tags deleted at once, and brought back.</summary>
[Authorize(Policy = nameof(Me.MayTag))]
public class TagBatchesController(TagClearance clearance) : Controller
{
    private const int MostLines = 1_000;
    private const string Restored = $"{TagsController.List}/khoi-phuc";

    [HttpPost($"{TagsController.List}/hang-loat")]
    public async Task<IActionResult> Delete(List<int> chosen, CancellationToken ct)
    {
        if (chosen.Count == 0) return this.Done(TagsController.List, "Bạn chưa chọn thẻ nào.");

        var answers = await clearance.DeleteAsync([.. chosen.Take(TagClearance.Most)], User.Me(), ct);
        List<ClearedTag> gone = [.. answers.Where(a => a.IsGone)];
        return View("Show", new TagBatchPage($"Đã xóa {gone.Count} thẻ", [.. gone.Select(t => t.Name)], [.. answers.Where(a => !a.IsGone).Select(a => a.Name)],
            gone.Count == 0 ? null : Undo.Of(Restored, gone.SelectMany(t => t.OldAddresses.Prepend("").Select(old => ("Tags", $"{t.Name}\t{old}"))))));
    }

    [HttpPost(Restored)]
    public async Task<IActionResult> Create(List<string?> tags, CancellationToken ct)
    {
        var wanted = from line in tags.OfType<string>().Take(MostLines)
                     let parts = line.Split('\t')
                     let name = NameRules.Line(parts[0])
                     where NameRules.WrongTag(name) is null
                     group parts.Length > 1 ? parts[1] : "" by name into lines
                     select new ClearedTag(lines.Key, IsGone: true, [.. lines.Where(a => a.Length is > 0 and < 500)]);
        var back = await clearance.RestoreAsync([.. wanted.Take(TagClearance.Most)], User.Me(), ct);
        return View("Show", new TagBatchPage($"Đã khôi phục {back.Count} thẻ", [.. back.Select(t => t.Name)], [], null));
    }
}

/// <param name="Done">Their names.</param>
/// <param name="Kept">Those that stories have.</param>
public record TagBatchPage(string Title, IReadOnlyList<string> Done, IReadOnlyList<string> Kept, Undo? Undo);
