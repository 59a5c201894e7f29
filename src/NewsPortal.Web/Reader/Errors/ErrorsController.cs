using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Data;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Errors;

/// <summary>What a reader gets instead of a page: why, and where to go on. Reached by re-execution only, whatever the method was.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
public class ErrorsController(NewsDb db, StoryLists lists, MovedPages moved) : Controller
{
    [Route("/loi/{code:int}")]
    public async Task<IActionResult> Show(int code, CancellationToken ct)
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is not null) return Failed();
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not { } asked) return await NotFoundAsync(StatusCodes.Status404NotFound, ct);
        if (code is StatusCodes.Status404NotFound or StatusCodes.Status410Gone && HttpMethods.IsGet(Request.Method)
            && await moved.WhereAsync(db, asked.OriginalPath, asked.OriginalQueryString, ct) is { } address) return RedirectPermanent(address);
        return await NotFoundAsync(code, ct);
    }

    // The store itself may be what failed: this page asks it for nothing.
    private ViewResult Failed() => View("Failed", new ErrorPage
    {
        Code = StatusCodes.Status500InternalServerError,
        Heading = "Trang này đang gặp sự cố",
        Says = "Lỗi đã được ghi lại. Bạn thử tải lại sau ít phút, hoặc trở về trang nhất.",
        Frame = new("Trang này đang gặp sự cố", "", "/") { Listed = false },
        Latest = [],
    });

    private async Task<IActionResult> NotFoundAsync(int code, CancellationToken ct)
    {
        var (heading, says) = code switch
        {
            StatusCodes.Status404NotFound => ("Không tìm thấy trang này", "Địa chỉ có thể đã gõ nhầm, hoặc bài chưa từng có ở đây."),
            StatusCodes.Status410Gone => ("Bài này đã được gỡ", "Bài từng đăng ở địa chỉ này và nay không còn nữa."),
            StatusCodes.Status405MethodNotAllowed => ("Địa chỉ này không nhận cách gửi ấy", "Bạn mở lại trang bằng cách bấm vào liên kết hoặc gõ địa chỉ."),
            StatusCodes.Status429TooManyRequests => ("Bạn hỏi quá nhanh", "Bạn đợi một phút rồi tải lại trang. Các trang khác vẫn mở như thường."),
            >= 500 => ("Trang này đang gặp sự cố", "Bạn thử tải lại sau ít phút, hoặc trở về trang nhất."),
            _ => ("Không đọc được yêu cầu này", "Bạn kiểm tra lại địa chỉ, hoặc tìm bài bằng ô dưới đây."),
        };
        var latest = await lists.AskAsync(StoryLists.Newest, 0, new Paging(1, null), ct);
        Response.StatusCode = code;
        return View("Show", new ErrorPage
        {
            Code = code,
            Heading = heading,
            Says = says,
            Latest = [.. latest!.Stories.Take(8)],
            Boxes = latest.Boxes,
            Frame = new(heading, says, "/") { Listed = false },
        });
    }
}
