namespace NewsPortal.Moving.Html;

internal enum PieceKind { Text, Code, Break, Note }

/// <summary>A stretch of a line of text in one style.</summary>
/// <param name="Text">For a note its number.</param>
internal readonly record struct Piece(PieceKind Kind, string Text, bool Bold, bool Italic, string? Link)
{
    public bool IsSpace => Kind == PieceKind.Break || (Kind == PieceKind.Text && Text.All(IsBlank));

    public bool LooksAs(Piece other) => (Bold, Italic, Link) == (other.Bold, other.Italic, other.Link);

    public Piece Plain => this with { Bold = false, Italic = false };

    /// <summary>What collapses in HTML; a space that holds words together stays.</summary>
    public static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    public static bool IsMark(char c) => char.IsPunctuation(c) || char.IsSymbol(c);
}
