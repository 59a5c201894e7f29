using System.Text;
using System.Text.Encodings.Web;
using QRCoder;

namespace NewsPortal.Web.Newsroom.Authenticators;

/// <summary>A new key for an authenticator app: nothing holds it but this page, until a code proves that the app has it.</summary>
/// <param name="Sealed">The key as the form sends it back.</param>
public record AuthenticatorPage(string Key, string Sealed, string Email, string Paper)
{
    /// <summary>In groups of four, for who types it.</summary>
    public string KeyToType => string.Join(' ', Key.Chunk(4).Select(part => new string(part)));

    public string Uri => $"otpauth://totp/{Escaped(Paper)}:{Escaped(Email)}?secret={Key}&issuer={Escaped(Paper)}";

    /// <summary>The address as the squares of a QR code, each one unit wide: a path for SVG, and the side of it all.</summary>
    public (string Path, int Side) Squares()
    {
        using var code = new QRCodeGenerator().CreateQrCode(Uri, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
            for (var x = 0; x < code.ModuleMatrix.Count; x++)
                if (code.ModuleMatrix[y][x]) path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return (path.ToString(), code.ModuleMatrix.Count);
    }

    private static string Escaped(string text) => UrlEncoder.Default.Encode(text);
}

/// <summary>What is shown once, after the app has proved itself or new codes were asked for.</summary>
public record RecoveryCodesPage(IReadOnlyList<string> Codes);
