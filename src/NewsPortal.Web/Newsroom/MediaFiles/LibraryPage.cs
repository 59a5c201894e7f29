using NewsPortal.Media;
using NewsPortal.People;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.PictureBatches;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.MediaFiles;

/// <summary>"Kho ảnh".</summary>
public record LibraryPage(LibraryForm Form, Me Me, IReadOnlyList<LibraryTile> Pictures, IReadOnlyList<Choice> Senders, int Overdue, string? Following)
{
    /// <summary>A deed for many that could not be taken, as it was typed.</summary>
    public PictureBatchForm Batch { get; init; } = new();
}

/// <summary>A picture in the library's list.</summary>
/// <param name="Uses">In how many places it stands.</param>
/// <param name="IsNamed">Some version of a story names it.</param>
/// <param name="Today">Of whoever looks, in Vietnam.</param>
public record LibraryTile(
    string Key, PictureSet Set, string Name, string Alt, string Caption, string Credit, int Width, int Height, long Bytes, string Format,
    string? Sender, DateTime At, int Uses, bool IsNamed, DateOnly? LicenceUntil, DateTime? RemovedAt, DateOnly Today)
{
    public string Address => $"{LibraryForm.Path}/{Key}";

    public string Size => Bytes == 0 ? $"{Width} × {Height}" : $"{Width} × {Height} · {PictureSizes.Of(Bytes)}";

    /// <summary>What somebody should know of it before it is used: a word and its tone.</summary>
    public IEnumerable<(string Tone, string Says)> States()
    {
        if (LicenceUntil < Today) yield return ("state bad", Uses > 0 ? "Hết giấy phép, còn dùng" : "Hết giấy phép");
        else if (LicenceUntil <= Today.AddDays(Licences.Notice)) yield return ("state warning", $"Giấy phép đến {LicenceUntil:d/M/yyyy}");
        if (RemovedAt is { } at) yield return ("state", $"Xóa hẳn ngày {Vietnamese.Day(at + NewsPortal.Newsroom.PictureRemovals.Kept)}");
        else if (Uses > 0) yield return ("state good", $"Đang dùng {Vietnamese.Number(Uses)} chỗ");
        else yield return ("state", IsNamed ? "Trong phiên bản cũ" : "Chưa dùng");
    }

    public IEnumerable<string> Gaps()
    {
        if (Credit.Length == 0) yield return "nguồn";
        if (Caption.Length == 0) yield return "chú thích";
        if (Alt.Length == 0) yield return "lời tả";
    }
}

/// <summary>How heavy a file is, as people say it.</summary>
public static class PictureSizes
{
    public static string Of(long bytes) => bytes < 1 << 20 ? $"{Math.Max(1, bytes >> 10)} KB"
        : string.Create(System.Globalization.CultureInfo.GetCultureInfo("vi-VN"), $"{bytes / (double)(1 << 20):0.#} MB");
}
