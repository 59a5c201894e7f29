namespace NewsPortal.Search;

/// <summary>A word where it stands in a text, without its marks and with them: "Hoà" is "hoa" and "hoa2".</summary>
/// <param name="Start">Where it begins, in chars of the text that was given.</param>
/// <param name="Length">In chars of that text, with the marks that follow its letters.</param>
/// <param name="Folded">Lower case, no marks, đ as d.</param>
/// <param name="Exact">
/// Lower case, â ă ê ô ơ ư đ kept, the tone as a digit at the end (1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng).
/// </param>
public readonly record struct SearchToken(int Start, int Length, string Folded, string Exact)
{
    public bool IsMarked => Exact != Folded;
}
