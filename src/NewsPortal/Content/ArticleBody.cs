using NewsPortal.Media;

namespace NewsPortal.Content;

public static class ArticleBody
{
    public static RenderedBody Render(string markdown, IReadOnlyDictionary<string, MediaFile> library) => new(markdown + library.Count, 0, []);
}

public record RenderedBody(string Html, int WordCount, IReadOnlyList<string> PictureKeys);
