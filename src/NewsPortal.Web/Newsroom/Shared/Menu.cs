using NewsPortal.People;

namespace NewsPortal.Web.Newsroom.Shared;

public record MenuEntry(string Name, string Address, Func<Me, bool> IsFor);

/// <summary>The pages that the newsroom's menu leads to, for those who may open them.</summary>
public static class Menu
{
    private static readonly MenuEntry[] All =
    [
        new("Bàn làm việc", "/admin", _ => true),
        new("Bài viết", "/admin/bai", me => me.MayWrite),
        new("Trang nhất", "/admin/trang-nhat", me => me.MayPublish),
        new("Kho ảnh", "/admin/kho-anh", me => me.MayWrite),
        new("Chuyên mục", "/admin/chuyen-muc", me => me.MayFile),
        new("Thẻ", "/admin/the", me => me.MayTag),
        new("Dòng sự kiện", "/admin/chu-de", me => me.MayFile),
        new("Bút danh", "/admin/but-danh", me => me.MayFile),
        new("Trang giới thiệu", "/admin/trang", me => me.MayFile),
        new("Chuyển hướng", "/admin/chuyen-huong", me => me.MayFile),
        new("Thống kê", "/admin/thong-ke", _ => true),
        new("Người trong tòa soạn", "/admin/nguoi", me => me.MaySeeEditors),
        new("Thông tin tòa báo", "/admin/thong-tin-bao", me => me.MaySeeEditors),
        new("Nhật ký", "/admin/nhat-ky", _ => true),
        new("Tài khoản của tôi", "/admin/tai-khoan", _ => true),
    ];

    public static IEnumerable<MenuEntry> For(Me me) => All.Where(e => e.IsFor(me));

    /// <summary>The entry whose address begins the page's: the longest, so the desk is it only for itself.</summary>
    public static MenuEntry? Current(PathString path) =>
        All.Where(e => path.StartsWithSegments(e.Address, out var rest) && (e.Address != "/admin" || !rest.HasValue)).MaxBy(e => e.Address.Length);
}
