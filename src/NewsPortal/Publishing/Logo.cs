using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Media;

namespace NewsPortal.Publishing;

/// <summary>The paper's name as a picture, in the head of every page.</summary>
public record Logo(string Hash, int Width, int Height)
{
    public const string OnLight = "Logo";
    public const string OnDark = "LogoDark";

    /// <summary>As wide as this many times its height, or it is no line of a masthead.</summary>
    public const int Widest = 8;

    /// <summary>Pixels: smaller ones are blurred on today's screens.</summary>
    public const int LeastHeight = 60;

    public static async Task<IReadOnlyDictionary<string, Logo>> AllAsync(NewsDb db, IReadOnlyDictionary<string, string> imprint, CancellationToken ct)
    {
        var keys = imprint.Where(line => line.Key is OnLight or OnDark).ToDictionary(line => line.Key, line => line.Value);
        if (keys.Count == 0) return new Dictionary<string, Logo>();

        var files = await db.MediaFiles.Where(m => keys.Values.Contains(m.Key)).Select(m => new { m.Key, m.Hash, m.Width, m.Height }).ToDictionaryAsync(m => m.Key, ct);
        return keys.Where(k => files.ContainsKey(k.Value)).ToDictionary(k => k.Key, k => new Logo(files[k.Value].Hash, files[k.Value].Width, files[k.Value].Height));
    }

    /// <returns>What is wrong with it; null for a picture that can stand there.</returns>
    public static string? Wrong(MediaFile? picture, DateOnly today) => picture switch
    {
        null => "Kho ảnh không có ảnh này: bạn gửi lại tệp.",
        _ when picture.HasRunOut(today) => $"Giấy phép của ảnh này đã hết ngày {picture.LicenceUntil:d/M/yyyy}.",
        { Height: < LeastHeight } => $"Logo cao ít nhất {LeastHeight} điểm ảnh, ảnh này cao {picture.Height}.",
        _ when picture.Width < picture.Height || picture.Width > picture.Height * Widest => $"Logo nằm ngang: rộng từ 1 đến {Widest} lần chiều cao. Ảnh này {picture.Width} × {picture.Height}.",
        _ => null,
    };
}
