using System.Buffers;

namespace NewsPortal.Search;

/// <summary>The vowels of a syllable with the consonants that close it: "ương".</summary>
internal readonly record struct Rime(string Text)
{
    public const string Vowels = "aeiouy";


    private static readonly SearchValues<char> markedVowels = SearchValues.Create("âêôơưă");
    private static readonly SearchValues<char> plainVowels = SearchValues.Create(Vowels);

    public RimeMarks Marks =>
        Text.AsSpan().ContainsAny("âêô") ? RimeMarks.Hat
        : Text.AsSpan().ContainsAny("ơư") ? RimeMarks.Horn
        : Text.Contains('ă', StringComparison.Ordinal) ? RimeMarks.Breve
        : RimeMarks.None;

    public bool IsStopped => Text[^1] is 'c' or 'p' or 't' || Text.EndsWith("ch", StringComparison.Ordinal);

    /// <summary>Where the tone is written: on the marked vowel ("ươ": the second), else as in "hòa" and "hoàn".</summary>
    public int ToneAt
    {
        get
        {
            var marked = Text.AsSpan().LastIndexOfAny(markedVowels);
            if (marked >= 0) return marked;
            var vowels = Text.AsSpan().IndexOfAnyExcept(plainVowels);
            if (vowels < 0) vowels = Text.Length;
            return vowels < Text.Length || vowels == 3 ? Math.Min(vowels - 1, 1) : 0;
        }
    }
}
