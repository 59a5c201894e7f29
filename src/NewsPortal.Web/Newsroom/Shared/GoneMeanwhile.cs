using Microsoft.AspNetCore.Mvc;

namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>How a form is answered whose subject a colleague has deleted meanwhile.</summary>
public static class GoneMeanwhile
{
    /// <summary>As the form of a new one, with nothing typed lost.</summary>
    public static ViewResult Anew(this Controller controller, string what, object model)
    {
        // What else is wrong with it is said when it is sent as a new one.
        controller.ModelState.Clear();
        controller.ModelState.AddModelError("", $"{what} này đã bị xóa trong lúc bạn sửa. Chữ bạn gõ còn nguyên ở đây: gửi lần nữa thì thành mới.");
        controller.Response.StatusCode = StatusCodes.Status410Gone;
        return controller.View("New", model);
    }
}
