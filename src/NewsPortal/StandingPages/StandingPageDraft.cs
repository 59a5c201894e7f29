using NewsPortal.Media;
using NewsPortal.Sample;

namespace NewsPortal.StandingPages;

/// <summary>A text to begin a page with: those that every newspaper needs. The sample newspaper has them as they are.</summary>
public record StandingPageDraft(string Title, string Slug, string Body)
{
    /// <summary>In the order of the footer.</summary>
    private static readonly string[] Names = ["gioi-thieu", "lien-he", "quyen-rieng-tu", "chinh-sach-dinh-chinh"];

    private static readonly Lazy<IReadOnlyList<StandingPageDraft>> Read = new(() => [.. Names.Select(Of)]);

    public static IReadOnlyList<StandingPageDraft> All => Read.Value;

    /// <summary>All of them as pages that readers have.</summary>
    public static IEnumerable<StandingPage> AsPages(DateTime now) => All.Select((draft, place) =>
    {
        var page = new StandingPage { Slug = draft.Slug, Position = place + 1, IsPublic = true };
        page.Write(draft.Title, draft.Body, new Dictionary<string, MediaFile>(), now);
        return page;
    });

    private static StandingPageDraft Of(string name)
    {
        var text = SampleFiles.Read($"{name}.page").ReplaceLineEndings("\n");
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var title = text[..end].TrimStart('#').Trim();
        return new(title, NewsPortal.Articles.Slug.Of(title), text[end..].Trim());
    }
}
