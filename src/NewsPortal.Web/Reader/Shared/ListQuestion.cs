using NewsPortal.Data;
using NewsPortal.FrontPages;
using NewsPortal.Sidebars;

namespace NewsPortal.Web.Reader.Shared;

/// <summary>Whose list, and at what time: what a list's question may know.</summary>
/// <param name="Of">The id of the section, tag, author or topic.</param>
/// <param name="Lead">The story that is not in the list, because it leads the first page; 0 for none.</param>
/// <param name="Hero">The same on the page that it leads; 0 on others.</param>
/// <param name="Until">Stories up to this instant.</param>
/// <param name="Now">What is published and what stands beside the list is seen at this one.</param>
public readonly record struct ListAsked(int Of, int Lead, int Hero, DateTime Until, DateTime Now);

/// <summary>A kind of long list: its stories, newest first, and the rail beside them as one question that is translated once.</summary>
/// <param name="stories">As <see cref="Box.List"/> lines.</param>
/// <param name="lead">What may lead it, as <see cref="Box.Hero"/> lines.</param>
public sealed class ListQuestion(Func<NewsDb, ListAsked, IQueryable<BoxLine>> stories, Func<NewsDb, ListAsked, IQueryable<BoxLine>>? lead = null)
{
    private readonly RailedQuestion<(int Of, int Lead, int Hero, DateTime Until, DateTime Now, int Skip, List<int> Strip)> _compiled = new((db, asked) =>
    {
        var list = new ListAsked(asked.Of, asked.Lead, asked.Hero, asked.Until, asked.Now);
        var lines = stories(db, list).Skip(asked.Skip).Take(Paging.PageSize + 1).Concat(db.Pinned(asked.Strip, asked.Now));
        return lead is null ? lines : lines.Concat(lead(db, list));
    }, asked => asked.Now);

    public ValueTask<List<BoxLine>> AskAsync(NewsDb db, ListAsked list, Paging paging, List<int> strip, AskedBefore before, CancellationToken ct) =>
        _compiled.AskAsync(db, (list.Of, list.Lead, list.Hero, list.Until, list.Now, (paging.Number - 1) * Paging.PageSize, strip), before, ct);
}
