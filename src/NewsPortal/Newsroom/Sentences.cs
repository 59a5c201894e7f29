namespace NewsPortal.Newsroom;

/// <summary>Where a sentence begins and ends: at a line's ends, and after . ! ? … (with the marks that close it) before a space. "TP. Huế" makes two.</summary>
internal static class Sentences
{
    private const string Stops = ".!?…";
    private const string Closing = "”’»)\"'*";

    public static int Start(string text, int at)
    {
        while (at > 0 && text[at - 1] != '\n' && !(char.IsWhiteSpace(text[at - 1]) && EndsAt(text, at - 1))) at--;
        return at;
    }

    public static int End(string text, int at)
    {
        while (at < text.Length && text[at] != '\n' && !(char.IsWhiteSpace(text[at]) && EndsAt(text, at))) at++;
        return at;
    }

    private static bool EndsAt(string text, int end)
    {
        while (end > 0 && Closing.Contains(text[end - 1])) end--;
        return end > 0 && Stops.Contains(text[end - 1]);
    }
}
