namespace NewsPortal.FrontPages;

/// <summary>What two people's arrangements become who began with the same one: each place that only one of them has changed is as that one has it.</summary>
/// <param name="Merged">In places that are contested, the newcomer's.</param>
/// <param name="Contested">Places that both have changed, each their own way.</param>
/// <param name="HasTwice">Whether a story would stand in two places, one of each.</param>
public record MetArrangement(Arrangement Merged, IReadOnlyList<string> Contested, bool HasTwice)
{
    /// <param name="began">What both began with.</param>
    /// <param name="mine">The newcomer's, in which no story stands twice.</param>
    /// <param name="theirs">What has been put on the page meanwhile.</param>
    public static MetArrangement Of(Arrangement began, Arrangement mine, Arrangement theirs)
    {
        var merged = theirs;
        var contested = new List<string>();
        foreach (var place in mine.Places.Union(began.Places).Where(place => mine[place] != began[place]))
        {
            merged = merged.With(place, mine[place]);
            if (theirs[place] != began[place] && theirs[place] != mine[place]) contested.Add(place);
        }
        var pinned = Arrangement.PinPlaces.Select(place => merged.PinAt(place)?.StoryId).OfType<int>().ToList();
        return new(merged, contested, pinned.Count > pinned.Distinct().Count());
    }
}
