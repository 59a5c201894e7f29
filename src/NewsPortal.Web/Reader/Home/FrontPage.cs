using NewsPortal.Articles;
using NewsPortal.FrontPages;
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

/// <summary>Where a block stands: in the column beside the rail, or in a row below it that it has for itself or shares.</summary>
public enum BlockShape { Beside, Wide, Half, Third }

public record SectionBlock(Section Section, IReadOnlyList<ArticleCard> Stories, BlockSize Size, BlockShape Shape)
{
    /// <summary>What portal.css knows it by.</summary>
    public string Look => $"{Size} {Shape}".ToLowerInvariant();
}

public record TopicBlock(string Name, string Address, IReadOnlyList<ArticleCard> Stories);
