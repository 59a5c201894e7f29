using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsPortal.Content;

/// <summary>What can be told of a rendered body before it is printed.</summary>
/// <param name="WithoutCaption">Figures that say nothing of what they show: which pictures of the body they are, counted from 1; a gallery by its first.</param>
/// <param name="WithoutCredit">Figures that do not say whose they are, counted so.</param>
/// <param name="WithoutAlt">Pictures that say nothing to those who do not see them, counted so.</param>
/// <param name="OwnLinks">Addresses within the paper, from the root.</param>
/// <param name="FullLinks">Addresses with scheme and host, which are other papers' as a rule.</param>
/// <param name="Text">As readers read it, a block a line.</param>
public record BodyFacts(
    IReadOnlyList<int> WithoutCaption, IReadOnlyList<int> WithoutCredit, IReadOnlyList<int> WithoutAlt,
    IReadOnlyList<string> OwnLinks, IReadOnlyList<string> FullLinks, string Text)
{
    public static BodyFacts Of(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        var pictures = body.QuerySelectorAll("img").Index().ToDictionary(p => p.Item, p => p.Index + 1);
        // Of pictures: a film's figure names its maker on the other site.
        var figures = body.QuerySelectorAll("figure").Where(f => f.QuerySelector("img") is not null).ToList();
        return new(
            Numbers(figures.Where(f => CaptionOf(f).Length == 0)),
            Numbers(figures.Where(f => f.QuerySelector("figcaption .credit") is null)),
            [.. pictures.Where(p => string.IsNullOrWhiteSpace(p.Key.GetAttribute("alt"))).Select(p => p.Value).Order()],
            Links(body, "/"),
            Links(body, "http"),
            string.Join('\n', body.QuerySelectorAll("p, h2, h3, h4, li, td, th, figcaption, cite").Select(block => block.TextContent)));

        IReadOnlyList<int> Numbers(IEnumerable<IElement> these) => [.. these.Select(f => pictures[f.QuerySelector("img")!])];
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
