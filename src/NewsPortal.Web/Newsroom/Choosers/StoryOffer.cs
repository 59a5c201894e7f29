namespace NewsPortal.Web.Newsroom.Choosers;

/// <summary>A published story that may be chosen.</summary>
/// <param name="At">When it came out, as a newspaper writes it.</param>
public record StoryOffer(int Id, string Title, string Address, string Section, string At);
