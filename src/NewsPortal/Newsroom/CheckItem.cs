namespace NewsPortal.Newsroom;

/// <summary>How a thing stands that a story needs.</summary>
public enum CheckState
{
    Done,

    /// <summary>Publishing waits for it.</summary>
    Missing,

    /// <summary>Somebody should look; it may be right.</summary>
    Doubtful,
}

/// <summary>One line of what stands before publication.</summary>
public record CheckItem(string Says, CheckState State)
{
    private const int Shown = 5;

    /// <returns>One line that names the first few; none where there are none.</returns>
    public static IEnumerable<CheckItem> Doubtful(string says, IEnumerable<string> these)
    {
        var shown = these.Take(Shown).ToList();
        if (shown.Count > 0) yield return new($"{says}: {string.Join(", ", shown.Select(t => $"“{t}”"))}", CheckState.Doubtful);
    }

    public bool Blocks => State == CheckState.Missing;
}
