namespace NewsPortal.Tests.Merging;

/// <summary>What simulations did, added up.</summary>
internal sealed record SimulationCounts
{
    public int Edits { get; set; }

    /// <summary>Saves that arrived after somebody else's.</summary>
    public int Merges { get; set; }

    public int MergesOfSoundTexts { get; set; }
    public int Retries { get; set; }
    public int LostMessages { get; set; }
    public int Restarts { get; set; }
    public int Parked { get; set; }
    public int WholeTextsParked { get; set; }

    /// <summary>Merges that set a word twice; of many simulations: simulations with such a merge.</summary>
    public int Doublings { get; set; }

    public string? FirstDoubling { get; set; }

    public void Add(SimulationCounts other)
    {
        Edits += other.Edits;
        Merges += other.Merges;
        MergesOfSoundTexts += other.MergesOfSoundTexts;
        Retries += other.Retries;
        LostMessages += other.LostMessages;
        Restarts += other.Restarts;
        Parked += other.Parked;
        WholeTextsParked += other.WholeTextsParked;
        Doublings += other.Doublings > 0 ? 1 : 0;
        FirstDoubling ??= other.FirstDoubling;
    }
}
