using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsPortal.Content;
using NewsPortal.Media;

namespace NewsPortal.Tests.Content;

/// <summary>A body as a browser reads it, with a library that has every picture but those named "mat".</summary>
internal static class Body
{
    public static IElement Of(string markdown) => Parse(Render(markdown).Html);

    public static RenderedBody Render(string markdown)
    {
        var known = ArticleBody.PictureKeys(markdown).Where(key => key != "mat");
        return ArticleBody.Render(markdown, known.ToDictionary(key => key, Picture));
    }

    public static IElement Parse(string html) =>
        new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument($"<body>{html}").Body!;

    public static MediaFile Picture(string key) => new MediaFile
    {
        Key = key,
        ContentHash = new string('a', 64),
        Width = 1600,
        Height = 1000,
        CreatedAt = new(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc),
    }.FocusOn(0.5, 0.5);

    public static string TextOf(this IElement body, string selector) =>
        body.QuerySelector(selector)?.TextContent.Trim() ?? throw new ArgumentException($"No {selector} in {body.InnerHtml}");
}
