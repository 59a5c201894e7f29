namespace NewsPortal.Newsroom;

/// <summary>Why a change of the paper's order was not made, and at which field of its form that is said; at none, of the whole form.</summary>
public record Refusal(string Field, string Says)
{
    /// <summary>What was to be changed is not there.</summary>
    public static readonly Refusal NotFound = new("", "");

    /// <summary>What was to be taken back has been taken back already, or somebody has changed it since.</summary>
    public static readonly Refusal TakenBack = new("", "Việc ấy đã được hoàn tác, hoặc có người đã đổi tiếp: không còn gì để trả lại.");

    /// <summary>What the form began with is no longer so: two tabs, two people.</summary>
    public static Refusal Overtaken(string what) => new("", $"{what} vừa được người khác, hay thẻ trình duyệt khác, đổi. Trang này nay hiện cả bản mới: bạn xem lại rồi gửi lần nữa.");
}

/// <summary>What became of a change.</summary>
/// <param name="Id">Of what was made or changed.</param>
public record Outcome(int Id, Refusal? Refusal)
{
    public static implicit operator Outcome(Refusal refusal) => new(0, refusal);

    public static Outcome Done(int id) => new(id, null);
}
