using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Reader.Manifest;

/// <summary>How the paper stands among a phone's apps when a reader puts it there (W3C Web Application Manifest).</summary>
public record WebManifest(
    string Id, string Name, string ShortName, string Description, string Lang, string StartUrl, string Scope, string Display,
    string BackgroundColor, string ThemeColor, IReadOnlyList<WebManifestIcon> Icons)
{
    private const string Paper = "#fffefb";

    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static WebManifest Of(Site site) => new("/", site.Name, site.Name, site.Slogan, "vi", "/", "/", "minimal-ui", Paper, site.Imprint.Colour.OnLight,
    [
        new("/icon-192.png", "192x192", "image/png", "any"),
        new("/icon-512.png", "512x512", "image/png", "any"),
        new("/icon-maskable.png", "512x512", "image/png", "maskable"),
    ]);
}

public record WebManifestIcon(string Src, string Sizes, string Type, string Purpose);
