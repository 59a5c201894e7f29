namespace NewsPortal.Data;

/// <summary>The program cannot start for a reason that its operator can mend; the message is one line and says what and where.</summary>
public class StartRefusedException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>For a setting: its key, what it holds, what it takes.</summary>
    public static StartRefusedException Setting(string key, string? holds, string takes, Exception? inner = null) =>
        new($"Cấu hình sai: {key} = \"{holds}\"; cần {takes}.", inner);
}
