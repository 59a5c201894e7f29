using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.FirstAdministrators;

/// <summary>The page behind the link that a new paper prints at its start. Not there without it, nor once there is an administrator.</summary>
[AllowAnonymous]
public class FirstAdministratorsController(FirstAdministrator first) : Controller
{
    [HttpGet("/admin/quan-tri-dau-tien")]
    public async Task<IActionResult> New(string? ma, CancellationToken ct) =>
        await first.MayBeMadeWithAsync(ma, ct) ? View(new FirstAdministratorForm { Ma = ma }) : NotFound();

    [HttpPost("/admin/quan-tri-dau-tien"), Limited(Limited.Attempts)]
    public async Task<IActionResult> Create(FirstAdministratorForm form, CancellationToken ct)
    {
        if (!await first.MayBeMadeWithAsync(form.Ma, ct)) return NotFound();
        if (!ModelState.IsValid) return Again(form);

        var made = await first.MakeAsync(form.Email!.Trim(), form.Name!.Trim(), form.Password!, ct);
        if (made is null) return NotFound();
        if (made.Succeeded) return this.Done("/admin/dang-nhap", "Tòa soạn đã có quản trị. Bạn đăng nhập bằng thư điện tử và mật khẩu vừa đặt.");

        ModelState.Refuse(made, nameof(form.Email));
        return Again(form);
    }

    private ViewResult Again(FirstAdministratorForm form) => this.Again(nameof(New), form with { Password = null, Again = null });
}
