namespace NewsPortal.Moving;

/// <summary>
/// What an import has made of one thing of another system: an import that is broken off goes on behind it, and one that is run again changes nothing.
/// </summary>
public class ImportedItem
{
    public const int MaxSource = 200;
    public const int MaxKey = 200;

    /// <summary>Where it came from: <c>wordpress:https://bao.vn</c>, <c>markdown:thư mục</c>.</summary>
    public required string Source { get; init; }
    public required ImportedKind Kind { get; init; }

    /// <summary>What that system knows it by.</summary>
    public required string Key { get; init; }

    /// <summary>The row it has become, in the table of its kind.</summary>
    public required int TargetId { get; set; }

    /// <summary>SHA-256 of what was read there (64 hexadecimal digits): tells whether it has changed since.</summary>
    public required string Fingerprint { get; set; }

    /// <summary>Of the last import that wrote it (UTC).</summary>
    public required DateTime At { get; set; }
}

public enum ImportedKind { Section, Tag, Topic, PenName, Picture, Story, StandingPage }
