using NewsPortal.Search;

namespace NewsPortal.Merging;

/// <summary>The one form in which texts are compared and stored: composed letters, one kind of line end, one blank line between blocks.</summary>
public static class StoryText
{
    /// <summary>What stands between closed fences keeps its blank lines; spaces at the ends of lines stay (they are line breaks).</summary>
    public static string Normal(string text) => string.Concat(Block.Split(Lines(text)).Select(block => block.Text)).TrimEnd('\n');

    public static string Line(string text) =>
        string.Join(' ', SearchText.Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Lines(string text) =>
        SearchText.Clean(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
