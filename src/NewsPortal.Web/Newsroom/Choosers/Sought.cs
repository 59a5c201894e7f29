using NewsPortal.Search;

namespace NewsPortal.Web.Newsroom.Choosers;

/// <summary>What somebody looks for in a chooser, and the beginnings of words that it comes to, without marks.</summary>
public record Sought(string Text, IReadOnlyList<string> Words)
{
    private const int Longest = 200;
    private const int MostWords = 12;

    public static Sought From(string? typed)
    {
        var text = SearchText.Clean(typed ?? "").Trim();
        if (text.Length > Longest) text = text[..Longest];
        return new(text, [.. SearchText.FoldedWords(text).Take(MostWords)]);
    }

    /// <summary>Something was typed in which there is no word: nothing is called that.</summary>
    public bool IsNothing => Text.Length > 0 && Words.Count == 0;
}
