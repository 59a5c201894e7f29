using System.ComponentModel.DataAnnotations;

namespace NewsPortal.Web.Newsroom.Account;

public record AccountForm
{
    [Required(ErrorMessage = "Bạn chưa điền tên."), StringLength(120, ErrorMessage = "Tên dài nhất 120 ký tự.")]
    public string? Name { get; init; }

    /// <summary>Whose name stands first under what they begin.</summary>
    public int? PenName { get; init; }
}
