using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Newsroom.Stories;

/// <summary>The people of the newsroom, for whoever chooses one of them.</summary>
public static class EditorChoices
{
    public static async Task<IReadOnlyList<Choice>> EditorsByNameAsync(this NewsDb db, CancellationToken ct) =>
        [.. (await db.Editors.Select(e => new Choice(e.Id, e.DisplayName)).ToListAsync(ct)).ByGivenName(e => e.Name).ThenBy(e => e.Id)];
}
