using System.ComponentModel.DataAnnotations;

namespace NewsPortal.Web.Newsroom.FirstAdministrators;

public record FirstAdministratorForm
{
    public string? Ma { get; init; }

    [Required(ErrorMessage = "Bạn chưa điền tên."), StringLength(120, ErrorMessage = "Tên dài nhất 120 ký tự.")]
    public string? Name { get; init; }

    [Required(ErrorMessage = "Bạn chưa điền thư điện tử."), StringLength(256, ErrorMessage = "Địa chỉ này quá dài.")]
    public string? Email { get; init; }

    [Required(ErrorMessage = "Bạn chưa điền mật khẩu."), StringLength(128, ErrorMessage = "Mật khẩu dài nhất 128 ký tự.")]
    public string? Password { get; init; }

    [Compare(nameof(Password), ErrorMessage = "Hai lần điền mật khẩu không giống nhau.")]
    public string? Again { get; init; }
}
