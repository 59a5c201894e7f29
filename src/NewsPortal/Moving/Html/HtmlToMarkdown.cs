namespace NewsPortal.Moving.Html;

/// <summary>Brings HTML from elsewhere into the Markdown of docs/markdown.md: every word of it, and of its make-up what we have too.</summary>
public static class HtmlToMarkdown
{
    /// <param name="html">A fragment of a page, well-formed or not.</param>
    /// <param name="source">What is known of the place it comes from.</param>
    /// <returns>Its blocks in order, notes last.</returns>
    public static IReadOnlyList<MarkdownBlock> Convert(string html, HtmlSource source) => new HtmlBlocks(source).Of(HtmlTree.Of(html));

    public static string Join(IEnumerable<MarkdownBlock> blocks) => string.Join("\n\n", blocks.Select(b => b.Markdown));

    /// <summary>What a reader sees of a fragment, on one line.</summary>
    public static string TextOf(string html) => html.IndexOfAny(['<', '&']) < 0 ? OneLine(html) : OneLine(string.Join(' ', Texts(html)));

    private static string[] Texts(string html) => Content.BodyText.Of(HtmlTree.Of(html).InnerHtml).Split('\n');

    private static string OneLine(string text) => string.Join(' ', Search.SearchText.Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
