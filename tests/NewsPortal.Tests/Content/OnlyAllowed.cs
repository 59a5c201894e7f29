using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Xunit;

namespace NewsPortal.Tests.Content;

/// <summary>What may come out of the renderer at all, written down a second time and apart from it.</summary>
internal static partial class OnlyAllowed
{
    private static readonly HashSet<string> Elements =
    [
        .. "P BR HR H2 H3 H4 EM STRONG CODE PRE UL OL LI A SUP SPAN BLOCKQUOTE CITE".Split(' '),
        .. "FIGURE FIGCAPTION PICTURE SOURCE IMG ASIDE DIV BUTTON TABLE THEAD TBODY TR TH TD".Split(' '),
    ];

    private static readonly Dictionary<string, string> Attributes = new()
    {
        ["A"] = "id href rel role aria-label class",
        ["IMG"] = "src srcset sizes width height alt loading decoding",
        ["SOURCE"] = "type srcset sizes",
        ["H2"] = "id",
        ["H3"] = "id",
        ["H4"] = "id",
        ["LI"] = "id",
        ["OL"] = "start",
        ["P"] = "class",
        ["PRE"] = "tabindex",
        ["SUP"] = "class",
        ["SPAN"] = "class",
        ["FIGURE"] = "class",
        ["ASIDE"] = "class",
        ["DIV"] = "class role aria-label tabindex data-related",
        ["BUTTON"] = "type class data-embed",
        ["TH"] = "scope class",
        ["TD"] = "class",
    };

    public static void In(string markdown)
    {
        InOrder(InHtml(Body.Render(markdown).Html, markdown));
    }

    public static void InOrder(IElement body)
    {
        var ids = body.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        SkipNoLevel(body);
    }

    public static IElement InHtml(string html, string written)
    {
        var body = Body.Parse(html);
        foreach (var element in body.QuerySelectorAll("*")) Check(element, written);

        Assert.DoesNotContain(body.Descendants<INode>(), node => node is IComment or IProcessingInstruction);
        // A browser that reads it and writes it again must find the same: else there is room for a second reading.
        Assert.Equal(body.InnerHtml, Body.Parse(body.InnerHtml).InnerHtml);
        return body;
    }

    private static void Check(IElement element, string written)
    {
        Assert.Equal("http://www.w3.org/1999/xhtml", element.NamespaceUri);
        Assert.True(Elements.Contains(element.TagName), $"<{element.TagName}> from {written}");
        var allowed = Attributes.GetValueOrDefault(element.TagName, "").Split(' ');
        foreach (var attribute in element.Attributes)
        {
            Assert.True(allowed.Contains(attribute.Name), $"{element.TagName} {attribute.Name} from {written}");
            Assert.True(HasAllowedValue(attribute), $"{attribute.Name}={attribute.Value} from {written}");
        }
    }

    private static bool HasAllowedValue(IAttr attribute) => attribute.Name switch
    {
        "href" => SafeHref().IsMatch(attribute.Value),
        "src" => SafeSource().IsMatch(attribute.Value),
        "srcset" => attribute.Value.Split(", ").All(source => SafeSource().IsMatch(source.Split(' ')[0])),
        "data-embed" => SafeEmbed().IsMatch(attribute.Value),
        "id" => SafeId().IsMatch(attribute.Value),
        "class" or "role" or "type" or "rel" or "scope" => PlainWord().IsMatch(attribute.Value),
        _ => true,
    };

    private static void SkipNoLevel(IElement body)
    {
        var level = 1;
        foreach (var heading in body.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            Assert.InRange(heading.TagName[1] - '0', 2, level + 1);
            level = heading.TagName[1] - '0';
        }
    }

    [GeneratedRegex(@"\A(?:/(?![/\\])|#|https?://[^/\\]|mailto:|tel:)[^\x00-\x20\x7f<>""]*\z")]
    private static partial Regex SafeHref();

    [GeneratedRegex(@"\A/media/[0-9a-f]{32}/(?:320|640|960|1280|1600)\.(?:avif|webp|jpg)\z")]
    private static partial Regex SafeSource();

    [GeneratedRegex("""
        \Ahttps://(?: www\.youtube-nocookie\.com/embed/[\w-]{11} | player\.vimeo\.com/video/\d+\?dnt=1(?:&h=[0-9a-f]+)? )\z
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex SafeEmbed();

    [GeneratedRegex(@"\A(?:muc|chu-thich|cho-chu-thich)-[a-z0-9-]+\z")]
    private static partial Regex SafeId();

    [GeneratedRegex(@"\A[a-z/-]+\z")]
    private static partial Regex PlainWord();
}
