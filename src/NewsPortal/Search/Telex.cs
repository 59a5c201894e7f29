using System.Text;

namespace NewsPortal.Search;

/// <summary>Telex: dd, aa, ee, oo and w mark letters, s f r x j are the tones.</summary>
internal static class Telex
{
    private const string Tones = "sfrxj";

    /// <summary>The syllable that these lower-case letters type, or null where they do not use a key or type none.</summary>
    public static string? Read(string word)
    {
        var letters = new StringBuilder(word.Length);
        var (hasVowel, stroke, horns, tone) = (false, false, 0, 0);
        for (var i = 0; i < word.Length; i++)
        {
            var key = word[i];
            var isTone = hasVowel && Tones.Contains(key, StringComparison.Ordinal);
            var isHorn = key is 'w' && i > 0;
            var isStroke = key is 'd' && i > 0 && word[0] is 'd';
            // Pressed twice at once, a key takes itself back: "boss", "www".
            if ((isTone || isHorn) && word[i - 1] == key || isStroke && stroke) return null;
            if (isTone) tone = Tones.IndexOf(key, StringComparison.Ordinal) + 1;
            stroke |= isStroke;
            if (isHorn) horns++;
            // A w without a vowel to mark is itself ư: "thw".
            if (isHorn && !hasVowel) key = 'u';
            else if (isTone || isHorn || isStroke) continue;
            letters.Append(key);
            hasVowel |= Rime.Vowels.Contains(key, StringComparison.Ordinal);
        }
        var marks = horns > 0 ? RimeMarks.Horn | RimeMarks.Breve : RimeMarks.None;
        return Spelt(new(letters.ToString(), stroke, marks, default, horns, tone));
    }

    // A second a, e or o is a hat, wherever it was typed; where that makes no syllable it is a letter ("ngoeos").
    private static string? Spelt(Pressed pressed)
    {
        foreach (var hatted in pressed.Marks is RimeMarks.None ? "aeo" : "")
        {
            var first = pressed.Letters.IndexOf(hatted, StringComparison.Ordinal);
            var second = first < 0 ? -1 : pressed.Letters.IndexOf(hatted, first + 1);
            if (second < 0) continue;
            var hat = pressed with { Letters = pressed.Letters.Remove(second, 1), Marks = RimeMarks.Hat, Hatted = hatted };
            if (hat.Spelt() is { } syllable) return syllable;
        }
        return pressed.IsPlain ? null : pressed.Spelt();
    }
}
