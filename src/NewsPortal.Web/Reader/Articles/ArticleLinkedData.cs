using System.Text.Json;
using System.Text.Json.Nodes;
using NewsPortal.Media;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Articles;

/// <summary>A story as search machines read it: schema.org's NewsArticle and BreadcrumbList, in JSON-LD.</summary>
public static class ArticleLinkedData
{
    private static readonly Crop[] PictureShapes = [Crop.Square, Crop.FourByThree, Crop.SixteenByNine];

    /// <returns>JSON in which "&lt;" is escaped, so that no text of a story can end the script element it stands in.</returns>
    public static string Of(ArticlePage page, Site site) => JsonSerializer.Serialize(new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@graph"] = new JsonArray(Story(page, site), Breadcrumbs(page, site)),
    });

    private static JsonObject Story(ArticlePage page, Site site)
    {
        var story = new JsonObject
        {
            ["@type"] = "NewsArticle",
            ["mainEntityOfPage"] = site.Absolute(page.Frame.Path),
            ["headline"] = page.Title,
            ["description"] = page.Lead,
            ["datePublished"] = Vietnamese.Stamp(page.PublishedAt),
            ["dateModified"] = Vietnamese.Stamp(page.UpdatedAt ?? page.PublishedAt),
            ["inLanguage"] = "vi",
            ["articleSection"] = page.Section.Name,
            ["keywords"] = List(page.Tags.Select(tag => JsonValue.Create(tag.Name))),
            ["wordCount"] = page.WordCount,
            ["author"] = List(page.Bylines.Select(byline => Person(byline, site))),
            ["publisher"] = Publisher(site),
        };
        if (page.Cover is { } cover)
            story["image"] = List(PictureShapes.Select(shape =>
                JsonValue.Create(site.Absolute(new PictureSet(cover.Hash, cover.Width, cover.Height, shape, PictureSet.SharedWidth).Src))));
        if (page.Corrections.Count > 0) story["correction"] = List(page.Corrections.Select(Correction));
        return story;
    }

    private static JsonObject Person(NamedLink byline, Site site)
    {
        var person = new JsonObject { ["@type"] = "Person", ["name"] = byline.Name };
        if (byline.Address is { } address) person["url"] = site.Absolute(address);
        return person;
    }

    private static JsonObject Publisher(Site site)
    {
        var publisher = new JsonObject
        {
            ["@type"] = "NewsMediaOrganization",
            ["name"] = site.Name,
            ["url"] = site.Absolute("/"),
            ["logo"] = Logo(site),
        };
        if (site.Imprint.Networks.ToList() is { Count: > 0 } networks) publisher["sameAs"] = List(networks.Select(n => JsonValue.Create(n.Address)));
        return publisher;
    }

    private static JsonObject Logo(Site site)
    {
        if (!site.Logos.TryGetValue(NewsPortal.Publishing.Logo.OnLight, out var logo))
            return new() { ["@type"] = "ImageObject", ["url"] = site.Absolute("/icon-512.png"), ["width"] = 512, ["height"] = 512 };
        var set = new PictureSet(logo.Hash, logo.Width, logo.Height);
        return new() { ["@type"] = "ImageObject", ["url"] = site.Absolute(set.Src), ["width"] = set.Width, ["height"] = set.Height };
    }

    private static JsonObject Correction(ShownCorrection correction) => new()
    {
        ["@type"] = "CorrectionComment",
        ["text"] = $"{correction.WrongText} → {correction.RightText}",
        ["datePublished"] = Vietnamese.Stamp(correction.At),
    };

    private static JsonObject Breadcrumbs(ArticlePage page, Site site)
    {
        (string Name, string Path)[] way =
        [
            ("Trang chủ", "/"),
            .. page.Section.Way.Select(section => (section.Name, section.Address)),
            (page.Title, page.Frame.Path),
        ];
        return new()
        {
            ["@type"] = "BreadcrumbList",
            ["itemListElement"] = List(way.Select((step, i) => new JsonObject
            {
                ["@type"] = "ListItem",
                ["position"] = i + 1,
                ["name"] = step.Name,
                ["item"] = site.Absolute(step.Path),
            })),
        };
    }

    private static JsonArray List(IEnumerable<JsonNode> items) => new([.. items]);
}
