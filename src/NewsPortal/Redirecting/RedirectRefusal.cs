namespace NewsPortal.Redirecting;

/// <summary>Why a redirect is not taken.</summary>
public enum RedirectRefusal { NoOldAddress, NoNewAddress, Loop, Known, Taken, Newsroom, Living, Nowhere }

/// <summary>What is said of it.</summary>
public static class RedirectRefusals
{
    /// <summary>Said at the new address; the others at the old one.</summary>
    public static bool IsOfTarget(this RedirectRefusal refusal) => refusal is RedirectRefusal.NoNewAddress or RedirectRefusal.Nowhere or RedirectRefusal.Loop;

    public static string InVietnamese(this RedirectRefusal refusal) => refusal switch
    {
        RedirectRefusal.NoOldAddress => $"Địa chỉ cũ viết từ gốc, như /tin-cu, hay cả địa chỉ của báo; không có “?” (trừ số bài của WordPress, /?p=12) hay “#”, dài nhất {ReaderAddress.MaxLength} ký tự.",
        RedirectRefusal.NoNewAddress => $"Địa chỉ mới viết từ gốc, như /tin-moi, hay cả địa chỉ của báo (không của trang khác); không có “?” hay “#”, dài nhất {ReaderAddress.MaxLength} ký tự.",
        RedirectRefusal.Loop => "Hai địa chỉ dẫn vòng về nhau.",
        RedirectRefusal.Known => "Chuyển hướng này đã có.",
        RedirectRefusal.Taken => "Địa chỉ cũ đã có chuyển hướng tới chỗ khác: xóa nó trước.",
        RedirectRefusal.Newsroom => "Địa chỉ của tòa soạn không chuyển hướng được.",
        RedirectRefusal.Living => "Địa chỉ cũ đang có trang: chuyển hướng sẽ không bao giờ được dùng.",
        _ => "Địa chỉ mới không có trang nào.",
    };
}
