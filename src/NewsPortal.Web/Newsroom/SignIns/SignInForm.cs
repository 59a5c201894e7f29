using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace NewsPortal.Web.Newsroom.SignIns;

public record SignInForm
{
    [Required(ErrorMessage = "Bạn chưa điền thư điện tử."), StringLength(256, ErrorMessage = "Địa chỉ này quá dài.")]
    public string? Email { get; init; }

    [Required(ErrorMessage = "Bạn chưa điền mật khẩu."), StringLength(128, ErrorMessage = "Mật khẩu dài nhất 128 ký tự.")]
    public string? Password { get; init; }

    /// <summary>Where to go then.</summary>
    public string? Ve { get; init; }

    /// <summary>What was sent when the session was over: <see cref="KeptTexts.KeptText"/>, as written.</summary>
    public string? Kept { get; init; }
}

/// <summary>Where one goes who has come in.</summary>
public static class Ways
{
    /// <returns>The page of this paper on which the form stood that was sent; null if it came from elsewhere.</returns>
    public static string? Before(this HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) && page.Host == request.Host.Host ? page.PathAndQuery : null;

    /// <returns>The address that was asked for, if it is in the newsroom; else the desk's.</returns>
    public static string BackTo(this IUrlHelper url, string? asked) =>
        url.IsLocalUrl(asked) && asked.StartsWith("/admin", StringComparison.OrdinalIgnoreCase) ? asked : "/admin";
}
