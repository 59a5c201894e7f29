namespace NewsPortal.Web.Newsroom.PictureWords;

/// <summary>What is said of one of many pictures, as it was typed.</summary>
public record WordsForm
{
    public string? Key { get; init; }
    public string? Alt { get; init; }
    public string? Caption { get; init; }
    public string? Credit { get; init; }

    /// <summary>What the form began with.</summary>
    public string? Stamp { get; init; }
}
