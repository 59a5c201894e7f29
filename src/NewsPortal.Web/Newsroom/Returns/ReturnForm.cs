using System.ComponentModel.DataAnnotations;
using NewsPortal.Articles;

namespace NewsPortal.Web.Newsroom.Returns;

public record ReturnForm
{
    public ArticleStatus From { get; init; }

    [Required(ErrorMessage = "Bạn viết vài chữ để người viết biết cần sửa gì.")]
    [MaxLength(NewsPortal.Newsroom.Note.MaxLength, ErrorMessage = "Lời nhắn dài nhất {1} ký tự.")]
    public string? Note { get; init; }
}
