namespace NewsPortal.Tests.Merging;

/// <summary>The blocks of a text, found without the code under test.</summary>
internal static class Cuttings
{
    public static List<string> Of(string text)
    {
        var (blocks, block, boxes, figure) = (new List<string>(), new List<string>(), 0, false);
        foreach (var line in text.Split('\n'))
        {
            if (line.Trim().Length == 0 && boxes == 0 && !figure)
            {
                if (block.Count > 0) blocks.Add(string.Join('\n', block));
                block.Clear();
                continue;
            }
            if (line.StartsWith(":::", StringComparison.Ordinal)) boxes = line.Trim() == ":::" ? Math.Max(0, boxes - 1) : boxes + 1;
            if (line.StartsWith("^^^", StringComparison.Ordinal)) figure = !figure;
            block.Add(line);
        }
        if (block.Count > 0) blocks.Add(string.Join('\n', block));
        return blocks;
    }

    public static bool IsProse(string block) =>
        !"|#>`".Contains(block[0]) && !new[] { ":::", "^^^", "- ", "[^", "![" }.Any(mark => block.StartsWith(mark, StringComparison.Ordinal));
}
