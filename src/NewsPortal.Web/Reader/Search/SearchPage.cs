using NewsPortal.Articles;
using NewsPortal.Taxonomy;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Search;

public record SearchPage : FramedPage
{
    public required SearchForm Form { get; init; }
    public required IReadOnlyList<ArticleCard> Stories { get; init; }

    /// <summary>The sections to choose from.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }
    public bool Asked => Form.Words.Length > 0;
}
