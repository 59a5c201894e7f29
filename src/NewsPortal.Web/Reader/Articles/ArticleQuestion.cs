using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Content;
using NewsPortal.Data;
using NewsPortal.FrontPages;
using NewsPortal.Reading;
using NewsPortal.Search;
using NewsPortal.Sidebars;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Articles;

/// <summary>All of a story's page in three round trips: the story, all that hangs on it, the cards of what is placed around it.</summary>
public class ArticleQuestion(NewsDb db, StoriesInSight sight, TimeProvider clock, Placement placement, StandingSections sections, ReaderEdition edition)
{
    public async Task<ArticlePage?> AskAsync(int id, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var story = await sight.At(now).AsNoTracking().Where(a => a.Id == id)
            .Select(a => new
            {
                a.Title,
                a.Slug,
                a.Lead,
                a.CategoryId,
                a.TopicId,
                a.PublishAt,
                a.UpdatedAt,
                a.WordCount,
                a.CoverCaption,
                a.CoverCredit,
                a.Text!.Html,
                Cover = a.Cover == null ? null : new CardPicture(a.Cover.Hash, a.Cover.Width, a.Cover.Height, a.Cover.Alt),
                Changed = db.Revisions.Any(r => r.ArticleId == a.Id && r.Change != null),
                Corrections = a.Corrections.OrderByDescending(c => c.At).ThenByDescending(c => c.Id)
                    .Select(c => new { c.WrongText, c.RightText, c.Apology, c.At, c.PieceTitle, c.PieceSection, c.PieceAt }).ToList(),
            })
            .SingleOrDefaultAsync(ct);
        if (story is null || await sections.OfStoryAsync(story.CategoryId, ct) is not { } section) return null;

        var body = EachNamedOnce(ArticleBody.Parts(story.Html));
        var inText = body.SelectMany(p => p.RelatedIds).ToList();
        var arrangement = edition.Arrangement.At(now);
        // A preview has no hour yet: it shows how the page will look.
        var hour = story.PublishAt ?? now;
        var lines = (await Around(id, story.CategoryId, story.TopicId, inText, hour, now).WithStrip(db, arrangement, now).ToListAsync(ct)).Arranged(arrangement)
            .WithRelated(SearchText.Padded($"{story.Title} {story.Lead}"), hour);
        var boxes = await placement.FillAsync(lines, PageNeeds.Article, id, ct);

        return new()
        {
            Id = id,
            Title = story.Title,
            Slug = story.Slug,
            Lead = story.Lead,
            Section = section,
            PublishedAt = hour,
            UpdatedAt = story.UpdatedAt > story.PublishAt ? story.UpdatedAt : null,
            WordCount = story.WordCount,
            Cover = story.Cover,
            CoverCaption = story.CoverCaption,
            CoverCredit = story.CoverCredit,
            HasHistory = story.Changed || story.Corrections.Count > 0 || story.UpdatedAt > story.PublishAt,
            Corrections = [.. story.Corrections.Select(c => new ShownCorrection(
                ShownCorrection.NameOf(c.PieceTitle, c.PieceSection, c.PieceAt, new(story.Title, section.Name, hour)), c.WrongText, c.RightText, c.Apology, c.At))],
            Body = body,
            Bylines = [.. Names(lines, Box.BylineName, "/tac-gia/")],
            Tags = [.. Names(lines, Box.TagName, "/tag/")],
            Topic = Names(lines, Box.TopicName, "/chu-de/").FirstOrDefault(),
            Boxes = boxes,
            Frame = new(story.Title, story.Lead, ArticleCard.AddressOf(story.Slug, id)) { Section = section, Picture = story.Cover, Kind = "article" },
        };
    }

    public Task<bool> WasTakenDownAsync(int id, CancellationToken ct) => TakenDownArticles.HasAsync(db, id, ct);

    private static List<BodyPart> EachNamedOnce(IEnumerable<BodyPart> parts)
    {
        HashSet<int> named = [];
        return [.. parts.Select(p => p with { RelatedIds = [.. p.RelatedIds.Where(named.Add)] })];
    }

    private IQueryable<BoxLine> Around(int id, int categoryId, int? topicId, List<int> inText, DateTime hour, DateTime now)
    {
        var lines = db.Featured(now).Concat(db.Breaking(now)).Concat(db.MostRead(ReadWindow.Day, now)).Concat(db.PickedFor(id, now))
            .Concat(db.MaybeRelated(id, categoryId, topicId, hour, now)).Concat(db.TagNames(id)).Concat(db.BylineNames(id));
        if (topicId is { } topic) lines = lines.Concat(db.TopicName(topic));
        if (inText.Count > 0) lines = lines.Concat(db.Articles.Published(now).Where(a => inText.Contains(a.Id)).AsLines(Box.Inline));
        return lines;
    }

    private static IEnumerable<NamedLink> Names(List<BoxLine> lines, int box, string below) =>
        lines.Where(l => l.Box == box).OrderByDescending(l => l.Score).ThenBy(l => l.Id)
            .Select(l => new NamedLink(l.Name!, l.Slug is null ? null : below + l.Slug));
}
