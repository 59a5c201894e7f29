using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using NewsPortal.Newsroom;

namespace NewsPortal.Web.Hosting;

/// <summary>
/// What opens a story before it is out: an editor's own pass, sealed, good for an hour on every node; or a secret link that was handed on and can
/// be taken back.
/// </summary>
public class PreviewPasses(IDataProtectionProvider protection, PreviewLinks links, TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);
    private readonly IDataProtector _seal = protection.CreateProtector("NewsPortal.Previews");

    public string For(int storyId) =>
        _seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{storyId} {(clock.UtcNow() + Lasts).Ticks}"));

    /// <returns>The story that the pass opens, or null.</returns>
    public async Task<int?> StoryOfAsync(string pass, CancellationToken ct) => await links.StoryOfAsync(pass, ct) ?? Sealed(pass);

    private int? Sealed(string pass)
    {
        try
        {
            var said = _seal.Unprotect(pass).Split(' ');
            return long.Parse(said[1], CultureInfo.InvariantCulture) > clock.UtcNow().Ticks ? int.Parse(said[0], CultureInfo.InvariantCulture) : null;
        }
        catch (CryptographicException)
        {
            // Whatever was typed in its place is no pass.
            return null;
        }
    }
}
