using System.Globalization;
using System.Text;

namespace NewsPortal.Search;

/// <summary>What one character, or a letter with its marks, gives to the two forms of a word.</summary>
internal readonly record struct Character(CharacterKind Kind, char Folded, char Exact, byte Tone)
{
    // Latin, Greek, Cyrillic, the marks and all of Vietnamese; beyond are scripts that a Vietnamese paper rarely quotes.
    public const int Known = 0x2000;

    private static readonly Character[] table = [.. Enumerable.Range(0, Known).Select(c => Read((char)c))];

    public static ref readonly Character Of(char known) => ref table[known];

    public static CharacterKind KindOf(Rune rune)
    {
        if (rune.Value is 0x00AD or (>= 0x200B and <= 0x200F) or 0x2060 or 0xFEFF) return CharacterKind.Unseen;
        if (Rune.IsLetterOrDigit(rune)) return CharacterKind.Letter;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharacterKind.Mark,
            _ => CharacterKind.Between,
        };
    }

    /// <summary>A letter that a mark of quality is put on; other letters and other marks stay as they are.</summary>
    public static char Marked(char letter, char mark) => (letter, mark) switch
    {
        ('a', '\u0302') => 'â',
        ('e', '\u0302') => 'ê',
        ('o', '\u0302') => 'ô',
        ('a', '\u0306') => 'ă',
        ('o', '\u031B') => 'ơ',
        ('u', '\u031B') => 'ư',
        _ => letter,
    };

    private static Character Read(char c)
    {
        var kind = KindOf(new Rune(c));
        if (kind is CharacterKind.Between or CharacterKind.Unseen) return new(kind, default, default, 0);
        var (folded, exact, tone) = (default(char), default(char), (byte)0);
        foreach (var part in c < 0x80 ? [c] : c.ToString().Normalize(NormalizationForm.FormD).ToCharArray())
        {
            if (ToneOf(part) is > 0 and var told) tone = told;
            else if (kind is CharacterKind.Mark) exact = part;
            else if (KindOf(new Rune(part)) is CharacterKind.Mark) exact = Marked(exact, part);
            else exact = folded = char.ToLowerInvariant(part);
        }
        // đ has no decomposition.
        if (folded is 'đ') folded = 'd';
        return new(kind, folded, exact, tone);
    }

    private static byte ToneOf(char mark) => mark switch
    {
        '\u0301' => 1,
        '\u0300' => 2,
        '\u0309' => 3,
        '\u0303' => 4,
        '\u0323' => 5,
        _ => 0,
    };
}
