using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Reader.Feeds;

/// <summary>A feed as JSON Feed 1.1 (jsonfeed.org).</summary>
public record JsonFeed(
    string Version, string Title, string HomePageUrl, string FeedUrl, string Description, string Icon, string Language,
    IReadOnlyList<JsonFeedItem> Items)
{
    public const string ContentType = "application/feed+json";

    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static JsonFeed Of(Feed feed, Site site) => new(
        "https://jsonfeed.org/version/1.1", feed.Title, site.Absolute(feed.Page), site.Absolute(feed.Path), feed.Description,
        site.Absolute("/icon-512.png"), "vi", [.. feed.Stories.Select(story => JsonFeedItem.Of(story, site))]);
}

public record JsonFeedItem(
    string Id, string Url, string Title, string Summary, string ContentHtml, string? Image,
    string DatePublished, string? DateModified, IReadOnlyList<JsonFeedAuthor>? Authors, IReadOnlyList<string> Tags)
{
    public static JsonFeedItem Of(FeedStory story, Site site) => new(
        site.Absolute(story.Address), site.Absolute(story.Address), story.Title, story.Lead, story.Html,
        FeedPicture.Of(story.Cover, site)?.Url,
        Vietnamese.Stamp(story.PublishedAt), story.UpdatedAt is { } updated ? Vietnamese.Stamp(updated) : null,
        story.Authors.Count == 0 ? null : [.. story.Authors.Select(author => JsonFeedAuthor.Of(author, site))],
        story.Subjects);
}

public record JsonFeedAuthor(string Name, string? Url)
{
    public static JsonFeedAuthor Of(FeedAuthor author, Site site) => new(author.Name, author.Address is null ? null : site.Absolute(author.Address));
}
