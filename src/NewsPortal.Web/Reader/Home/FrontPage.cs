using NewsPortal.Articles;
using NewsPortal.Taxonomy;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Home;

/// <summary>The front page: what editors set in front leads, the rest fills itself.</summary>
public record FrontPage : FramedPage
{
    /// <summary>The lead story first, then those beside it.</summary>
    public required IReadOnlyList<ArticleCard> Hero { get; init; }
    public required IReadOnlyList<SectionBlock> Sections { get; init; }
    public required IReadOnlyList<TopicBlock> Topics { get; init; }
    public required IReadOnlyList<ArticleCard> Latest { get; init; }
}

public record SectionBlock(Section Section, IReadOnlyList<ArticleCard> Stories);

public record TopicBlock(string Name, string Address, IReadOnlyList<ArticleCard> Stories);
