using System.ComponentModel.DataAnnotations;

namespace NewsPortal.Web.Newsroom.Invitations;

/// <summary>What an administrator sees once: whom the link is for, and the link.</summary>
/// <param name="HasAccepted">They have a password already, and this sets a new one.</param>
/// <param name="LacksSections">An editor to whom no section was granted.</param>
public record InvitationPage(int EditorId, string Name, bool HasAccepted, string Link, bool LacksSections = false);

/// <summary>How an invitation is accepted.</summary>
public record InvitationForm
{
    public string? Ma { get; init; }

    /// <summary>Shown; it does not change here.</summary>
    public string? Email { get; init; }

    [Required(ErrorMessage = "Bạn chưa điền tên."), StringLength(120, ErrorMessage = "Tên dài nhất 120 ký tự.")]
    public string? Name { get; init; }

    [Required(ErrorMessage = "Bạn chưa điền mật khẩu."), StringLength(128, ErrorMessage = "Mật khẩu dài nhất 128 ký tự.")]
    public string? Password { get; init; }

    [Compare(nameof(Password), ErrorMessage = "Hai lần điền mật khẩu không giống nhau.")]
    public string? Again { get; init; }
}
