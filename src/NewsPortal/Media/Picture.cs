namespace NewsPortal.Media;

/// <summary>A picture's place in a story's body: tells where a picture is used.</summary>
public class Picture
{
    public int ArticleId { get; private set; }
    public int Position { get; init; }
    public int MediaFileId { get; init; }
}
