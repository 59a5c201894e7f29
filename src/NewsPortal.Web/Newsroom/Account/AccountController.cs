using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Auditing;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.SignIns;

namespace NewsPortal.Web.Newsroom.Account;

/// <summary>"Tài khoản của tôi": name, pen name, and what one signs in with.</summary>
[FirstFactorDoes]
public class AccountController(AccountQuestion question, UserManager<Editor> editors, Door door, AuditBook audit) : Controller
{
    [HttpGet("/admin/tai-khoan")]
    public async Task<IActionResult> Show(CancellationToken ct) => View(await question.AskAsync(User, (await editors.GetUserAsync(User))!, form: null, ct));

    [HttpPost("/admin/tai-khoan")]
    public async Task<IActionResult> Update([Bind(Prefix = "Form")] AccountForm form, CancellationToken ct)
    {
        var me = (await editors.GetUserAsync(User))!;
        if (form.PenName is { } id && (await question.FreePenNamesAsync(me.Id, ct)).All(p => p.Id != id))
            ModelState.AddModelError("Form.PenName", "Bút danh này không còn, hoặc đã có đồng nghiệp dùng.");
        if (!ModelState.IsValid) return this.Again(nameof(Show), await question.AskAsync(User, me, form, ct));

        var was = StateOf(me);
        (me.DisplayName, me.PenNameId) = (form.Name!.Trim(), form.PenName);
        if (StateOf(me) != was) audit.Note(User.Me(), AuditDeed.Changed, Audited.Of(me), was, StateOf(me));
        (await editors.UpdateAsync(me)).OrThrow();
        // The session holds the name.
        await door.RefreshSignInAsync(me);
        return this.Done("/admin/tai-khoan", "Đã lưu.");
    }

    private static string StateOf(Editor me) => $"Tên: {me.DisplayName}\nBút danh: {(me.PenNameId is { } id ? $"số {id}" : "không")}";
}
