using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.PenNames;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.DeletedPenNames;

[Authorize(Policy = nameof(Me.MayFile))]
public class DeletedPenNamesController(PenNameChanges changes) : Controller
{
    public const string Restored = $"{PenNamesController.List}/khoi-phuc";

    /// <summary>Brought back by the entry of the log that tells of its end.</summary>
    [HttpPost(Restored)]
    public async Task<IActionResult> Delete(string? entries, CancellationToken ct)
    {
        var outcome = await changes.RestoreAsync(Undo.EntriesIn(entries), User.Me(), ct);
        return this.Done(PenNamesController.List, outcome.Refusal?.Says ?? "Đã khôi phục bút danh.");
    }
}
