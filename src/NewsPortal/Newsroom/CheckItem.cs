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

    public static IEnumerable<CheckItem> Missing(int count, string says) => count > 0 ? [new($"{count} {says}", CheckState.Missing)] : [];

    /// <param name="which">Pictures of the body, counted from 1.</param>
    /// <param name="says">What they lack.</param>
    /// <returns>One line that tells which; none where there are none.</returns>
    public static IEnumerable<CheckItem> MissingAt(IReadOnlyList<int> which, string says) =>
        Missing(which.Count, $"{says}: ảnh thứ {string.Join(", ", which.Take(Shown))}{(which.Count > Shown ? " …" : "")}");

    public bool Blocks => State == CheckState.Missing;
}
