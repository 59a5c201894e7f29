using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsPortal.Data;
using NewsPortal.People;

namespace NewsPortal.Web.Newsroom.SignIns;

/// <summary>What a session knows of its editor: asked for when it begins, and every half hour again.</summary>
public class EditorClaims(UserManager<Editor> editors, IOptions<IdentityOptions> options, NewsDb db) : UserClaimsPrincipalFactory<Editor>(editors, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Editor user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var sections = await db.SectionGrants.Where(g => g.EditorId == user.Id).Select(g => g.SectionId).ToListAsync(CancellationToken.None);
        identity.AddClaims(MeClaims.Of(user, sections));
        return identity;
    }
}
