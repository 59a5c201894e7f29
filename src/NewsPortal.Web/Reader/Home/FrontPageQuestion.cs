using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Reading;
using NewsPortal.Sidebars;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Reader.Home;

/// <summary>All of the front page in two round trips: the candidates of every box, then their cards.</summary>
public class FrontPageQuestion(NewsDb db, TimeProvider clock, Placement placement, ReaderEdition edition, Site site)
{
    private const int Candidates = 14;

    public async Task<FrontPage> AskAsync(CancellationToken ct)
    {
        var now = clock.UtcNow();
        var lines = await db.Featured(now).Concat(db.Breaking(now)).Concat(db.MostRead(ReadWindow.Day, now)).Concat(db.Latest(now, 40))
            .Concat(db.NewestOfEachSection(now, Candidates)).Concat(db.NewestOfEachTopic(now, Candidates)).Concat(db.LeadOfEachTopic(now)).ToListAsync(ct);
        var topics = lines.Where(l => l.Box == Box.Topic).DistinctBy(l => l.Group).OrderByDescending(l => l.Score).ToList();
        var sections = edition.Sections.Top;

        var boxes = await placement.FillAsync(Leading(lines), [
            new(Box.Hero, 5), new(Box.Strip, 1, From: Box.Breaking), new(Box.Featured, 5), new(Box.Breaking, 5), new(Box.MostReadDay, 5),
            // The newest are newest only if they choose before the sections do.
            new(Box.Latest, 8),
            .. topics.Select(t => new BoxNeed(Box.Topic, 3, t.Group)),
            .. sections.Select(s => new BoxNeed(Box.Section, 4, s.Id)),
        ], ownId: null, ct);

        return new()
        {
            Frame = new(site.Name, site.Slogan, "/") { Feed = "/rss/tin-moi.rss" },
            Boxes = boxes,
            Hero = boxes[Box.Hero],
            Topics = [.. topics.Select(t => new TopicBlock(t.Name!, $"/chu-de/{t.Slug}", boxes[Box.Topic, t.Group]))],
            Sections = [.. sections.Select(s => new SectionBlock(s, boxes[Box.Section, s.Id]))],
            Latest = boxes[Box.Latest],
        };
    }

    // The first featured story leads; the freshest stand beside it, and where nothing is featured they lead themselves.
    private static List<BoxLine> Leading(List<BoxLine> lines)
    {
        var lead = lines.Where(l => l.Box == Box.Featured).OrderByDescending(l => l.Score).ThenByDescending(l => l.At).Take(1);
        var fresh = lines.Where(l => l.Box == Box.Latest).OrderByDescending(l => l.At).Take(10);
        return [.. lines, .. lead.Concat(fresh).DistinctBy(l => l.Id).Select((l, i) => new BoxLine { Box = Box.Hero, Id = l.Id, Score = -i, At = l.At })];
    }
}
