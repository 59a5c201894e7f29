using NewsPortal.Data;
using NewsPortal.FrontPages;
using NewsPortal.Reading;
using NewsPortal.Sidebars;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Reader.Home;

/// <summary>All of the front page in two round trips: the candidates of every box, then their cards.</summary>
public class FrontPageQuestion(NewsDb db, TimeProvider clock, Placement placement, ReaderEdition edition, AskedBefore before, Site site)
{
    private const int Candidates = 14;

    private static readonly RailedQuestion<(DateTime Now, List<int> Pinned)> Found = new((db, asked) =>
        db.Latest(asked.Now, 40).Concat(db.NewestOfEachSection(asked.Now, Candidates)).Concat(db.NewestOfEachTopic(asked.Now, Candidates))
            .Concat(db.LeadOfEachTopic(asked.Now)).Concat(db.Pinned(asked.Pinned, asked.Now)),
        asked => asked.Now);

    /// <param name="arranged">What is set by hand: what is on the page, or what somebody thinks of putting there.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<FrontPage> AskAsync(Arrangement arranged, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var arrangement = arranged.At(now);
        var found = await Found.AskAsync(db, (now, [.. arrangement.StoryIds]), before, ct);
        var lines = found.Arranged(arrangement);
        var topics = lines.Where(l => l.Box == Box.Topic).DistinctBy(l => l.Group).OrderByDescending(l => l.Score).ToList();
        var sections = arrangement.Sections(edition.Sections.Top).Where(s => s.Size != BlockSize.None).ToList();

        var boxes = await placement.FillAsync([.. lines, .. lines.Hero(arrangement)],
            PageNeeds.Front(topics.Select(t => t.Group), sections.Select(s => (s.Section.Id, BlockRows.Stories(s.Size)))), ownId: null, ct);

        return new()
        {
            Frame = new(site.Name, site.Slogan, "/") { Feed = "/rss/tin-moi.rss" },
            Boxes = boxes,
            Hero = boxes[Box.Hero],
            Topics = [.. topics.Select(t => new TopicBlock(t.Name!, $"/chu-de/{t.Slug}", boxes[Box.Topic, t.Group]))],
            Sections = BlockRows.Of([.. sections.Select(s => (s, boxes[Box.Section, s.Section.Id]))]),
            Latest = boxes[Box.Latest],
        };
    }
}
