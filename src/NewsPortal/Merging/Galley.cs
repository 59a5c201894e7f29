using System.Text;

namespace NewsPortal.Merging;

/// <summary>The merged text as it is set, word by word, with the seams between two writers' words made good.</summary>
internal sealed class Galley
{
    private readonly List<string> words = [];
    private int joined;

    public IReadOnlyList<string> Pieces => words;

    public int Count => words.Count;

    /// <returns>The place of the first of these words.</returns>
    public int Set(IReadOnlyList<string> more)
    {
        var first = 0;
        if (words.Count > joined && more.Count > 0)
        {
            var (last, next) = (words[^1], more[0]);
            if ((Words.IsRead(last) && Begins(next)) || (Words.IsNote(last) && next[0] == '[')) words.Add(" ");
            else if (IsGap(last) && IsGap(next)) first = 1;
            else if (last == " " && next[0] == '\n') words.RemoveAt(words.Count - 1);
        }
        var place = words.Count;
        for (var i = first; i < more.Count; i++) words.Add(more[i]);
        return place;
    }

    /// <summary>From here on nothing set before is touched.</summary>
    public void EndPassage() => joined = words.Count;

    public void CutBack(int count) => words.RemoveRange(count, words.Count - count);

    public string Text(int from, int to) => string.Concat(words.Skip(from).Take(to - from));

    public override string ToString() => new StringBuilder().AppendJoin("", words).ToString();

    private static bool Begins(string word) => Words.IsRead(word) || "(“‘«".Contains(word[0]);

    private static bool IsGap(string word) => Words.IsSpace(word) && word[0] != '\n';
}
