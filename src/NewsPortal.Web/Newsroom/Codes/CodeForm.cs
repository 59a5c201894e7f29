using System.ComponentModel.DataAnnotations;

namespace NewsPortal.Web.Newsroom.Codes;

public record CodeForm
{
    /// <summary>The app's six digits, or one of the recovery codes.</summary>
    [Required(ErrorMessage = "Bạn chưa điền mã."), StringLength(32, ErrorMessage = "Mã này quá dài.")]
    public string? Code { get; init; }

    /// <summary>Where to go then.</summary>
    public string? Ve { get; init; }

    /// <summary>What was sent when the session was over.</summary>
    public string? Kept { get; init; }
}
