namespace NewsPortal.Content;

/// <summary>A caption of plain text, as front matter and picture files hold it.</summary>
public static class PictureCaption
{
    /// <summary>What follows the last of it is the credit.</summary>
    public const string CreditMark = "Ảnh:";

    public static (string Caption, string Credit) Split(string text)
    {
        var at = text.LastIndexOf(CreditMark, StringComparison.Ordinal);
        return at < 0 ? (text.Trim(), "") : (text[..at].Trim(), text[(at + CreditMark.Length)..].Trim());
    }
}
