using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Stories;

/// <summary>How a save is answered: a page to whoever pressed the button, JSON to a page that saves by itself.</summary>
public static class StoryAnswers
{
    public static IActionResult Answered(this Controller controller, StoryForm form, SaveAnswer answer)
    {
        var address = $"/admin/bai/{answer.StoryId}";
        if (answer.Outcome == SaveOutcome.NotFound) return controller.NotFound();
        if (controller.WantsJson()) return controller.Json(new
        {
            id = answer.StoryId,
            address,
            @base = answer.Id,
            version = answer.Version,
            at = Vietnamese.Second(answer.At),
            putBy = answer.Outcome == SaveOutcome.PutBy,
            parked = answer.Parked,
            held = answer.Held is { } held ? new { title = held.Title, lead = held.Lead, body = held.Body } : null,
        });

        if (answer.Parked == 0 && StoryPage.Ways.Contains(form.Then)) return controller.LocalRedirect($"{address}/{form.Then}");
        return controller.Done(answer.Parked == 0 ? address : $"{address}#doan-cho", answer.Parked == 0
            ? answer.Outcome == SaveOutcome.PutBy ? "Chữ của bạn được giữ lại, bạn đọc chưa thấy." : $"Đã lưu {Vietnamese.Second(answer.At)}."
            : "Đồng nghiệp đã lưu bản khác trong lúc bạn viết. Bản của họ đang đứng trong bài; bản của bạn được giữ nguyên bên cạnh, chờ chọn.");
    }

    /// <summary>What is wrong, at its field; all that was typed with it.</summary>
    public static async Task<IActionResult> RefusedAsync(
        this Controller controller, StoryForm form, Func<Task<StoryPage?>> page, int status = StatusCodes.Status422UnprocessableEntity)
    {
        controller.Response.StatusCode = status;
        if (!controller.WantsJson()) return await page() is { } shown ? controller.View("Show", shown) : controller.NotFound();
        return controller.Json(new
        {
            errors = controller.ModelState.Where(f => f.Value!.Errors.Count > 0).ToDictionary(f => f.Key, f => f.Value!.Errors.Select(e => e.ErrorMessage)),
        });
    }

    /// <summary>Says it at the field where a picture without a licence would come to stand, or a colleague's would be said otherwise.</summary>
    public static bool RefusesPicture(this Controller controller, SaveAnswer answer)
    {
        string[] fields = answer.Outcome switch
        {
            SaveOutcome.CoverRunOut => [nameof(StoryForm.CoverKey)],
            SaveOutcome.PictureRunOut => [nameof(StoryForm.Body)],
            SaveOutcome.ColleaguesPicture => [nameof(StoryForm.CoverAlt), nameof(StoryForm.CoverX), nameof(StoryForm.CoverY)],
            _ => [],
        };
        foreach (var field in fields) controller.ModelState.AddModelError(field, answer.Outcome == SaveOutcome.ColleaguesPicture ? Colleagues : RunOut);
        return fields.Length > 0;
    }

    private const string Colleagues = "Ảnh này do đồng nghiệp gửi: lời tả và điểm giữ của nó chỉ người gửi và biên tập viên sửa được, vì ảnh đứng ở nhiều bài.";

    public const string RunOut = "Có ảnh đã hết giấy phép, không đặt vào bài được: bạn chọn ảnh khác.";

    private static bool WantsJson(this Controller controller) =>
        controller.Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal);
}
