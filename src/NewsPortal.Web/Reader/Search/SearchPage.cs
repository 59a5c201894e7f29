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

    /// <summary>A section was asked for that the paper does not have.</summary>
    public bool SectionUnknown => Form.Section.Length > 0 && Sections.SelectMany(s => s.Children.Prepend(s)).All(s => s.Path != Form.Section);

    public bool Asked => Form.Words.Length > 0;
}
