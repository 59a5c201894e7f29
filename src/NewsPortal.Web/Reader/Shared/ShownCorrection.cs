using NewsPortal.Articles;

namespace NewsPortal.Web.Reader.Shared;

/// <summary>A correction in its set form: the piece by name, section and day, what was wrong, what is right, the apology.</summary>
public record ShownCorrection(PieceName Piece, string WrongText, string RightText, string Apology, DateTime At)
{
    /// <summary>Of one that names no piece, the story it hangs on is meant.</summary>
    public static PieceName NameOf(string? title, string? section, DateTime? at, PieceName story) =>
        title is null ? story : new(title, section ?? story.Section, at ?? story.At);
}
