namespace NewsPortal.Newsroom;

/// <summary>A word between colleagues beside a story; readers never see it.</summary>
public class Note
{
    public const int MaxLength = 2000;

    public int Id { get; private set; }
    public required int ArticleId { get; init; }
    public required int EditorId { get; init; }
    public required DateTime At { get; init; }
    public required string Text { get; init; }
}
