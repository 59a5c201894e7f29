namespace NewsPortal.Moving.Backups;

/// <summary>
/// A file that has its name only when it is whole and on the disk. Until then it lies beside it under another one, held open by this process alone:
/// what nobody holds was left behind by one that was killed, and goes.
/// </summary>
public sealed class UnfinishedFile : IDisposable
{
    private const string Suffix = ".newsportal-unfinished";

    // The database's keys and password hashes are in it.
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _name;

    private UnfinishedFile(string name) => (_name, Content) = (name, Create($"{name}{Suffix}"));

    public FileStream Content { get; }

    /// <exception cref="IOException">It cannot be made there, or somebody makes it this moment.</exception>
    public static UnfinishedFile Begin(string name)
    {
        Sweep(Path.GetDirectoryName(name)!);
        return new(name);
    }

    /// <summary>Empty and for its owner only: what else is needed meanwhile goes and is swept with it.</summary>
    public string Beside(string part)
    {
        var path = $"{_name}{Suffix}-{part}";
        Create(path).Dispose();
        return path;
    }

    public static void Drop(string beside)
    {
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(beside)!, $"{Path.GetFileName(beside)}*").ToList()) File.Delete(file);
    }

    /// <exception cref="IOException">Another file has the name by now.</exception>
    public void Finish()
    {
        Content.Flush(flushToDisk: true);
        // Elsewhere it keeps its lock until it has its name; Windows moves no file that is held.
        if (OperatingSystem.IsWindows()) Content.Dispose();
        File.Move($"{_name}{Suffix}", _name);
        Content.Dispose();
    }

    public void Dispose()
    {
        try
        {
            Content.Dispose();
        }
        finally
        {
            // On a full disk what is still on its way cannot be written.
            Remove($"{_name}{Suffix}");
        }
    }

    /// <returns>Whether a living process is at work on a file of that name.</returns>
    public static bool IsHeld(string name) => File.Exists($"{name}{Suffix}") && !IsFree($"{name}{Suffix}");

    /// <summary>Deletes what killed processes left in the folder.</summary>
    public static void Sweep(string folder)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var left in Directory.EnumerateFiles(folder, $"*{Suffix}").ToList())
            if (IsFree(left)) Remove(left);
    }

    // Parts first: what is left of a sweep that is killed is found by the next.
    private static void Remove(string unfinished)
    {
        foreach (var part in Directory.EnumerateFiles(Path.GetDirectoryName(unfinished)!, $"{Path.GetFileName(unfinished)}-*").ToList()) File.Delete(part);
        File.Delete(unfinished);
    }

    private static bool IsFree(string path)
    {
        try
        {
            using var taken = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 1 << 20 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return new(path, options);
    }
}
