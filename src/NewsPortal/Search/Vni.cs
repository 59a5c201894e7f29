using System.Text;

namespace NewsPortal.Search;

/// <summary>VNI: 1 to 5 are the tones, 6 the hat, 7 the horn, 8 the breve, 9 đ.</summary>
internal static class Vni
{
    /// <summary>The syllable that these lower-case letters and digits type, or null where they type none.</summary>
    public static string? Read(string word)
    {
        var letters = new StringBuilder(word.Length);
        var pressed = new Pressed("", false, RimeMarks.None, default, 0, 0);
        var hasVowel = false;
        for (var i = 0; i < word.Length; i++)
        {
            var key = word[i];
            // A number that happens to follow ("U23") is not typing; two tones at once are one.
            if (char.IsAsciiDigit(key) && !CanFollow(i == 0 ? ' ' : word[i - 1], key, hasVowel)) return null;
            if (key is '9' && (pressed.Stroke || word[0] is not 'd')) return null;
            if (Marks(key) is var mark and not RimeMarks.None)
            {
                if (pressed.Marks is not RimeMarks.None && (mark is not RimeMarks.Horn || pressed.Marks != mark)) return null;
                pressed = pressed with { Marks = mark, Horns = pressed.Horns + (mark is RimeMarks.Horn ? 1 : 0) };
            }
            else if (key is '9') pressed = pressed with { Stroke = true };
            else if (char.IsAsciiDigit(key)) pressed = pressed with { Tone = key - '0' };
            else letters.Append(key);
            hasVowel |= Rime.Vowels.Contains(key, StringComparison.Ordinal);
        }
        return (pressed with { Letters = letters.ToString() }).Spelt();
    }

    private static bool CanFollow(char before, char key, bool hasVowel) =>
        key is not '0' && (hasVowel || (key is '9' && before != ' ')) && before != key && !(IsTone(before) && IsTone(key));

    private static bool IsTone(char key) => key is >= '1' and <= '5';

    private static RimeMarks Marks(char key) => key switch
    {
        '6' => RimeMarks.Hat,
        '7' => RimeMarks.Horn,
        '8' => RimeMarks.Breve,
        _ => RimeMarks.None,
    };
}
