namespace NewsPortal.Generating;

/// <summary>Pen names of two given names, as papers like them.</summary>
internal static class PenNameWords
{
    private static readonly string[] First =
        ["An", "Bảo", "Cẩm", "Duy", "Đan", "Gia", "Hạ", "Hải", "Hoài", "Khánh", "Lam", "Linh", "Mai", "Minh", "Nam", "Ngọc", "Nhật", "Phương", "Quang", "Thanh", "Thiên", "Thu", "Trúc", "Tường"];

    private static readonly string[] Last =
        ["An", "Băng", "Chi", "Dương", "Đông", "Giang", "Hà", "Hạnh", "Khuê", "Lâm", "Long", "Ly", "Miên", "Nghi", "Phong", "Quân", "San", "Sơn", "Thư", "Trà", "Uyên", "Vân", "Vũ", "Yên"];

    public static string Name(Dice dice) => $"{dice.Of(First)} {dice.Of(Last)}";
}
