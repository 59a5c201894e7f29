namespace NewsPortal.Moving;

/// <summary>One backup: begun by the schedule or by hand, and whether what it made was restored and compared since.</summary>
public class BackupRun
{
    public const int MaxFile = 400;
    public const int MaxMachine = 100;
    public const int MaxFailure = 500;

    public int Id { get; private set; }

    /// <summary>The hour of the schedule that it stands for (UTC), unique: of many nodes one makes it. For one made by hand, when it began.</summary>
    public required DateTime Slot { get; init; }
    public required DateTime StartedAt { get; init; }

    /// <summary>When its file was whole (UTC); null while it is being made, and for one that failed.</summary>
    public DateTime? MadeAt { get; set; }

    /// <summary>When it had been restored into a temporary place and found the same (UTC).</summary>
    public DateTime? VerifiedAt { get; set; }

    /// <summary>The machine that it lies on, and its full path there.</summary>
    public required string Machine { get; init; }
    public required string File { get; init; }
    public long Bytes { get; set; }

    /// <summary>Why it was not made or not found the same, in one Vietnamese line; empty if nothing went wrong.</summary>
    public string Failure { get; set; } = "";
}
