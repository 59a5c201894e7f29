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
        _ => "Quản trị",
    };
}
