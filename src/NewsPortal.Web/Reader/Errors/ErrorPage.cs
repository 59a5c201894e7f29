using NewsPortal.Articles;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Errors;

public record ErrorPage : FramedPage
{
    public required int Code { get; init; }
    public required string Heading { get; init; }
    public required string Says { get; init; }

    /// <summary>Where to go on reading.</summary>
    public required IReadOnlyList<ArticleCard> Latest { get; init; }
}
