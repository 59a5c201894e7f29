using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Reading;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Newsroom.Editors;

public class EditorsQuestion(NewsDb db, ReaderEdition edition)
{
    public async Task<List<EditorLine>> AllAsync(CancellationToken ct)
    {
        var editors = await db.Editors.AsNoTracking()
            .Select(e => new
            {
                e.Id,
                e.DisplayName,
                e.Email,
                e.Role,
                e.SuspendedAt,
                HasPassword = e.PasswordHash != null,
                SecondFactor = e.TwoFactorEnabled || db.Set<IdentityUserPasskey<int>>().Any(p => p.UserId == e.Id),
                Sections = e.Grants.Select(g => g.SectionId).ToList(),
            }).ToListAsync(ct);
        return [.. editors.ByGivenName(e => e.DisplayName).ThenBy(e => e.Id).OrderBy(e => e.SuspendedAt != null).Select(e => new EditorLine(e.Id, e.DisplayName, e.Email!, e.Role, NamesOf(e.Sections), e.SuspendedAt, e.HasPassword, e.SecondFactor))];
    }

    /// <summary>What an editor can be given: the top-level sections, in the order of the menu.</summary>
    public IReadOnlyList<(int Id, string Name)> Sections => [.. edition.Sections.Top.Select(s => (s.Id, s.Name))];

    private string NamesOf(List<int> ids) => string.Join(", ", Sections.Where(s => ids.Contains(s.Id)).Select(s => s.Name));
}
