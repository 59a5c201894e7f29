namespace NewsPortal.Publishing;

/// <summary>
/// Who publishes the paper and how to reach it ("thông tin tòa báo"): what the law wants in every footer; what the paper tells its readers there; its colour
/// and its logo. A line a field.
/// </summary>
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
        new("TrackingStatement", "Câu về đếm lượt đọc, theo dõi", 600, ImprintKind.Words),
        new("CommentStatement", "Câu về thư và ý kiến bạn đọc", 600, ImprintKind.Words),
        new("Colour", "Màu của báo", 20, ImprintKind.Colour),
        new(Logo.OnLight, "Logo", 8, ImprintKind.Picture),
        new(Logo.OnDark, "Logo trên nền tối", 8, ImprintKind.Picture),
    ];

    private static readonly string[] NetworkKeys = ["Facebook", "YouTube", "Zalo", "TikTok"];

    public string this[string key] => lines.GetValueOrDefault(key, "");

    /// <summary>Those that are filled in: the network's name and the paper's address there.</summary>
    public IEnumerable<(string Name, string Address)> Networks =>
        NetworkKeys.Where(key => this[key].Length > 0).Select(key => (key, this[key]));

    /// <summary>What stands under the footer's lines: how readers are counted, what becomes of what they send.</summary>
    public IEnumerable<string> Statements => new[] { this["TrackingStatement"], this["CommentStatement"] }.Where(text => text.Length > 0);

    public PaperColour Colour => PaperColour.Of(this["Colour"]);

    /// <summary>The same with other lines laid over it.</summary>
    public Imprint With(IReadOnlyDictionary<string, string> others) => new(Fields.ToDictionary(f => f.Key, f => others.GetValueOrDefault(f.Key, this[f.Key])));
}

/// <summary>What a line holds.</summary>
/// <remarks>A picture is the key of one in the library; settings hold none. A colour is one of <see cref="PaperColour.All"/>.</remarks>
public enum ImprintKind { Text, Phone, Email, Web, Words, Colour, Picture }

/// <param name="Key">As the setting <c>Site:…</c> calls it.</param>
/// <param name="Label">As the newsroom calls it.</param>
/// <param name="MaxLength">Characters.</param>
public record ImprintField(string Key, string Label, int MaxLength, ImprintKind Kind = ImprintKind.Text, bool IsRequired = false);
