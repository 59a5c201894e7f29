using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsPortal.Auditing;
using NewsPortal.BrowserTests.Browsing;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Newsroom;

/// <summary>Passkeys in Chromium, with an authenticator that exists only there and agrees to everything.</summary>
public class PasskeyTests(NewsroomPaper paper)
{
    private const string Password = "cây đa bến nước sân đình";
    private static readonly Regex Desk = new("/admin$");

    [Fact]
    public async Task A_passkey_is_added_comes_in_by_itself_and_counts_as_a_second_factor()
    {
        var me = await paper.HireAsync(Role.ManagingEditor, password: Password);
        await paper.VisitAsync(new(1280), editor: null, async visit =>
        {
            await AuthenticatorAsync(visit.Page);
            await SignInAsync(visit.Page, me);
            // A chief with a password alone is led to where a second factor is added.
            await Expect(visit.Page.GetByText("Vai của bạn cần lớp xác thực thứ hai.")).ToBeVisibleAsync();

            await AddAsync(visit.Page, "Máy ở tòa soạn");
            await visit.GoAsync("/admin");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();

            // The browser offers the passkey in the field for the address; this one takes it at once.
            await Expect(visit.Page).ToHaveURLAsync(Desk);
            await Expect(visit.Heading).ToContainTextAsync("Chào");
        });
    }

    [Fact]
    public async Task A_chief_with_a_passkey_does_not_come_in_with_the_password_alone()
    {
        var me = await paper.HireAsync(Role.ManagingEditor, password: Password);
        await paper.VisitAsync(new(1280), me, async visit =>
        {
            await NotByItselfAsync(visit.Page);
            await AuthenticatorAsync(visit.Page);
            await visit.GoAsync("/admin/tai-khoan");
            await AddAsync(visit.Page, "Máy ở nhà");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();

            visit.Witness.Expected.Add($"{paper.Origin}/admin/dang-nhap");
            await SignInAsync(visit.Page, me);
            await Expect(visit.Page.GetByRole(AriaRole.Alert).First).ToHaveTextAsync("Tài khoản này đăng nhập bằng passkey.");

            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập bằng passkey" }).ClickAsync();
            await Expect(visit.Page).ToHaveURLAsync(Desk);
        });
    }

    [Fact]
    public async Task A_passkey_takes_a_new_name_and_once_removed_comes_in_no_more()
    {
        var me = await paper.HireAsync(Role.Reporter);
        await paper.VisitAsync(new(390), me, async visit =>
        {
            await NotByItselfAsync(visit.Page);
            await AuthenticatorAsync(visit.Page);
            await visit.GoAsync("/admin/tai-khoan");
            await AddAsync(visit.Page, "Máy cũ");
            await visit.Page.GetByLabel("Tên passkey").FillAsync("Máy xách tay");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đổi tên" }).ClickAsync();
            await Expect(visit.Page.GetByLabel("Tên passkey")).ToHaveValueAsync("Máy xách tay");
            await Axe.FindsNothingAsync(visit, "newsroom-account-passkey");

            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gỡ", Exact = true }).ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("đã gỡ");
            Assert.Equal([AuditDeed.PasskeyAdded, AuditDeed.PasskeyRenamed, AuditDeed.PasskeyRemoved], await paper.AskAsync(db =>
                db.AuditEntries.Where(e => e.EditorId == me.Id).OrderBy(e => e.Id).Select(e => e.Deed).ToListAsync(TestContext.Current.CancellationToken)));
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập bằng passkey" }).ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Không đăng nhập được bằng passkey này.");
        });
    }

    private static async Task AuthenticatorAsync(IPage page)
    {
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("WebAuthn.enable");
        await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    // As in a browser that has passkeys and does not offer them in fields.
    private static Task<IAsyncDisposable> NotByItselfAsync(IPage page) =>
        page.AddInitScriptAsync("if ('PublicKeyCredential' in window) PublicKeyCredential.isConditionalMediationAvailable = async () => false;");

    private static async Task SignInAsync(IPage page, Editor editor)
    {
        await page.GotoAsync("/admin/dang-nhap");
        await page.GetByLabel("Thư điện tử").FillAsync(editor.Email!);
        await page.GetByLabel("Mật khẩu").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
    }

    private static async Task AddAsync(IPage page, string name)
    {
        await page.GetByLabel("Tên, để nhận ra máy nào").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm passkey" }).ClickAsync();
        await Expect(page.GetByLabel("Tên passkey")).ToHaveValueAsync(name);
    }
}
