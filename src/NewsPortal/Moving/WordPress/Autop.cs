using System.Text.RegularExpressions;

namespace NewsPortal.Moving.WordPress;

/// <summary>
/// Paragraphs of a classic post: an empty line ends one, a single line end is a &lt;br&gt;. The steps are those of WordPress' own wpautop (wp-includes/formatting.php), which every theme
/// passes posts through.
/// </summary>
public static partial class Autop
{
    private const string Block = "(?:table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header|footer|nav|figure|figcaption|details|menu|summary)";

    public static string Of(string content)
    {
        if (string.IsNullOrWhiteSpace(content)) return "";

        var kept = new List<string>();
        var text = Whole().Replace(content.ReplaceLineEndings("\n") + "\n", m =>
        {
            kept.Add(m.Value);
            return $"<pre data-kept=\"{kept.Count - 1}\"></pre>";
        });
        text = TwoBreaks().Replace(text, "\n\n");
        text = Opening().Replace(text, "\n\n$1");
        text = Closing().Replace(text, "$1\n\n");
        // A line end within a tag is none of the text.
        text = Tag().Replace(text, m => m.Value.Replace('\n', ' '));
        var paragraphs = Gap().Split(text).Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => $"<p>{p.Trim('\n')}</p>\n");
        text = string.Concat(paragraphs);
        text = Alone().Replace(text, "$1");
        text = text.Replace("</blockquote></p>", "</p></blockquote>", StringComparison.Ordinal);
        text = Quote().Replace(text, "<blockquote$1><p>");
        text = Begins().Replace(text, "$1");
        text = Ends().Replace(text, "$1");
        text = LineEnd().Replace(text, "<br>\n");
        text = AfterBlock().Replace(text, "$1");
        text = BeforeBlock().Replace(text, "$1");
        return Kept().Replace(text, m => kept[int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)]);
    }

    // Each with its end written out, which is found by leaps: looked for letter by letter, ends that are missing cost the square of a text.
    [GeneratedRegex(@"<pre\b.*?</pre\s*>|<script\b.*?</script\s*>|<style\b.*?</style\s*>|<svg\b.*?</svg\s*>|<textarea\b.*?</textarea\s*>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Whole();

    [GeneratedRegex(@"<br\s*/?>\s*<br\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex TwoBreaks();

    [GeneratedRegex($@"(<{Block}[\s/>])", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex($@"(</{Block}>|<hr\b[^>]*>)", RegexOptions.IgnoreCase)]
    private static partial Regex Closing();

    [GeneratedRegex("<[a-zA-Z!/][^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex Gap();

    [GeneratedRegex($@"<p>\s*(</?{Block}[^>]*>)\s*</p>", RegexOptions.IgnoreCase)]
    private static partial Regex Alone();

    [GeneratedRegex("<p><blockquote([^>]*)>", RegexOptions.IgnoreCase)]
    private static partial Regex Quote();

    [GeneratedRegex($@"<p>\s*(</?{Block}[^>]*>)", RegexOptions.IgnoreCase)]
    private static partial Regex Begins();

    [GeneratedRegex($@"(</?{Block}[^>]*>)\s*</p>", RegexOptions.IgnoreCase)]
    private static partial Regex Ends();

    [GeneratedRegex(@"(?<!<br>|<br\s*/>|</p>|<p>)\s*\n(?!\s*\z)", RegexOptions.IgnoreCase)]
    private static partial Regex LineEnd();

    [GeneratedRegex($@"(</?{Block}[^>]*>)\s*<br\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex AfterBlock();

    [GeneratedRegex(@"<br\s*/?>(\s*</?(?:p|li|div|dl|dd|dt|th|pre|td|ul|ol)[^>]*>)", RegexOptions.IgnoreCase)]
    private static partial Regex BeforeBlock();

    [GeneratedRegex("<pre data-kept=\"([0-9]+)\"></pre>")]
    private static partial Regex Kept();
}
