namespace NewsPortal.Merging;

/// <summary>Lines of <c>:::</c>, <c>^^^</c> and code fences, and where what they open ends.</summary>
internal static class Fences
{
    /// <returns>For each line the last one of what it opens; itself if it opens nothing or is never closed.</returns>
    public static int[] Ends(string[] lines)
    {
        var ends = Enumerable.Range(0, lines.Length).ToArray();
        var open = new Stack<(int Line, int Colons)>();
        var neverClosed = new Dictionary<char, int>();
        for (var i = 0; i < lines.Length; i++)
        {
            var (mark, length, name) = Read(lines[i]);
            if (mark == '\0' || length >= neverClosed.GetValueOrDefault(mark, int.MaxValue)) continue;

            if (mark != ':')
            {
                var end = Array.FindIndex(lines, i + 1, line => Read(line) is var other && other.Mark == mark && other.Length >= length
                    && (mark == '^' || other.Name.Length == 0));
                if (end > 0) i = ends[i] = end;
                else neverClosed[mark] = length;
                continue;
            }
            if (name.Length > 0) open.Push((i, length));
            else if (open.TryPeek(out var opening) && length >= opening.Colons) ends[open.Pop().Line] = i;
        }
        return ends;
    }

    private static (char Mark, int Length, string Name) Read(string line)
    {
        var fence = line.AsSpan().TrimStart(' ');
        if (line.Length - fence.Length > 3 || fence.Length < 3 || !":^`~".Contains(fence[0])) return default;

        var length = fence.IndexOfAnyExcept(fence[0]);
        if (length < 0) length = fence.Length;
        return length < 3 ? default : (fence[0], length, fence[length..].Trim().ToString());
    }
}
