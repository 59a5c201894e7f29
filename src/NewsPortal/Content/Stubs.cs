namespace NewsPortal.Content;

public record BodyPart(string Html, IReadOnlyList<int> RelatedIds);

public static class PictureCaption
{
    public static (string Caption, string Credit) Split(string text) => text.Split("Ảnh:") is [var c, var credit] ? (c.Trim(), credit.Trim()) : (text, "");
}
