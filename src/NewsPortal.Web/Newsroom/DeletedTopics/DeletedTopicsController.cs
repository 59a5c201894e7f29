using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.Topics;

namespace NewsPortal.Web.Newsroom.DeletedTopics;

[Authorize(Policy = nameof(Me.MayFile))]
public class DeletedTopicsController(TopicChanges changes) : Controller
{
    public const string Restored = $"{TopicsController.List}/khoi-phuc";

    /// <summary>Brought back by the entry of the log that tells of its end.</summary>
    [HttpPost(Restored)]
    public async Task<IActionResult> Delete(string? entries, CancellationToken ct)
    {
        var outcome = await changes.RestoreAsync(Undo.EntriesIn(entries), User.Me(), ct);
        return this.Done(TopicsController.List, outcome.Refusal?.Says ?? "Đã khôi phục dòng sự kiện.");
    }
}
