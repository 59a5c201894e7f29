using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsPortal.Media;
using NewsPortal.Search;

namespace NewsPortal.Content;

/// <summary>Turns a story's Markdown (docs/markdown.md) into the only HTML that readers are ever sent.</summary>
public static class ArticleBody
{
    /// <param name="markdown">Whatever was typed, pasted or imported; no text is refused.</param>
    /// <param name="library">The pictures the body names, by key. What is not there is left out of the HTML.</param>
    public static RenderedBody Render(string markdown, IReadOnlyDictionary<string, MediaFile> library)
    {
        var text = SearchText.Clean(markdown);
        if (Dialect.Read(text) is not { } story) return new(PlainText.ToHtml(text), PlainText.CountWords(text), []);

        var keys = KeysIn(story);
        var (html, words) = SafeHtml.Of(BodyWriter.Write(story, library));
        return new(html, words, keys);
    }

    /// <summary>Which pictures the body names, in order, so that they can be loaded before it is rendered.</summary>
    public static IReadOnlyList<string> PictureKeys(string markdown) =>
        Dialect.Read(SearchText.Clean(markdown)) is { } story ? KeysIn(story) : [];

    /// <summary>The HTML of a body, cut where headlines of other stories belong: looked up when it is shown.</summary>
    public static IReadOnlyList<BodyPart> Parts(string html) => RelatedPlaces.Cut(html);

    private static List<string> KeysIn(MarkdownDocument story) =>
        [.. story.Descendants<LinkInline>().Where(link => link.IsImage)
            .Select(image => Pictures.KeyIn(image.Url)).OfType<string>().Distinct()];
}

/// <summary>A body as readers get it.</summary>
/// <param name="Html">Safe, with the places of <c>:::related</c>: shown through <see cref="ArticleBody.Parts"/>.</param>
/// <param name="WordCount">Words that readers see, captions and footnotes included.</param>
/// <param name="PictureKeys">Every picture named, in order, known or not.</param>
public record RenderedBody(string Html, int WordCount, IReadOnlyList<string> PictureKeys);

/// <summary>A stretch of a body, and the stories whose headlines stand right after it (none after the last).</summary>
public record BodyPart(string Html, IReadOnlyList<int> RelatedIds);
