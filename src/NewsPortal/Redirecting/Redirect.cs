namespace NewsPortal.Redirecting;

/// <summary>An address that readers knew, and the one where its page is now. Asked only where nothing else answers.</summary>
public class Redirect
{
    public int Id { get; private set; }

    /// <summary>As <see cref="ReaderAddress"/> writes it. Unique.</summary>
    public required string From { get; init; }

    /// <summary>Never itself the beginning of another redirect: one answer is enough (<see cref="Redirections"/>).</summary>
    public required string To { get; set; }

    public required DateTime CreatedAt { get; set; }
    public int? CreatedById { get; set; }

    /// <summary>Left behind by a change of the newsroom; else somebody wrote it down.</summary>
    public required bool IsAutomatic { get; set; }
}
