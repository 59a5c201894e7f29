using System.ComponentModel.DataAnnotations;

namespace NewsPortal.Web.Newsroom.SignIns;

public record SignInForm
{
    [Required(ErrorMessage = "Bạn chưa điền thư điện tử.")]
    public string? Email { get; init; }

    [Required(ErrorMessage = "Bạn chưa điền mật khẩu.")]
    public string? Password { get; init; }

    /// <summary>Where to go then ("ve"): an address of this site, else the desk.</summary>
    public string? Ve { get; init; }
}
