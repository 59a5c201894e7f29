using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.Web.Newsroom.Undoings;

namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>How a step is answered: on the story's page, which says what was done or why it was not.</summary>
public static class StepAnswers
{
    public static IActionResult Stepped(this Controller controller, int id, StepAnswer answer, string done, bool back = true)
    {
        if (answer.Outcome == StepOutcome.NotFound) return controller.NotFound();
        // A writer has given up the pen, an administrator of stories there is none: the list is where all may go on.
        return controller.Done($"/admin/bai/{id}", answer.Done ? done : answer.Refusal(), answer.Done && back ? Undo.Of(UndoingsController.Address, ("Chosen", $"{id} {answer.Status}")) : null);
    }
}
