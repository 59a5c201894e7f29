namespace NewsPortal.Web.Newsroom.PictureBatches;

/// <summary>One deed for many pictures.</summary>
public record PictureBatchForm
{
    /// <summary>Keys of pictures.</summary>
    public List<string> Chosen { get; init; } = [];

    /// <summary>A key of <see cref="Deeds"/>.</summary>
    public string? Deed { get; init; }
    public string? Credit { get; init; }
    public string? LicenceUntil { get; init; }

    /// <summary>The list that it was sent from.</summary>
    public string? Back { get; init; }

    public static readonly IReadOnlyDictionary<string, string> Deeds = new Dictionary<string, string>
    {
        ["nguon"] = "Đã ghi nguồn cho",
        ["giay-phep"] = "Đã đặt giấy phép cho",
        ["xoa"] = "Đã xóa",
        ["khoi-phuc"] = "Đã khôi phục",
    };
}
