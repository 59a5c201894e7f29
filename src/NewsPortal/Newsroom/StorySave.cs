namespace NewsPortal.Newsroom;

/// <summary>
/// One save that arrived, under the id that the writer's page gave it: sent again it gets the same answer. It keeps what was sent and what the
/// desk then held, because either may be what the next save was typed on.
/// </summary>
public class StorySave
{
    public required Guid Id { get; init; }
    public required int ArticleId { get; init; }

    /// <summary>Null for the words that a story came with.</summary>
    public int? EditorId { get; init; }
    public required DateTime At { get; init; }

    /// <summary>The story's version when the save was in.</summary>
    public required long Version { get; init; }

    /// <summary>For an autosave of what readers see, which is only put by: the version it was typed on. Nothing of the story has changed then.</summary>
    public long? PutByOn { get; init; }

    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string Body { get; init; }

    /// <summary>What the story held after it, where that is not what was sent.</summary>
    public string? HeldTitle { get; init; }
    public string? HeldLead { get; init; }
    public string? HeldBody { get; init; }

    /// <summary>Section, tags, names, cover … as sent, in JSON.</summary>
    public required string Details { get; init; }

    public string? HeldDetails { get; init; }

    /// <summary>How the change was classed, in JSON, if it was.</summary>
    public string? Classing { get; init; }

    /// <summary>How many passages of it had to be parked.</summary>
    public int Parked { get; init; }

    public Agreed AsSent => new(Sent, StoryDetails.Read(Details));

    /// <summary>Of a page that shows the words as the desk held them: choices stand there as they were sent.</summary>
    public Agreed AsTakenIn => new(Held, StoryDetails.Read(Details));

    public Agreed AsHeld => new(Held, StoryDetails.Read(HeldDetails ?? Details));

    public StoryWords Sent => new(Title, Lead, Body);

    public StoryWords Held => new(HeldTitle ?? Title, HeldLead ?? Lead, HeldBody ?? Body);
}

/// <summary>What a writer's page began with.</summary>
public record Agreed(StoryWords Words, StoryDetails Details);
