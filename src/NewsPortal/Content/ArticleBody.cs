using System.Text.RegularExpressions;
using Markdig;
using NewsPortal.Media;

namespace NewsPortal.Content;

public static class ArticleBody
{
    public static RenderedBody Render(string markdown, IReadOnlyDictionary<string, MediaFile> library) => new(Markdown.ToHtml(markdown), markdown.Split(' ').Length, []);
    public static IReadOnlyList<string> PictureKeys(string markdown) => [.. Regex.Matches(markdown, @"\]\(/media/([a-z0-9-]+)\)").Select(m => m.Groups[1].Value)];
    public static IReadOnlyList<BodyPart> Parts(string html) => [new(html, [])];
}

public record RenderedBody(string Html, int WordCount, IReadOnlyList<string> PictureKeys);
