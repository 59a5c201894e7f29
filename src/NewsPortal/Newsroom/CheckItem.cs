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
    public bool Blocks => State == CheckState.Missing;
}
