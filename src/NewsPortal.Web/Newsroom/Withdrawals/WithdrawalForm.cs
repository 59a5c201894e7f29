using System.ComponentModel.DataAnnotations;
using NewsPortal.Articles;

namespace NewsPortal.Web.Newsroom.Withdrawals;

public record WithdrawalForm
{
    public ArticleStatus From { get; init; }

    [Required(ErrorMessage = "Bạn ghi lý do gỡ bài: hồ sơ của bài phải có.")]
    [MaxLength(NewsPortal.Newsroom.Note.MaxLength, ErrorMessage = "Lý do dài nhất {1} ký tự.")]
    public string? Note { get; init; }
}
