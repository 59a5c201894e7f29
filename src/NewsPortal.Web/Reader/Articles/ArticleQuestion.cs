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
public class ArticleQuestion(
    NewsDb db, StoriesInSight sight, TimeProvider clock, Placement placement, StandingSections sections, ReaderEdition edition, AskedBefore before)
{
    private static readonly CompiledQuestion<(int Id, DateTime Now), AskedStory> Story =
        new((db, asked) => db.Articles.Published(asked.Now).Where(a => a.Id == asked.Id).AsStories(db));

    private static readonly RailedQuestion<(int Id, int CategoryId, int TopicId, List<int> InText, DateTime Hour, DateTime Now, List<int> Strip)> Around = new((db, asked) =>
        db.Pinned(asked.Strip, asked.Now).Concat(db.PickedFor(asked.Id, asked.Now))
            .Concat(db.MaybeRelated(asked.Id, asked.CategoryId, asked.TopicId, asked.Hour, asked.Now))
            .Concat(db.TagNames(asked.Id)).Concat(db.BylineNames(asked.Id)).Concat(db.TopicName(asked.TopicId))
            .Concat(db.Articles.Published(asked.Now).Where(a => asked.InText.Contains(a.Id)).AsLines(Box.Inline)), asked => asked.Now);

    public async Task<ArticlePage?> AskAsync(int id, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var story = sight.Unpublished(id) is { } shown ? await shown.AsStories(db).SingleOrDefaultAsync(ct) : await Story.Ask(db, (id, now)).SingleOrDefaultAsync(ct);
        if (story is null || await sections.OfStoryAsync(story.CategoryId, ct) is not { } section) return null;

        var body = EachNamedOnce(ArticleBody.Parts(story.Html));
        var inText = body.SelectMany(p => p.RelatedIds).ToList();
        var arrangement = edition.Arrangement.At(now);
        // A preview has no hour yet: it shows how the page will look.
        var hour = story.PublishAt ?? now;
        var lines = (await Around.AskAsync(db, (id, story.CategoryId, story.TopicId ?? 0, inText, hour < now ? hour : now, now, arrangement.StripId(now)), before, ct))
            .Arranged(arrangement).WithRelated(SearchText.Padded($"{story.Title} {story.Lead}"), hour);
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

    private static IEnumerable<NamedLink> Names(List<BoxLine> lines, int box, string below) =>
        lines.Where(l => l.Box == box).OrderByDescending(l => l.Score).ThenBy(l => l.Id)
            .Select(l => new NamedLink(l.Name!, l.Slug is null ? null : below + l.Slug));
}
