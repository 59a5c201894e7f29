using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace NewsPortal.Content;

/// <summary>
/// Finds <c>:::name</c> … <c>:::</c>. A closing fence ends the innermost: a gallery stands in a box without counting colons.
/// </summary>
internal sealed class ContainerParser : CustomContainerParser
{
    private const int MaxDepth = 8;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (DepthOf(processor.CurrentContainer) == MaxDepth) return BlockState.None;

        var state = base.TryOpen(processor);
        // A fence without a name, with nothing open that it could close: a leftover, gone without a trace.
        var leftover = state != BlockState.None && processor.NewBlocks.Peek() is CustomContainer { Info: null or "" };
        return leftover ? BlockState.BreakDiscard : state;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (!HoldsAnOpenFence(processor, block)) return base.TryContinue(processor, block);

        processor.GoToColumn(processor.ColumnBeforeIndent);
        return BlockState.Continue;
    }

    private static bool HoldsAnOpenFence(BlockProcessor processor, Block container)
    {
        // IsOpen says nothing here: Markdig clears it for all blocks before it asks each. The current block is the innermost.
        for (var inner = processor.CurrentBlock; inner is not null && inner != container; inner = inner.Parent)
            if (inner is CustomContainer or FencedCodeBlock) return true;
        return false;
    }

    private static int DepthOf(ContainerBlock? block)
    {
        var depth = 0;
        for (; block is not null; block = block.Parent)
            if (block is CustomContainer) depth++;
        return depth;
    }
}
