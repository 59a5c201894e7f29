using System.Text.RegularExpressions;

namespace NewsPortal.Tests.Merging;

/// <summary>Changes a sound text into another sound text, as an editor's hands would.</summary>
internal sealed partial class Pencil(Random random, Typist typist)
{
    public string Edit(string text)
    {
        var blocks = Cuttings.Of(text);
        if (blocks.Count == 0) return typist.Paragraph();

        var i = random.Next(blocks.Count);
        switch (random.Next(26))
        {
            case 0: blocks.Insert(random.Next(blocks.Count + 1), typist.Block()); break;
            case 1 when blocks.Count > 2: blocks.RemoveAt(i); break;
            case 2: Move(blocks, i); break;
            case 3 or 4: Split(blocks, i); break;
            case 5 or 6 when i + 1 < blocks.Count && Cuttings.IsProse(blocks[i]) && Cuttings.IsProse(blocks[i + 1]):
                blocks[i] += " " + blocks[i + 1];
                blocks.RemoveAt(i + 1);
                break;
            case 7: AddNote(blocks, i); break;
            case 8: blocks[i] = Note().Replace(blocks[i], ""); break;
            case 9 when Cuttings.IsProse(blocks[i]): blocks[i] = Marked(blocks[i]); break;
            case 10: blocks[i] = Address().Replace(blocks[i], m => $"]({m.Groups["way"].Value}{typist.Word()})", 1); break;
            default: blocks[i] = EditWords(blocks[i]); break;
        }
        // An editor never leaves a note without its mark.
        var marks = Note().Matches(string.Join('\n', blocks)).Select(m => m.Value).ToHashSet();
        blocks.RemoveAll(block => block.StartsWith("[^", StringComparison.Ordinal) && !marks.Contains(block[..(block.IndexOf(']') + 1)]));
        return string.Join(random.Next(20) == 0 ? "\n\n\n\n" : "\n\n", blocks);
    }

    /// <summary>A construct begun and not yet closed.</summary>
    public string BeginConstruct(string text)
    {
        var blocks = Cuttings.Of(text);
        blocks.Insert(random.Next(blocks.Count + 1), random.Next(5) switch
        {
            0 => $":::box {typist.Construct()} {typist.Words(3)}",
            1 => "^^^",
            2 => "```",
            3 => "**" + typist.Words(3),
            _ => $"[{typist.Words(2)}](https://vd.vn",
        });
        return string.Join("\n\n", blocks);
    }

    private void Move(List<string> blocks, int i)
    {
        var block = blocks[i];
        blocks.RemoveAt(i);
        blocks.Insert(random.Next(blocks.Count + 1), block);
    }

    private void Split(List<string> blocks, int i)
    {
        var words = blocks[i].Split(' ');
        if (!Cuttings.IsProse(blocks[i]) || words.Length < 4) return;

        var at = random.Next(1, words.Length);
        var (first, second) = (string.Join(' ', words[..at]), string.Join(' ', words[at..]));
        if (second.StartsWith("[^", StringComparison.Ordinal) || Open().Count(first) != Close().Count(first)
            || Bold().Count(first) % 2 != 0) return;
        (blocks[i], _) = (first, 0);
        blocks.Insert(i + 1, second);
    }

    private void AddNote(List<string> blocks, int i)
    {
        if (!Cuttings.IsProse(blocks[i])) return;

        var number = Enumerable.Range(1, 500).First(n => !blocks.Exists(b => b.Contains($"[^{n}]", StringComparison.Ordinal)));
        var words = blocks[i].Split(' ').ToList();
        var at = random.Next(words.Count);
        if (!Plain().IsMatch(words[at])) return;
        words[at] += $"[^{number}]";
        blocks[i] = string.Join(' ', words);
        blocks.Add($"[^{number}]: {typist.Words(4)} {typist.Word()}");
    }

    private string Marked(string block)
    {
        if (random.Next(3) == 0) return Strong().Replace(block, "${words}", 1);
        if (random.Next(3) == 0) return Link().Replace(block, "${words}", 1);

        var words = block.Split(' ');
        var from = random.Next(words.Length);
        var to = from;
        while (to < words.Length && to < from + 5 && Plain().IsMatch(words[to])) to++;
        if (to == from || Open().Count(block) > 0 || Bold().Count(block) > 0) return block;
        words[from] = (random.Next(2) == 0 ? "**" : "[") + words[from];
        words[to - 1] += words[from][0] == '*' ? "**" : $"](https://vd.vn/{typist.Word()})";
        return string.Join(' ', words);
    }

    private string EditWords(string block)
    {
        var lines = block.Split('\n').ToList();
        if (block.StartsWith(":::gallery", StringComparison.Ordinal) && random.Next(4) == 0) lines.Insert(random.Next(1, lines.Count), typist.Picture());
        else if (block[0] == '|' && random.Next(4) == 0) lines.Insert(random.Next(2, lines.Count + 1), typist.Row());
        else if (block[0] == '|' && random.Next(4) == 0 && lines.Count > 3) lines.RemoveAt(random.Next(2, lines.Count));
        else EditLine(lines);
        return string.Join('\n', lines);
    }

    private void EditLine(List<string> lines)
    {
        var line = random.Next(lines.Count);
        var words = lines[line].Split(' ').ToList();
        var plain = Enumerable.Range(0, words.Count).Where(i => Plain().IsMatch(words[i])).ToList();
        if (plain.Count == 0) return;

        var at = random.Next(4) == 0 ? plain[^1] : plain[random.Next(plain.Count)];
        switch (random.Next(4))
        {
            case 0: words.InsertRange(at + 1, Enumerable.Range(0, random.Next(1, 4)).Select(_ => typist.Word())); break;
            case 1: words.Insert(at, typist.Word()); break;
            case 2: words[at] = typist.Word(); break;
            default:
                for (var left = random.Next(1, 6); left > 0 && words.Count > 3 && at < words.Count && Plain().IsMatch(words[at]); left--) words.RemoveAt(at);
                break;
        }
        lines[line] = string.Join(' ', words);
    }

    [GeneratedRegex(@"^(z\d+x|\p{L}+)$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"\[\^\d+\](?!:)")]
    private static partial Regex Note();

    [GeneratedRegex(@"\]\((?<way>https://vd\.vn/|/media/m)\w+\)")]
    private static partial Regex Address();

    [GeneratedRegex(@"\*\*(?<words>[^*\n]+)\*\*")]
    private static partial Regex Strong();

    [GeneratedRegex(@"(?<!!)\[(?<words>[^\]^\n]+)\]\([^)\n]+\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\[(?!\^)")]
    private static partial Regex Open();

    [GeneratedRegex(@"\]\(")]
    private static partial Regex Close();

    [GeneratedRegex(@"\*\*")]
    private static partial Regex Bold();
}
