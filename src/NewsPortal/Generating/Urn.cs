namespace NewsPortal.Generating;

/// <summary>
/// An urn with few popular and many rare things (Zipf): thing k is drawn in proportion to 1 / (k + head).
/// One throw and one look, whatever the number of things; none is rarer than one draw in 65,536.
/// </summary>
public sealed class Urn
{
    private const int Slots = 1 << 16;
    private readonly int[] _slots;

    /// <param name="head">The larger, the less the first things stand out.</param>
    public Urn(int things, int head)
    {
        var weights = Enumerable.Range(0, things).Select(k => 1.0 / (k + head)).ToList();
        var all = weights.Sum();
        _slots = [.. weights.SelectMany((w, k) => Enumerable.Repeat(k, Math.Max(1, (int)(w / all * Slots))))];
    }

    public int Draw(Dice dice) => _slots[dice.Below(_slots.Length)];
}
