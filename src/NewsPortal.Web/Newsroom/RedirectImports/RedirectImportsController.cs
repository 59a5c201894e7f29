using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.People;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.RedirectImports;

/// <summary>Many redirects at once: from the table of an old site.</summary>
[Authorize(Policy = nameof(Me.MayFile))]
public class RedirectImportsController(RedirectImport import, Site site) : Controller
{
    private const string Address = "/admin/chuyen-huong/nhap";
    private const int Longest = 8 << 20;

    [HttpGet(Address)]
    public IActionResult New() => View(new RedirectImportForm());

    [HttpPost(Address), RequestSizeLimit(Longest), RequestFormLimits(MultipartBodyLengthLimit = Longest, ValueLengthLimit = Longest)]
    public async Task<IActionResult> Create(RedirectImportForm form, CancellationToken ct)
    {
        var text = await form.ReadAsync(ct);
        if (string.IsNullOrWhiteSpace(text)) ModelState.AddModelError(nameof(form.File), "Bạn chọn một tệp có chữ, hoặc dán các dòng vào ô dưới.");
        else if (await import.RunAsync(text, site.Url, User.Me(), ct) is { } report) return View("Show", report);
        else ModelState.AddModelError(nameof(form.File), $"Một lần nhận nhiều nhất {RedirectImport.MostLines} dòng: bạn chia tệp ra.");
        return this.Again(nameof(New), form);
    }
}
