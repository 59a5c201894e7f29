namespace NewsPortal.Reading;

/// <summary>What a sheet counts by: a story's number times 24 plus the hour in Vietnam, a pen name, a tag.</summary>
public enum SheetKind { StoryHours, PenNames, Tags }

/// <summary>
/// One day's reads in one top-level section, packed. A sum over months is a few hundred rows, whatever the number of stories; <see cref="HourlyReads"/>
/// are what it is made from, and may be made from again, by <see cref="ReadSheetRefresh"/>.
/// </summary>
public class ReadSheet
{
    /// <summary>The day in Vietnam (<see cref="DateOnly.DayNumber"/>).</summary>
    public required int Day { get; init; }
    public required SheetKind Kind { get; init; }
    public required int SectionId { get; init; }

    /// <summary>As <see cref="PackedReads"/> writes them.</summary>
    public required byte[] Entries { get; set; }
}

/// <summary>A day whose sheets have been made, and when last: its filing may have changed since.</summary>
public class ReadDay
{
    public required int Day { get; init; }
    public required DateTime MadeAt { get; set; }
}
