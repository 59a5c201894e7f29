using System.Buffers;
using System.Text;

namespace NewsPortal.Search;

/// <summary>Reads the words of a text one after another, composed or in pieces, without normalizing the text. One reader serves for many texts; it keeps nothing of a word that nobody asks for.</summary>
internal sealed class WordReader
{
    private static readonly string?[] words = new string?[16_384];

    private char[] folded = new char[32];
    private char[] exact = new char[32];
    private string text = "";
    private int length;
    private int exactLength;
    private byte tone;
    private int at;
    private int end;

    /// <summary>Where the word begins, in chars of the text; -1 where there was none left.</summary>
    public int Start { get; private set; }

    /// <summary>In chars of the text.</summary>
    public int Length => end - Start;

    /// <summary>As in <see cref="SearchToken"/>; good until the next word.</summary>
    public ReadOnlySpan<char> Folded => folded.AsSpan(0, length);
    public ReadOnlySpan<char> Exact => exact.AsSpan(0, exactLength);

    public SearchToken Token
    {
        get
        {
            var plain = Known(Folded);
            return new(Start, Length, plain, Exact.SequenceEqual(plain) ? plain : Known(Exact));
        }
    }

    public WordReader Of(string other)
    {
        (text, at) = (other, 0);
        return this;
    }

    /// <summary>As <see cref="Next()"/>, but of a word that begins with none of these letters only the place is told: most words are not looked for, and passing over one costs half.</summary>
    public bool Next(FirstLetters wanted)
    {
        while (at < text.Length && text[at] < Character.Known && Character.Of(text[at]).Kind is not CharacterKind.Letter) at++;
        if (at < text.Length && text[at] < Character.Known && !wanted.Contain(Character.Of(text[at]).Folded)) return Pass();
        return Next();
    }

    private bool Pass()
    {
        (Start, length, exactLength) = (at, 0, 0);
        while (at < text.Length)
        {
            CharacterKind kind;
            if (text[at] < Character.Known) kind = Character.Of(text[at++]).Kind;
            else kind = RareKind(out _);
            if (kind is CharacterKind.Between) break;
            if (kind is not CharacterKind.Unseen) end = at;
        }
        return true;
    }

    public bool Next()
    {
        var start = -1;
        (length, tone, end) = (0, 0, 0);
        while (at < text.Length)
        {
            var from = at;
            var kind = text[at] < Character.Known ? TakeKnown(start >= 0) : TakeRare(start >= 0);
            if (kind is CharacterKind.Between && start >= 0) break;
            if (kind is CharacterKind.Letter && start < 0) start = from;
            if (kind is CharacterKind.Letter or CharacterKind.Mark) end = at;
        }
        Start = start;
        if (start >= 0) Spell();
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

    private CharacterKind RareKind(out Rune rune)
    {
        var whole = Rune.DecodeFromUtf16(text.AsSpan(at), out rune, out var taken) is OperationStatus.Done;
        at += taken;
        return whole ? Character.KindOf(rune) : CharacterKind.Between;
    }

    private CharacterKind TakeRare(bool inWord)
    {
        var kind = RareKind(out var rune);
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

    private void Spell()
    {
        // As SearchText.WithI.
        var isSpeltWithI = folded.AsSpan(0, length) is "hy" or "ky" or "ly" or "my" or "sy" or "ty" or "quy";
        if (isSpeltWithI) folded[length - 1] = exact[length - 1] = 'i';
        exactLength = length;
        if (tone > 0) exact[exactLength++] = (char)('0' + tone);
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

/// <summary>The letters, folded, that words looked for begin with.</summary>
internal readonly struct FirstLetters(IEnumerable<string> folded)
{
    // A bit for each; letters that have none are always among them.
    private readonly UInt128 _bits = folded.Aggregate(UInt128.Zero, (bits, word) => word[0] < 128 ? bits | (UInt128.One << word[0]) : bits);

    public bool Contain(char letter) => letter >= 128 || (_bits >> letter & 1) != 0;
}
