using System.ComponentModel.DataAnnotations;
using NewsPortal.People;

namespace NewsPortal.Web.Newsroom.Editors;

/// <summary>A role, and for the role Editor its sections.</summary>
public record RoleForm
{
    [Required(ErrorMessage = "Bạn chưa chọn vai."), EnumDataType(typeof(Role), ErrorMessage = "Không có vai này.")]
    public Role? Role { get; init; }

    // A list of its own kind: the binder adds to it.
    public List<int> Sections { get; init; } = [];
}

/// <summary>Whom to invite.</summary>
public record EditorForm : RoleForm
{
    [Required(ErrorMessage = "Bạn chưa điền tên."), StringLength(120, ErrorMessage = "Tên dài nhất 120 ký tự.")]
    public string? Name { get; init; }

    [Required(ErrorMessage = "Bạn chưa điền thư điện tử."), StringLength(256, ErrorMessage = "Địa chỉ này quá dài.")]
    public string? Email { get; init; }
}
