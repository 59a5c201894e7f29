namespace NewsPortal.Sidebars;

/// <summary>
/// One line of the single question that a page asks for all that hangs on it: a candidate for a box, or a name (tag, byline).
/// All of them have this one shape, so that they travel in one UNION ALL.
/// </summary>
public class BoxLine
{
    /// <summary>Which box it belongs to, one of <see cref="Box"/>.</summary>
    public int Box { get; init; }

    /// <summary>Tells boxes of one kind apart: the section's or the topic's id, or the tag's that is shared; 0 elsewhere.</summary>
    public int Group { get; init; }

    /// <summary>The story's id, or the tag's.</summary>
    public int Id { get; init; }

    /// <summary>Higher comes first; among equals the later <see cref="At"/>.</summary>
    public double Score { get; init; }
    public DateTime? At { get; init; }

    /// <summary>The name; of a story that may be related, its folded words.</summary>
    public string? Name { get; init; }
    public string? Slug { get; init; }

    /// <summary>What makes stories of one box much the same: the tag by which they came into it; 0 for none. No question asks for it, ranking sets it.</summary>
    public int Strand { get; init; }
}

/// <summary>The boxes of the paper. Numbers, not an enum: they stand as constants in SQL.</summary>
public static class Box
{
    public const int Strip = 1;
    public const int Picks = 2;
    public const int Inline = 3;
    public const int Related = 4;
    public const int SameCategory = 5;
    public const int Featured = 6;
    public const int Breaking = 7;
    public const int MostReadDay = 8;
    public const int MostReadWeek = 9;
    public const int Latest = 10;
    public const int Section = 11;
    public const int Topic = 12;
    public const int Hero = 13;
    public const int List = 14;

    /// <summary>No box of a page: stories that are held in a place by hand.</summary>
    public const int Pinned = 15;

    /// <summary>No boxes of a page either: what "Tin liên quan" is chosen from, with <see cref="SameCategory"/>.</summary>
    public const int SharedTag = 16;
    public const int SameTopic = 17;
    public const int TagName = 20;
    public const int BylineName = 21;
    public const int TopicName = 22;
}
