using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Data;
using NewsPortal.Web.Newsroom.KeptTexts;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.SignIns;

namespace NewsPortal.Web.Newsroom.Errors;

/// <summary>What an editor gets instead of a page. Reached by re-execution only, whatever the method was, so no form's seal is looked at.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public class ErrorsController : Controller
{
    private const string Busy = "cơ sở dữ liệu, ổ đĩa hoặc kho ảnh của tòa soạn đang không nhận, lỗi đã được ghi lại.";

    [Route("/admin/loi/{code:int}")]
    public IActionResult Show()
    {
        // Bound by hand: binding would read the form, which may be what failed.
        var code = int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);
        var failed = HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        if (!failed && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null) code = StatusCodes.Status404NotFound;
        // Sent under another's seal: whoever is signed in now decides whether it is to be his.
        if (code == StatusCodes.Status400BadRequest && User.Identity is { IsAuthenticated: true } && KeptText.Of(OriginalPath, Request) is { } kept)
        {
            Response.StatusCode = code;
            return View("/Newsroom/KeptTexts/Show.cshtml", kept);
        }
        if (HttpContext.Features.Get<IExceptionHandlerPathFeature>() is { Error: not BadHttpRequestException } fails && StoreRefusal.Reason(fails.Error) is not null)
        {
            code = Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Response.Headers.RetryAfter = "30";
            // What was typed is in the request only: it goes back to whoever sent it, to be sent again.
            if (KeptText.Of(fails.Path, Request) is { } typed) return View("/Newsroom/KeptTexts/Show.cshtml", typed with { Because = Busy });
        }
        var (heading, says) = code switch
        {
            StatusCodes.Status400BadRequest when Request.HasFormContentType && UnreadForms.Form(Request) is null => ("Biểu mẫu không đọc được",
                "Những gì vừa gửi bị cắt giữa đường, quá dài, hoặc có ký tự máy không đọc. Chưa có gì được lưu: bạn bấm nút quay lại của trình duyệt, xem lại chữ rồi gửi lại."),
            StatusCodes.Status400BadRequest => ("Không nhận được những gì vừa gửi",
                "Trang đã mở quá lâu, hoặc bạn đã đăng nhập bằng tài khoản khác ở một thẻ khác. Bạn quay lại, tải lại trang rồi gửi lại."),
            StatusCodes.Status403Forbidden => ("Vai của bạn không mở trang này", "Nếu công việc cần đến, bạn nhờ quản trị xem lại vai của mình."),
            StatusCodes.Status404NotFound => ("Không tìm thấy trang này", "Địa chỉ có thể đã gõ nhầm, hoặc thứ bạn tìm không còn nữa."),
            StatusCodes.Status413PayloadTooLarge => ("Tệp quá nặng",
                $"Nơi này nhận mỗi lần nhiều nhất {(HttpContext.Features.Get<TooLarge>()?.Most ?? 0) >> 20} MB. Tệp chưa được nhận, chưa có gì được lưu: bạn quay lại, chọn tệp nhẹ hơn rồi gửi lại."),
            StatusCodes.Status415UnsupportedMediaType => ("Biểu mẫu không đọc được", "Nơi này chỉ nhận những gì gửi từ biểu mẫu trên trang của tòa soạn. Chưa có gì được lưu."),
            StatusCodes.Status429TooManyRequests => ("Bạn thử quá nhiều lần", "Bạn đợi một phút rồi thử lại."),
            StatusCodes.Status503ServiceUnavailable => ("Tòa soạn tạm thời chưa lưu được", $"{char.ToUpperInvariant(Busy[0])}{Busy[1..]} Bạn thử lại sau ít phút; những gì đã lưu vẫn còn."),
            >= 500 => ("Trang này đang gặp sự cố", "Lỗi đã được ghi lại. Bạn thử lại sau ít phút; những gì đã lưu vẫn còn."),
            _ => ("Không làm được việc này", "Bạn quay lại trang trước rồi thử lại."),
        };
        Response.StatusCode = code;
        return View(new ErrorPage(code, heading, says, code == StatusCodes.Status413PayloadTooLarge ? Request.Before() : null));
    }

    private string? OriginalPath => HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath;
}
