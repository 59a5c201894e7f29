namespace NewsPortal.Content;

/// <summary>A caption of plain text, as front matter and picture files hold it.</summary>
public static class PictureCaption
{
    /// <summary>What follows the last of it is the credit.</summary>
    public const string CreditMark = "Ảnh:";

    /// <returns>A credit as it is kept: the mark, which stands before it everywhere, taken away where it was typed.</returns>
    public static string CreditOf(string line) => line.StartsWith(CreditMark, StringComparison.OrdinalIgnoreCase) ? CreditOf(line[CreditMark.Length..].Trim()) : line;

    public static (string Caption, string Credit) Split(string text)
    {
        var at = text.LastIndexOf(CreditMark, StringComparison.Ordinal);
        return at < 0 ? (text.Trim(), "") : (text[..at].Trim(), text[(at + CreditMark.Length)..].Trim());
    }
}
