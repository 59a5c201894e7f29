namespace NewsPortal.Search;

/// <summary>What the keys of one word ask for: letters, and what is to be put on them in whatever order it was typed.</summary>
/// <param name="Letters">Without the keys that only mark.</param>
/// <param name="Stroke">đ.</param>
/// <param name="Marks">One of these is asked for; none asks for letters without marks.</param>
/// <param name="Hatted">The letter that wears the hat, where the key tells.</param>
/// <param name="Horns">Two where "ươ" was given both.</param>
/// <param name="Tone">1 to 5, 0 for none.</param>
internal readonly record struct Pressed(string Letters, bool Stroke, RimeMarks Marks, char Hatted, int Horns, int Tone)
{
    public bool IsPlain => !Stroke && Marks is RimeMarks.None && Tone == 0;

    /// <summary>The syllable, or null where the keys make none.</summary>
    public string? Spelt()
    {
        foreach (var (onset, rest) in Onset.Cuts(Letters))
            foreach (var rime in Rimes.Of(rest).Where(IsAsked))
            {
                if (Stroke && onset != "d") continue;
                var syllable = new Syllable(Stroke ? "đ" : onset, rime, Tone);
                if (syllable.IsValid) return syllable.ToString();
            }
        return null;
    }

    private bool IsAsked(Rime rime)
    {
        if (Marks is RimeMarks.None) return rime.Marks is RimeMarks.None;
        if ((rime.Marks & Marks) == 0) return false;
        if (Horns > 1 && !rime.Text.Contains("ươ", StringComparison.Ordinal)) return false;
        return Hatted == 0 || rime.Text.Contains(Character.Marked(Hatted, '\u0302'), StringComparison.Ordinal);
    }
}
