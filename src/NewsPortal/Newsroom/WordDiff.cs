using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Chunkers;

namespace NewsPortal.Newsroom;

/// <summary>A stretch of a text, and whether it stands in the other one as well.</summary>
public record DiffPart(string Text, bool Differs);

/// <summary>Two texts side by side, word by word.</summary>
public partial record WordDiff(IReadOnlyList<DiffPart> Was, IReadOnlyList<DiffPart> Is)
{
    // Beyond so many pairs of words a passage was rewritten: there is nothing to align, and it would take seconds.
    private const long MostPairs = 4_000_000;

    private static readonly CustomFunctionChunker ByParagraph = new(text => Paragraph().Split(text));
    private static readonly CustomFunctionChunker ByWord = new(text => Word().Matches(text).Select(m => m.Value).ToArray());

    public bool IsEmpty => !Was.Concat(Is).Any(part => part.Differs);

    public static WordDiff Between(string was, string now)
    {
        var (left, right) = (new List<DiffPart>(), new List<DiffPart>());
        Compare(was, now, ByParagraph, (a, b) =>
        {
            if ((long)Word().Count(a) * Word().Count(b) is 0 or > MostPairs) Add(a, b, differs: true);
            else Compare(a, b, ByWord, (x, y) => Add(x, y, differs: true), same => Add(same, same, differs: false));
        }, same => Add(same, same, differs: false));
        return new(left, right);

        void Add(string a, string b, bool differs)
        {
            if (a.Length > 0) left.Add(new(a, differs));
            if (b.Length > 0) right.Add(new(b, differs));
        }
    }

    private static void Compare(string was, string now, IChunker chunker, Action<string, string> differ, Action<string> agree)
    {
        var diff = Differ.Instance.CreateDiffs(was, now, ignoreWhiteSpace: false, ignoreCase: false, chunker);
        var (old, fresh, at) = (diff.PiecesOld.ToArray(), diff.PiecesNew.ToArray(), 0);
        foreach (var block in diff.DiffBlocks)
        {
            agree(string.Concat(old[at..block.DeleteStartA]));
            at = block.DeleteStartA + block.DeleteCountA;
            differ(string.Concat(old[block.DeleteStartA..at]),
                string.Concat(fresh[block.InsertStartB..(block.InsertStartB + block.InsertCountB)]));
        }
        agree(string.Concat(old[at..]));
    }

    // Each paragraph with the empty lines after it.
    [GeneratedRegex(@"(?<=\n\n)(?!\n)")]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"\s+|[^\s]+")]
    private static partial Regex Word();
}
