using NewsPortal.Taxonomy;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Feeds;

/// <summary>The list of all feeds, for people.</summary>
public record FeedsPage : FramedPage
{
    public const string Latest = "/rss/tin-moi.rss";
    public const string Json = "/feed.json";

    public required IReadOnlyList<Section> Sections { get; init; }
}
