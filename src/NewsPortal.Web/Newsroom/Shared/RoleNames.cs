using NewsPortal.People;

namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>Roles as the newsroom calls them.</summary>
public static class RoleNames
{
    public static string InVietnamese(this Role role) => role switch
    {
        Role.Reporter => "Phóng viên",
        Role.Editor => "Biên tập viên",
        Role.ManagingEditor => "Thư ký tòa soạn",
        Role.ChiefEditor => "Tổng biên tập",
        Role.Administrator => "Quản trị",
        _ => "Vai của phiên bản mới hơn",
    };

    /// <summary>What the role may do, in a line.</summary>
    public static string Explained(this Role role) => role switch
    {
        Role.Reporter => "Viết và sửa bài nháp của mình, gửi lên.",
        Role.Editor => "Cũng sửa bài của người khác và gắn thẻ, trong những chuyên mục được giao.",
        Role.ManagingEditor => "Sửa, duyệt, đăng, hẹn giờ, gỡ bài; dựng trang nhất; chuyên mục, thẻ, bút danh.",
        Role.ChiefEditor => "Như thư ký tòa soạn, và xem được ai trong tòa soạn, làm gì.",
        Role.Administrator => "Mời người, giao vai, cài đặt; không viết bài.",
        _ => "",
    };

    public static string InVietnamese(this Role? role) => role is { } known ? known.InVietnamese() : "";
}
