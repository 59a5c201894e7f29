using System.Text;

namespace NewsPortal.Tests.Search;

/// <summary>Types Vietnamese on a keyboard that leaves the keys as they are, in the order that a hand is used to.</summary>
/// <param name="keys">The keys of â, ê, ô, ơ and ư, ă and đ.</param>
/// <param name="tones">The keys of sắc, huyền, hỏi, ngã and nặng.</param>
internal sealed class Typist(Func<char, char, char> keys, string tones)
{
    private const string Marks = "\u0301\u0300\u0309\u0303\u0323";

    public static Typist OfTelex { get; } = new((letter, mark) => mark is '\u0302' or '\u0335' ? letter : 'w', "sfrxj");

    public static Typist OfVni { get; } = new((_, mark) => mark switch { '\u0302' => '6', '\u031B' => '7', '\u0306' => '8', _ => '9' }, "12345");

    public IEnumerable<string> Styles(string word)
    {
        yield return Typed(word, markLate: false, toneLate: false);
        yield return Typed(word, markLate: false, toneLate: true);
        yield return OneHorn(Typed(word, markLate: false, toneLate: true));
        yield return Typed(word, markLate: true, toneLate: true);
    }

    private string Typed(string word, bool markLate, bool toneLate)
    {
        var (now, late, tone) = (new StringBuilder(), new StringBuilder(), "");
        var letter = ' ';
        foreach (var c in word.Replace("đ", "d\u0335", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            var told = Marks.IndexOf(c, StringComparison.Ordinal);
            if (told >= 0 && toneLate) tone = tones[told].ToString();
            else if (told >= 0) now.Append(tones[told]);
            else if (c < 0x80) now.Append(letter = c);
            else (markLate ? late : now).Append(keys(letter, c));
        }
        // A hand that marks late gives ươ its horns with one key.
        return now + late.ToString().Replace("ww", "w", StringComparison.Ordinal).Replace("77", "7", StringComparison.Ordinal) + tone;
    }

    private static string OneHorn(string typed) =>
        typed.Replace("uwow", "uow", StringComparison.Ordinal).Replace("u7o7", "uo7", StringComparison.Ordinal);
}
