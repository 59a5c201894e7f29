namespace NewsPortal.People;

/// <summary>A name that signs stories ("bút danh"), with its page.</summary>
public class PenName
{
    public int Id { get; private set; }
    public required string Name { get; set; }
    public required string Slug { get; set; }

    /// <summary>One or two sentences for its page.</summary>
    public string Biography { get; set; } = "";
}
