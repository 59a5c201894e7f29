using System.Globalization;
using System.Xml.Linq;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Sitemaps;

/// <summary>Lists of addresses for search machines (sitemaps.org).</summary>
public static class Sitemap
{
    public const string ContentType = "application/xml";

    /// <summary>The protocol's limit to one sitemap.</summary>
    public const int MaxAddresses = 50_000;

    public const string News = "/sitemap-news.xml";
    public const string Sections = "/sitemap-sections.xml";

    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace NewsMap = "http://www.google.com/schemas/sitemap-news/0.9";

    /// <param name="month">Any day of it.</param>
    public static string AddressOf(DateOnly month) => $"/sitemap-{month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}.xml";

    public static XmlPage Index(IEnumerable<string> paths, Site site) =>
        Page("sitemapindex", paths.Select(path => new XElement(Map + "sitemap", Loc(path, site))));

    public static XmlPage OfPages(IEnumerable<string> paths, Site site) =>
        Page("urlset", paths.Take(MaxAddresses).Select(path => new XElement(Map + "url", Loc(path, site))));

    public static XmlPage OfStories(IEnumerable<SitemapStory> stories, Site site) =>
        Page("urlset", stories.Select(story => new XElement(Map + "url",
            Loc(story.Address, site), new XElement(Map + "lastmod", Vietnamese.Stamp(story.ChangedAt)))));

    public static XmlPage OfNews(IEnumerable<SitemapStory> stories, Site site) =>
        Page("urlset", stories.Select(story => new XElement(Map + "url", Loc(story.Address, site),
            new XElement(NewsMap + "news",
                new XElement(NewsMap + "publication",
                    new XElement(NewsMap + "name", site.Name), new XElement(NewsMap + "language", "vi")),
                new XElement(NewsMap + "publication_date", Vietnamese.Stamp(story.PublishedAt)),
                new XElement(NewsMap + "title", story.Title)))), new XAttribute(XNamespace.Xmlns + "news", NewsMap));

    private static XElement Loc(string path, Site site) => new(Map + "loc", site.Absolute(path));

    private static XmlPage Page(string name, IEnumerable<XElement> places, XAttribute? prefix = null) =>
        new(new XElement(Map + name, prefix, places), ContentType);
}
