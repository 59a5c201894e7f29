using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.Web.Newsroom.MediaFiles;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.PictureBatches;

/// <summary>How a deed for many pictures is answered: by the page it came from, which says what was done and offers to take it back.</summary>
public static class BatchAnswers
{
    public static LocalRedirectResult Answered(this Controller controller, BatchOutcome outcome, string done, string back, bool canUndo = true)
    {
        var left = outcome.Left.Count == 0 ? ""
            : $" Để nguyên {outcome.Left.Count}: {Answers.Some(outcome.Left.Select(l => $"{l.Key} {l.Why}"))}.";
        return controller.Done(back, $"{done} {outcome.Entries.Count} ảnh.{left}", !canUndo || outcome.Entries.Count == 0 ? null
            : Undo.Of($"{LibraryForm.Path}/hang-loat/hoan-tac", outcome.Entries, ("back", back)));
    }
}
