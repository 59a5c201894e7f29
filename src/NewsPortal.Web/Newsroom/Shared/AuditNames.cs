using NewsPortal.Auditing;

namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>What the log of the newsroom calls things, and what was done to them.</summary>
public static class AuditNames
{
    public static string InVietnamese(this AuditSubject subject) => subject switch
    {
        AuditSubject.Story => "Bài viết",
        AuditSubject.Section => "Chuyên mục",
        AuditSubject.Tag => "Thẻ",
        AuditSubject.Topic => "Dòng sự kiện",
        AuditSubject.PenName => "Bút danh",
        AuditSubject.Redirect => "Chuyển hướng",
        AuditSubject.Picture => "Ảnh",
        AuditSubject.Settings => "Cài đặt",
        AuditSubject.StandingPage => "Trang",
        AuditSubject.FrontPage => "Trang nhất",
        AuditSubject.Search => "Từ tìm kiếm",
        AuditSubject.Editor => "Người trong tòa soạn",
        // Written by a newer version, beside which this one runs or which was taken back.
        _ => "Mục của phiên bản mới hơn",
    };

    public static string InVietnamese(this AuditDeed deed) => deed switch
    {
        AuditDeed.Created => "tạo",
        AuditDeed.Changed => "sửa",
        AuditDeed.Deleted => "xóa",
        AuditDeed.Submitted => "gửi lên",
        AuditDeed.Returned => "trả lại",
        AuditDeed.Approved => "duyệt",
        AuditDeed.Scheduled => "hẹn giờ đăng",
        AuditDeed.Published => "xuất bản",
        AuditDeed.Withdrawn => "gỡ bài",
        AuditDeed.Reinstated => "đăng lại",
        AuditDeed.Restored => "khôi phục phiên bản",
        AuditDeed.Corrected => "đính chính",
        AuditDeed.Noted => "ghi chú",
        AuditDeed.ParkedDecided => "chọn đoạn chờ",
        AuditDeed.PreviewOpened => "tạo liên kết xem trước",
        AuditDeed.PreviewClosed => "bỏ liên kết xem trước",
        AuditDeed.Renamed => "đổi tên",
        AuditDeed.Moved => "chuyển chỗ",
        AuditDeed.Merged => "gộp",
        AuditDeed.Reordered => "xếp lại thứ tự",
        AuditDeed.Imported => "nhập",
        AuditDeed.Invited => "mời",
        AuditDeed.RoleChanged => "đổi vai",
        AuditDeed.Suspended => "tạm khóa",
        AuditDeed.Resumed => "mở khóa",
        AuditDeed.SessionsEnded => "kết thúc phiên",
        AuditDeed.PasswordChanged => "đặt mật khẩu",
        AuditDeed.SecondFactorSet => "bật ứng dụng xác thực",
        AuditDeed.SecondFactorRemoved => "gỡ lớp thứ hai",
        AuditDeed.RecoveryCodesMade => "tạo mã dự phòng mới",
        AuditDeed.PasskeyAdded => "thêm passkey",
        AuditDeed.PasskeyRenamed => "đổi tên passkey",
        AuditDeed.Undone => "hoàn tác",
        AuditDeed.Replaced => "thay ảnh",
        AuditDeed.BroughtBack => "khôi phục",
        AuditDeed.LockedOut => "khóa vì điền sai nhiều lần",
        AuditDeed.PasskeyRemoved => "gỡ passkey",
        _ => "việc của phiên bản mới hơn",
    };
}
