namespace NewsPortal.Newsroom;

/// <summary>A save as a writer's page sends it.</summary>
/// <param name="Id">Chosen by the page, once a save: a retry sends it again.</param>
/// <param name="Base">What was typed on: a version of the story, or the id of the page's last answered save.</param>
/// <param name="OnPurpose">The button was pressed; else the page saved by itself.</param>
/// <param name="Classing">What the change is, where readers have the story.</param>
public record IncomingSave(Guid Id, string Base, StoryWords Words, StoryDetails Details, bool OnPurpose, Classing? Classing = null);

/// <summary>What became of a save.</summary>
public enum SaveOutcome
{
    Saved,

    /// <summary>Kept, but not in the story: readers have it, and see a change only when it is made on purpose.</summary>
    PutBy,

    /// <summary>There is no such story within reach.</summary>
    NotFound,

    /// <summary>It is at a step at which this editor no longer writes.</summary>
    Refused,

    /// <summary>Readers would see other words, and nobody has said whether that mends a letter, updates or corrects. Nothing is saved.</summary>
    Unclassed,

    /// <summary>A correction of words that a colleague has changed meanwhile: it would tell readers of a change that only waits. Nothing is saved.</summary>
    Crossed,

    /// <summary>The section is there no more. Nothing is saved.</summary>
    NoSection,

    /// <summary>It would put a picture whose licence has run out where it did not stand: as cover, or into the text. Nothing is saved.</summary>
    CoverRunOut,
    PictureRunOut,

    /// <summary>What is said of a colleague's picture, or where it is cut, would change by who may not. Nothing is saved.</summary>
    ColleaguesPicture,
}

/// <param name="Held">The words as they stand now, where those are not what was sent.</param>
/// <param name="Parked">Passages that had to be parked.</param>
public record SaveAnswer(SaveOutcome Outcome, int StoryId, Guid Id, long Version, DateTime At, StoryWords? Held, int Parked)
{
    public static readonly SaveAnswer NotFound = new(SaveOutcome.NotFound, 0, default, 0, default, null, 0);
    public static readonly SaveAnswer Refused = NotFound with { Outcome = SaveOutcome.Refused };
    public static readonly SaveAnswer Crossed = NotFound with { Outcome = SaveOutcome.Crossed };
    public static readonly SaveAnswer NoSection = NotFound with { Outcome = SaveOutcome.NoSection };
    public static readonly SaveAnswer Unclassed = NotFound with { Outcome = SaveOutcome.Unclassed };

    public static SaveAnswer Not(SaveOutcome why) => NotFound with { Outcome = why };

    public static SaveAnswer Of(StorySave save) => new(save.PutByOn is null ? SaveOutcome.Saved : SaveOutcome.PutBy, save.ArticleId, save.Id,
        save.Version, save.At, save.Held == save.Sent || save.PutByOn is not null ? null : save.Held, save.Parked);
}
