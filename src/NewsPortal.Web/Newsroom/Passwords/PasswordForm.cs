using System.ComponentModel.DataAnnotations;

namespace NewsPortal.Web.Newsroom.Passwords;

public record PasswordForm
{
    [Required(ErrorMessage = "Bạn chưa điền mật khẩu hiện tại."), StringLength(128, ErrorMessage = "Mật khẩu dài nhất 128 ký tự.")]
    public string? Current { get; init; }

    [Required(ErrorMessage = "Bạn chưa điền mật khẩu mới."), StringLength(128, ErrorMessage = "Mật khẩu dài nhất 128 ký tự.")]
    public string? Password { get; init; }

    [Compare(nameof(Password), ErrorMessage = "Hai lần điền mật khẩu không giống nhau.")]
    public string? Again { get; init; }
}
