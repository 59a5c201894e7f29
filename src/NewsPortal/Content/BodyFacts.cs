using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsPortal.Content;

/// <summary>What can be told of a rendered body before it is printed.</summary>
/// <param name="WithoutCaption">Figures that say nothing of what they show.</param>
/// <param name="WithoutCredit">Figures that do not say whose they are.</param>
/// <param name="WithoutAlt">Pictures that say nothing to those who do not see them.</param>
/// <param name="OwnLinks">Addresses within the paper, from the root.</param>
/// <param name="FullLinks">Addresses with scheme and host, which are other papers' as a rule.</param>
/// <param name="Text">As readers read it, a block a line.</param>
public record BodyFacts(int WithoutCaption, int WithoutCredit, int WithoutAlt, IReadOnlyList<string> OwnLinks, IReadOnlyList<string> FullLinks, string Text)
{
    public static BodyFacts Of(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        // Of pictures: a film's figure names its maker on the other site.
        var figures = body.QuerySelectorAll("figure").Where(f => f.QuerySelector("img") is not null).ToList();
        return new(
            figures.Count(f => CaptionOf(f).Length == 0),
            figures.Count(f => f.QuerySelector("figcaption .credit") is null),
            body.QuerySelectorAll("img").Count(img => string.IsNullOrWhiteSpace(img.GetAttribute("alt"))),
            Links(body, "/"),
            Links(body, "http"),
            string.Join('\n', body.QuerySelectorAll("p, h2, h3, h4, li, td, th, figcaption, cite").Select(block => block.TextContent)));
    }

    private static IReadOnlyList<string> Links(IElement body, string start) =>
        [.. body.QuerySelectorAll($"a[href^='{start}']").Select(a => a.GetAttribute("href")!)];

    // The credit stands in the caption's element and is none.
    private static string CaptionOf(IElement figure)
    {
        var caption = figure.QuerySelector("figcaption")?.TextContent ?? "";
        var credit = figure.QuerySelector("figcaption .credit")?.TextContent ?? "";
        return caption.Length < credit.Length ? "" : caption[..^credit.Length].Trim();
    }
}
