using NewsPortal.FrontPages;

namespace NewsPortal.Sidebars;

/// <summary>
/// What every page shows of other stories, and in which order its boxes choose. A box that is opened, arranged or filled by hand is shown with one story; one that
/// fills itself wants company, or its stories go to the boxes after it.
/// </summary>
public static class PageNeeds
{
    private static readonly BoxNeed Strip = new(Box.Strip, 1);

    private static readonly BoxNeed[] Rail = [new(Box.Featured, 5), new(Box.Breaking, 5), new(Box.MostReadDay, 5, Least: 3)];

    /// <summary>A story's page.</summary>
    public static IReadOnlyCollection<BoxNeed> Article { get; } =
    [
        Strip, new(Box.Picks, 3), new(Box.Inline, 50),
        new(Box.Related, 6, Least: 2, OfStrand: 2), new(Box.SameCategory, 6, Least: 2),
        .. Rail,
    ];

    /// <summary>The head of the front page, which the newsroom looks at, too.</summary>
    public static IReadOnlyCollection<BoxNeed> FrontHead { get; } = [new(Box.Hero, Arrangement.HeroPlaces), Strip, new(Box.Featured, 5), new(Box.Breaking, 5)];

    /// <summary>A page of a long list, or with a list of another kind: then the rail alone.</summary>
    /// <param name="length">How many stories the list shows.</param>
    public static IReadOnlyCollection<BoxNeed> List(int length) => [new(Box.Hero, 1), new(Box.List, length), Strip, .. Rail];

    /// <summary>The front page.</summary>
    /// <param name="topics">The open topics, by id.</param>
    /// <param name="sections">The blocks of sections: which section, and how many stories it shows.</param>
    public static IReadOnlyCollection<BoxNeed> Front(IEnumerable<int> topics, IEnumerable<(int Id, int Stories)> sections) =>
    [
        .. FrontHead, new(Box.MostReadDay, 5, Least: 3),
        // The newest are newest only if they choose before the sections do.
        new(Box.Latest, 8, Least: 2),
        .. topics.Select(id => new BoxNeed(Box.Topic, 3, id)),
        .. sections.Select(s => new BoxNeed(Box.Section, s.Stories, s.Id)),
    ];
}
