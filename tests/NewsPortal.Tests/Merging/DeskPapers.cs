namespace NewsPortal.Tests.Merging;

/// <summary>What the desk must have at hand to answer a save; all of it is kept in one transaction with the answer.</summary>
public class DeskPapers
{
    public int Version { get; set; }

    public string Text { get; set; } = "";

    /// <summary>The texts that a base may name: of versions, and of saves that were answered.</summary>
    public Dictionary<string, string> Known { get; init; } = [];

    /// <summary>What was answered to each save.</summary>
    public Dictionary<string, SaveAnswer> Answers { get; init; } = [];
}
