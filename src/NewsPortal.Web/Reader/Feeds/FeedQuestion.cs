using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Reading;
using NewsPortal.Taxonomy;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Reader.Feeds;

/// <summary>A feed in two round trips: the newest stories with their bodies, then the names on all of them.</summary>
public class FeedQuestion(NewsDb db, TimeProvider clock, ReaderEdition edition, Site site)
{
    private const int Size = 30;

    /// <param name="section">Null for the whole paper.</param>
    public async Task<IReadOnlyList<FeedStory>> AskAsync(Section? section, CancellationToken ct)
    {
        var published = db.Articles.Published(clock.UtcNow());
        var scope = section switch
        {
            null => published,
            { Parent: null } => published.InSection(section.Id),
            _ => published.InCategory(section.Id),
        };
        var stories = await scope.NewestFirst().Take(Size).Select(a => new
        {
            a.Id,
            a.Title,
            a.Slug,
            a.Lead,
            a.CategoryId,
            PublishedAt = a.PublishAt!.Value,
            UpdatedAt = a.UpdatedAt > a.PublishAt ? a.UpdatedAt : null,
            a.CoverCaption,
            a.CoverCredit,
            a.Text!.Html,
            Cover = a.Cover == null ? null : new CardPicture(a.Cover.Hash, a.Cover.Width, a.Cover.Height, a.Cover.Alt),
        }).ToListAsync(ct);
        if (stories.Count == 0) return [];

        var names = (await NamesOn([.. stories.Select(s => s.Id)]).ToListAsync(ct)).ToLookup(n => n.ArticleId);
        return [.. stories.Select(s => new FeedStory
        {
            Id = s.Id,
            Title = s.Title,
            Slug = s.Slug,
            Lead = s.Lead,
            PublishedAt = s.PublishedAt,
            UpdatedAt = s.UpdatedAt,
            Cover = s.Cover,
            CoverCaption = s.CoverCaption,
            CoverCredit = s.CoverCredit,
            Html = FeedBody.Of(s.Html, site, site.Absolute(ArticleCard.AddressOf(s.Slug, s.Id))),
            Authors = [.. names[s.Id].Where(n => n.Signs).OrderBy(n => n.Order)
                .Select(n => new FeedAuthor(n.Name!, n.Slug is null ? null : $"/tac-gia/{n.Slug}"))],
            Subjects = [.. names[s.Id].Where(n => !n.Signs).OrderBy(n => n.Order).Select(n => n.Name!)
                .Prepend(edition.Sections[s.CategoryId]?.Name ?? "").Where(name => name.Length > 0).Distinct()],
        })];
    }

    private IQueryable<NameOn> NamesOn(List<int> articleIds) =>
        (from tagging in db.Taggings
         where articleIds.Contains(tagging.ArticleId)
         join tag in db.Tags on tagging.TagId equals tag.Id
         select new NameOn { ArticleId = tagging.ArticleId, Signs = false, Order = tag.Id, Name = tag.Name, Slug = tag.Slug })
        .Concat(
            from byline in db.Bylines
            where articleIds.Contains(byline.ArticleId)
            join penName in db.PenNames on byline.PenNameId equals penName.Id into known
            from penName in known.DefaultIfEmpty()
            select new NameOn
            {
                ArticleId = byline.ArticleId,
                Signs = true,
                Order = byline.Position,
                Name = penName == null ? byline.GuestName : penName.Name,
                Slug = penName == null ? null : penName.Slug,
            });

    // One shape for tags and bylines, so that they travel in one UNION ALL.
    private sealed class NameOn
    {
        public int ArticleId { get; init; }
        public bool Signs { get; init; }
        public int Order { get; init; }
        public string? Name { get; init; }
        public string? Slug { get; init; }
    }
}
