using System.Text.RegularExpressions;

namespace NewsPortal.Moving.Backups;

/// <summary>What may lie in an archive. Nothing else is read, and no name in it ever becomes a path: pictures go to the store by their content.</summary>
internal static partial class ArchiveNames
{
    public const string Database = "database.sqlite";
    public const string Manifest = "manifest.json";

    /// <summary>As <c>sha256sum -c</c> reads it.</summary>
    public const string Sums = "SHA256SUMS";

    public static string Picture(string contentHash, string extension) => $"media/originals/{contentHash[..2]}/{contentHash}.{extension}";

    public static bool IsOurs(string name) => name is Database or Manifest or Sums || IsPicture(name, out _, out _);

    public static bool IsPicture(string name, out string contentHash, out string extension)
    {
        var picture = PictureName().Match(name);
        (contentHash, extension) = (picture.Groups["hash"].Value, picture.Groups["extension"].Value);
        return picture.Success;
    }

    [GeneratedRegex(@"\Amedia/originals/(?<two>[0-9a-f]{2})/(?<hash>\k<two>[0-9a-f]{62})\.(?<extension>jpg|png|webp|avif|gif|svg)\z")]
    private static partial Regex PictureName();
}
