using System.Text;

namespace NewsPortal.Search;

/// <summary>A syllable of Vietnamese by its parts; what does not fit together is none.</summary>
internal readonly record struct Syllable(string Onset, Rime Rime, int Tone)
{
    private const string ToneMarks = "\u0301\u0300\u0309\u0303\u0323";

    // A syllable that c, ch, p or t closes is sắc or nặng.
    public bool IsValid => Search.Onset.Fits(Onset, Rime.Text) && (!Rime.IsStopped || Tone is 1 or 5);

    /// <summary>Whether a word with its marks is a syllable, wherever its tone is written.</summary>
    public static bool IsWritten(string word)
    {
        var apart = word.ToLowerInvariant().Normalize(NormalizationForm.FormD);
        var tones = apart.Where(c => ToneMarks.Contains(c, StringComparison.Ordinal)).ToList();
        if (tones.Count > 1) return false;
        var tone = tones.Count == 0 ? 0 : ToneMarks.IndexOf(tones[0], StringComparison.Ordinal) + 1;
        var untoned = string.Concat(apart.Where(c => !tones.Contains(c))).Normalize(NormalizationForm.FormC);
        return Search.Onset.Cuts(untoned).Any(cut => Rimes.Has(cut.Rime) && new Syllable(cut.Onset, new(cut.Rime), tone).IsValid);
    }

    /// <summary>Whether some syllable is a folded word with marks: "duong" is đường's.</summary>
    public static bool IsFolded(string word) =>
        Search.Onset.Cuts(word).Any(cut => Rimes.Of(cut.Rime).Any(rime => new Syllable(cut.Onset, rime, 1).IsValid));

    /// <summary>As the paper writes it: composed, the tone where "hòa" and "thủy" have it.</summary>
    public override string ToString()
    {
        if (Tone == 0) return Onset + Rime.Text;
        return (Onset + Rime.Text.Insert(Rime.ToneAt + 1, ToneMarks[Tone - 1].ToString())).Normalize(NormalizationForm.FormC);
    }
}
