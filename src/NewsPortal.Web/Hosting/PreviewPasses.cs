using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using NewsPortal.Newsroom;

namespace NewsPortal.Web.Hosting;

/// <summary>
/// What opens a story before it is out: an editor's own pass, sealed, good for an hour on every node; or a secret link that was handed on and can
/// be taken back. What is withdrawn is opened by neither: only by a pass that somebody who may see it has taken since, a look that was noted.
/// </summary>
public class PreviewPasses(IDataProtectionProvider protection, PreviewLinks links, TimeProvider clock)
{
    /// <summary>Where passes are shown; what follows is secret.</summary>
    public const string Path = "/xem-truoc/";

    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);
    private const string Withdrawn = "withdrawn";
    private readonly IDataProtector _seal = protection.CreateProtector("NewsPortal.Previews");

    public string For(int storyId, bool withdrawn) =>
        _seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{storyId} {(clock.UtcNow() + Lasts).Ticks} {(withdrawn ? Withdrawn : "-")}"));

    /// <returns>The story that the pass opens, or null.</returns>
    public async Task<int?> StoryOfAsync(string pass, CancellationToken ct) => await links.StoryOfAsync(pass, ct)
        ?? (Sealed(pass) is var (id, alsoWithdrawn) && (alsoWithdrawn || !await links.IsWithdrawnAsync(id, ct)) ? id : null);

    private (int Id, bool AlsoWithdrawn)? Sealed(string pass)
    {
        try
        {
            // One of the version before this has two words: its hour is over soon.
            return _seal.Unprotect(pass).Split(' ') is [var id, var until, var seen] && long.Parse(until, CultureInfo.InvariantCulture) > clock.UtcNow().Ticks
                ? (int.Parse(id, CultureInfo.InvariantCulture), seen == Withdrawn) : null;
        }
        catch (CryptographicException)
        {
            // Whatever was typed in its place is no pass.
            return null;
        }
    }
}
