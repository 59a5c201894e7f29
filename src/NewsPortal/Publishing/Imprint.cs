namespace NewsPortal.Publishing;

/// <summary>Who publishes the paper and how to reach it ("thông tin tòa báo"): what the law wants in every footer. A line a field.</summary>
public class Imprint(IReadOnlyDictionary<string, string> lines)
{
    /// <summary>In the order of the form.</summary>
    public static readonly IReadOnlyList<ImprintField> Fields =
    [
        new("Name", "Tên báo", 80, IsRequired: true),
        new("Slogan", "Khẩu hiệu", 120),
        new("Owner", "Cơ quan chủ quản", 200, IsRequired: true),
        new("Licence", "Giấy phép", 300, IsRequired: true),
        new("EditorInChief", "Tổng Biên tập", 120, IsRequired: true),
        new("Address", "Địa chỉ tòa soạn", 300, IsRequired: true),
        new("Phone", "Đường dây nóng", 40, ImprintKind.Phone, IsRequired: true),
        new("Email", "Thư điện tử", 120, ImprintKind.Email, IsRequired: true),
        new("CorrectionLaw", "Câu về luật ở trang đính chính", 300),
        new("Facebook", "Trang Facebook", 300, ImprintKind.Web),
        new("YouTube", "Kênh YouTube", 300, ImprintKind.Web),
        new("Zalo", "Trang Zalo", 300, ImprintKind.Web),
        new("TikTok", "Kênh TikTok", 300, ImprintKind.Web),
    ];

    private static readonly string[] NetworkKeys = ["Facebook", "YouTube", "Zalo", "TikTok"];

    public string this[string key] => lines.GetValueOrDefault(key, "");

    /// <summary>Those that are filled in: the network's name and the paper's address there.</summary>
    public IEnumerable<(string Name, string Address)> Networks =>
        NetworkKeys.Where(key => this[key].Length > 0).Select(key => (key, this[key]));

    /// <summary>The same with other lines laid over it.</summary>
    public Imprint With(IReadOnlyDictionary<string, string> others) => new(Fields.ToDictionary(f => f.Key, f => others.GetValueOrDefault(f.Key, this[f.Key])));
}

/// <summary>What a line holds.</summary>
public enum ImprintKind { Text, Phone, Email, Web }

/// <param name="Key">As the setting <c>Site:…</c> calls it.</param>
/// <param name="Label">As the newsroom calls it.</param>
/// <param name="MaxLength">Characters.</param>
public record ImprintField(string Key, string Label, int MaxLength, ImprintKind Kind = ImprintKind.Text, bool IsRequired = false);
