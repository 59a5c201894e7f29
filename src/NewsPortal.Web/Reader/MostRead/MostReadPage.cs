using NewsPortal.Articles;
using NewsPortal.Reading;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.MostRead;

/// <summary>The ranking of one window; the order is the rank.</summary>
public record MostReadPage : FramedPage
{
    public required ReadWindow Window { get; init; }
    public required IReadOnlyList<ArticleCard> Stories { get; init; }
}
