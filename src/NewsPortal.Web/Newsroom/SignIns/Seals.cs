using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace NewsPortal.Web.Newsroom.SignIns;

/// <summary>Words that only this paper can have written, good for a while: what links and hidden fields carry, so that nothing need be kept.</summary>
public class Seals(IDataProtectionProvider protection, TimeProvider clock)
{
    public string Seal(string purpose, string word, TimeSpan life) =>
        For(purpose).Protect(string.Create(CultureInfo.InvariantCulture, $"{clock.UtcNow().Add(life).Ticks} {word}"));

    /// <returns>The word; null if it is not ours, is for another purpose, or its time is over.</returns>
    public string? Open(string purpose, string? held)
    {
        if (string.IsNullOrEmpty(held)) return null;
        try
        {
            var (until, word) = For(purpose).Unprotect(held).Split(' ', 2) is [var first, var rest] ? (long.Parse(first, CultureInfo.InvariantCulture), rest) : default;
            return until > clock.UtcNow().Ticks ? word : null;
        }
        catch (CryptographicException)
        {
            // What it says of whatever is not its own.
            return null;
        }
    }

    private IDataProtector For(string purpose) => protection.CreateProtector("NewsPortal.Seals", purpose);
}
