using System.Globalization;
using System.Xml.Linq;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Reader.Feeds;

/// <summary>A feed as RSS 2.0, with whole bodies (content:encoded), authors (dc:creator) and covers (media:content).</summary>
public static class RssFeed
{
    public const string ContentType = "application/rss+xml";

    private const int MinutesToKeep = 10;
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";

    public static XElement Of(Feed feed, Site site) => Channel(feed, feed.ChangedAt, feed.Stories.Select(story => Item(story, site)), site);

    /// <param name="feed">What the channel is called and where it stands.</param>
    /// <param name="changedAt">When its newest item was.</param>
    /// <param name="items">Of whatever kind.</param>
    /// <param name="site">The paper.</param>
    public static XElement Channel(Feed feed, DateTime? changedAt, IEnumerable<XElement> items, Site site) =>
        new("rss",
            new XAttribute("version", "2.0"),
            new XAttribute(XNamespace.Xmlns + "atom", Atom),
            new XAttribute(XNamespace.Xmlns + "content", Content),
            new XAttribute(XNamespace.Xmlns + "dc", Dc),
            new XAttribute(XNamespace.Xmlns + "media", Media),
            new XElement("channel",
                new XElement("title", feed.Title),
                new XElement("link", site.Absolute(feed.Page)),
                new XElement("description", feed.Description.Length > 0 ? feed.Description : feed.Title),
                new XElement("language", "vi"),
                changedAt is { } changed ? new XElement("lastBuildDate", Rfc822(changed)) : null,
                new XElement("ttl", MinutesToKeep),
                new XElement(Atom + "link",
                    new XAttribute("href", site.Absolute(feed.Path)), new XAttribute("rel", "self"), new XAttribute("type", ContentType)),
                items));

    private static XElement Item(FeedStory story, Site site) =>
        new("item",
            new XElement("title", story.Title),
            new XElement("link", site.Absolute(story.Address)),
            new XElement("guid", new XAttribute("isPermaLink", "true"), site.Absolute(story.Address)),
            new XElement("pubDate", Rfc822(story.PublishedAt)),
            story.Authors.Select(author => new XElement(Dc + "creator", author.Name)),
            story.Subjects.Select(subject => new XElement("category", subject)),
            new XElement("description", story.Lead),
            new XElement(Content + "encoded", story.Html),
            FeedPicture.Of(story.Cover, site) is { } cover ? Picture(cover, story) : null);

    private static XElement Picture(FeedPicture cover, FeedStory story) =>
        new(Media + "content",
            new XAttribute("url", cover.Url),
            new XAttribute("type", "image/jpeg"),
            new XAttribute("medium", "image"),
            new XAttribute("width", cover.Width),
            new XAttribute("height", cover.Height),
            story.CoverCaption.Length > 0
                ? new XElement(Media + "description", new XAttribute("type", "plain"), story.CoverCaption) : null,
            story.CoverCredit.Length > 0 ? new XElement(Media + "credit", story.CoverCredit) : null);

    public static string Rfc822(DateTime utc) =>
        utc.InVietnam().ToString("ddd, dd MMM yyyy HH:mm:ss '+0700'", CultureInfo.InvariantCulture);
}
