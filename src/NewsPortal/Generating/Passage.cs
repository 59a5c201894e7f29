using NewsPortal.Content;

namespace NewsPortal.Generating;

/// <summary>A piece of a body whose HTML is known: what <see cref="ArticleBody"/> makes of it wherever it stands.</summary>
public sealed record Passage(string Markdown, string Html, int Words)
{
    private const string Subhead = "## Tít\n\n";

    private static readonly string[] PlainFrame = ArticleBody.Render("chữ", Library.Empty).Html.Split("chữ");

    public static Passage Of(string markdown) => Of(markdown, ArticleBody.Render(markdown, Library.Empty));

    /// <summary>For what reads its place in the outline, as a box does: it always stands below a subhead.</summary>
    public static Passage BelowSubhead(string markdown)
    {
        var (both, above) = (ArticleBody.Render(Subhead + markdown, Library.Empty), ArticleBody.Render(Subhead, Library.Empty));
        return new(markdown, both.Html[above.Html.Length..], both.WordCount - above.WordCount);
    }

    /// <summary>Plain sentences: letters and stops need no escaping, so that a paragraph is its frame and its words. Sanitising each would cost hours.</summary>
    public static Passage Plain(string sentences, int words) => new(sentences, $"{PlainFrame[0]}{sentences}{PlainFrame[1]}", words);

    private static Passage Of(string markdown, RenderedBody body) => new(markdown, body.Html, body.WordCount);

    private static class Library
    {
        public static readonly Dictionary<string, Media.MediaFile> Empty = [];
    }
}
