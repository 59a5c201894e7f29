using NewsPortal.Taxonomy;

namespace NewsPortal.FrontPages;

/// <summary>How much room a section has on the front page.</summary>
public enum BlockSize
{
    Normal,
    None,
    Small,
    Large,
}

/// <summary>A section in its place among the blocks of the front page.</summary>
public record SizedSection(Section Section, BlockSize Size);
