using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.People;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.SignIns;

namespace NewsPortal.Web.Newsroom.Invitations;

/// <summary>A link that lets one editor set a password: once, for seven days. It names their stamp, which every use, new link or suspension changes.</summary>
public class Invitation(NewsDb db, Seals seals, Site site)
{
    private const string Purpose = "invitation";
    private static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public string Link(Editor editor, HttpRequest asked)
    {
        var word = seals.Seal(Purpose, string.Create(CultureInfo.InvariantCulture, $"{editor.Id} {editor.SecurityStamp}"), Life);
        return NewsroomAddress.Of($"/admin/loi-moi{QueryString.Create("ma", word)}", site, asked);
    }

    /// <returns>Whom the link was made for; null if it is used, replaced, too old, or not ours.</returns>
    public async Task<Editor?> OpenAsync(string? word, CancellationToken ct)
    {
        if (seals.Open(Purpose, word)?.Split(' ') is not [var id, var stamp]) return null;
        var editor = await db.Editors.SingleOrDefaultAsync(e => e.Id == int.Parse(id, CultureInfo.InvariantCulture) && e.SecurityStamp == stamp, ct);
        return editor is { SuspendedAt: null } ? editor : null;
    }
}
