using System.Text;
using NewsPortal.Search;

namespace NewsPortal.Generating;

/// <summary>One word as it is written: a syllable, or several ("đồng bằng").</summary>
public readonly record struct Word(string Text, int Syllables)
{
    public static Word Of(string text) => new(text, text.Split(' ').Length);
}

/// <summary>The words that generated stories are made of, the frequent ones first.</summary>
public sealed class Vocabulary
{
    /// <summary>Where Debian's hunspell-vi puts its list of Vietnamese syllables.</summary>
    public const string HunspellPath = "/usr/share/hunspell/vi_VN.dic";

    private Vocabulary(IEnumerable<string> links, IReadOnlyList<string> subjects, IEnumerable<string> syllables)
    {
        Links = [.. links.Select(Word.Of)];
        Subjects = [.. subjects.Select(Word.Of)];
        Contents = [.. subjects.Concat(syllables.Except(subjects)).Select(Word.Of)];
    }

    /// <summary>The small words between: "và", "của".</summary>
    public IReadOnlyList<Word> Links { get; }

    /// <summary>What stories are about: words that make a tag or a subhead.</summary>
    public IReadOnlyList<Word> Subjects { get; }

    /// <summary>The subjects, then every syllable that the machine's list knows: the long tail of a real archive.</summary>
    public IReadOnlyList<Word> Contents { get; }

    /// <param name="hunspell">A hunspell list; where there is none, the built-in words stand alone.</param>
    public static Vocabulary Load(string hunspell = HunspellPath)
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream("words.txt")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', 2);
        var subjects = lines[1].Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new(lines[0].Split(", "), Mixed(subjects), File.Exists(hunspell) ? Mixed([.. Syllables(hunspell)]) : []);
    }

    // Lower-case syllables only: names and abbreviations ("HCM", "ASCII") are no words of a story.
    private static IEnumerable<string> Syllables(string hunspell) =>
        File.ReadLines(hunspell).Skip(1).Select(line => SearchText.Clean(line).Trim()).Where(s => s.Length > 0 && s.All(char.IsLower))
            .Select(s => s.Normalize(NormalizationForm.FormC)).Distinct();

    // The list stands by subject and by letter; the frequent words of a paper come from everywhere.
    private static string[] Mixed(string[] words)
    {
        var dice = new Dice(0, DicePart.Words, words.Length);
        for (var i = words.Length - 1; i > 0; i--)
        {
            var j = dice.Below(i + 1);
            (words[i], words[j]) = (words[j], words[i]);
        }
        return words;
    }
}
