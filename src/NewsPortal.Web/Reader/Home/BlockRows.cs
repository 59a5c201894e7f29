using NewsPortal.Articles;
using NewsPortal.FrontPages;

namespace NewsPortal.Web.Reader.Home;

/// <summary>
/// How the section blocks make rows: the first beside the rail, as many as it is long; the others below it. A normal block is a row of four pictures, the
/// two after it share a row; small ones stand in threes; a large one has a row to itself.
/// </summary>
public static class BlockRows
{
    private const double BesideRail = 2;

    /// <summary>How many stories a block of that size shows.</summary>
    public static int Stories(BlockSize size) => size switch { BlockSize.Small => 3, BlockSize.Large => 7, _ => 4 };

    /// <summary>Sections in which nothing is left to show have no block.</summary>
    public static IReadOnlyList<SectionBlock> Of(IReadOnlyList<(SizedSection Place, IReadOnlyList<ArticleCard> Stories)> sections)
    {
        var blocks = sections.Where(s => s.Stories.Count > 0).Select(s => new SectionBlock(s.Place.Section, s.Stories, s.Place.Size, BlockShape.Beside)).ToList();
        var height = 0d;
        var beside = blocks.TakeWhile(b => height < BesideRail && (height += Height(b.Size)) > 0).ToList();
        return [.. beside, .. Below([.. blocks.Skip(beside.Count)])];
    }

    private static double Height(BlockSize size) => size switch { BlockSize.Small => .5, BlockSize.Large => 1.5, _ => 1 };

    private static IEnumerable<SectionBlock> Below(List<SectionBlock> blocks)
    {
        var normal = 0;
        for (var at = 0; at < blocks.Count;)
        {
            var alike = blocks.Skip(at).TakeWhile(b => b.Size == blocks[at].Size).Count();
            var (shape, many) = blocks[at].Size switch
            {
                BlockSize.Large => (BlockShape.Wide, 1),
                BlockSize.Small => alike switch { 1 => (BlockShape.Wide, 1), 2 or 4 => (BlockShape.Half, 2), _ => (BlockShape.Third, 3) },
                // One that would stand alone in its row takes all of it.
                _ => normal % 3 == 0 || alike == 1 ? (BlockShape.Wide, 1) : (BlockShape.Half, 2),
            };
            if (blocks[at].Size == BlockSize.Normal) normal += many;
            foreach (var block in blocks.Skip(at).Take(many)) yield return block with { Shape = shape };
            at += many;
        }
    }
}
