using System.Buffers;
using System.Text;

namespace NewsPortal.Search;

/// <summary>Reads the words of a text one after another, composed or in pieces, without normalizing the text.</summary>
internal sealed class WordReader(string text)
{
    private static readonly string?[] words = new string?[16_384];

    private char[] folded = new char[32];
    private char[] exact = new char[32];
    private int length;
    private byte tone;
    private int at;

    public bool Next(out SearchToken token)
    {
        var (start, end) = (-1, 0);
        (length, tone) = (0, 0);
        while (at < text.Length)
        {
            var from = at;
            var kind = text[at] < Character.Known ? TakeKnown(start >= 0) : TakeRare(start >= 0);
            if (kind is CharacterKind.Between && start >= 0) break;
            if (kind is CharacterKind.Letter && start < 0) start = from;
            if (kind is CharacterKind.Letter or CharacterKind.Mark) end = at;
        }
        token = start < 0 ? default : Word(start, end - start);
        return start >= 0;
    }

    private CharacterKind TakeKnown(bool inWord)
    {
        ref readonly var character = ref Character.Of(text[at++]);
        if (character.Kind is CharacterKind.Letter || inWord) Put(character);
        return character.Kind;
    }

    private void Put(in Character character)
    {
        if (character.Tone > 0) tone = character.Tone;
        if (character.Kind is CharacterKind.Letter) Put(character.Folded, character.Exact);
        else if (character.Kind is CharacterKind.Mark) exact[length - 1] = Character.Marked(exact[length - 1], character.Exact);
    }

    private void Put(char plain, char marked)
    {
        // One more than the letters: the tone follows them.
        if (length + 2 > folded.Length)
        {
            Array.Resize(ref folded, 2 * folded.Length);
            Array.Resize(ref exact, 2 * exact.Length);
        }
        folded[length] = plain;
        exact[length++] = marked;
    }

    private CharacterKind TakeRare(bool inWord)
    {
        var whole = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var taken) is OperationStatus.Done;
        at += taken;
        var kind = whole ? Character.KindOf(rune) : CharacterKind.Between;
        if (kind is CharacterKind.Letter || (kind is CharacterKind.Mark && inWord)) PutParts(rune);
        return kind;
    }

    private void PutParts(Rune rune)
    {
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (part.Value < Character.Known) Put(Character.Of((char)part.Value));
            else if (Rune.IsLetterOrDigit(part))
                foreach (var c in Rune.ToLowerInvariant(part).ToString()) Put(c, c);
        }
    }

    private SearchToken Word(int start, int taken)
    {
        // "kỹ" and "kĩ" are one word; after other letters y is a name's own ("Vy").
        var isSpeltWithI = folded.AsSpan(0, length) is "hy" or "ky" or "ly" or "my" or "sy" or "ty" or "quy";
        if (isSpeltWithI) folded[length - 1] = exact[length - 1] = 'i';
        var plain = Known(folded.AsSpan(0, length));
        if (tone > 0) exact[length++] = (char)('0' + tone);
        return new(start, taken, plain, exact.AsSpan(0, length).SequenceEqual(plain) ? plain : Known(exact.AsSpan(0, length)));
    }

    // Vietnamese has few syllables, and a search reads ten thousand words: each is one string. Where two threads put theirs, either is right.
    private static string Known(ReadOnlySpan<char> word)
    {
        // Not .NET's own hash, which takes longer than making the string; here nobody gains by words that share a place.
        var place = (uint)word.Length;
        foreach (var letter in word) place = place * 31 + letter;
        ref var known = ref words[place % words.Length];
        if (known is { } same && word.SequenceEqual(same)) return same;
        return known = word.ToString();
    }
}
