using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.Web.Newsroom.MediaFiles;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.PictureBatches;

/// <summary>How a deed for many pictures is answered: by the page it came from, which says what was done and offers to take it back.</summary>
public static class BatchAnswers
{
    // What was left is named; of more, the number: a notice travels in a cookie.
    private const int Named = 5;

    public static LocalRedirectResult Answered(this Controller controller, BatchOutcome outcome, string done, string back, bool canUndo = true)
    {
        var left = outcome.Left.Count == 0 ? ""
            : $" Để nguyên {outcome.Left.Count}: {string.Join("; ", outcome.Left.Take(Named).Select(l => $"{l.Key} {l.Why}"))}{(outcome.Left.Count > Named ? " …" : "")}.";
        return controller.Done(back, $"{done} {outcome.Entries.Count} ảnh.{left}", !canUndo || outcome.Entries.Count == 0 ? null
            : Undo.Of($"{LibraryForm.Path}/hang-loat/hoan-tac", ("entries", string.Join(',', outcome.Entries)), ("back", back)));
    }
}
