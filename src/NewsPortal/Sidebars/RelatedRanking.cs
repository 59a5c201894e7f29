namespace NewsPortal.Sidebars;

/// <summary>
/// Puts what may stand in "Tin liên quan" in its order: by the tags in common, a rare one far above a common one; by the words of headline and lead; by the
/// topic; by nearness in time. The weights are tuned on tests/Judged/related.json (RelatedTests).
/// </summary>
public static class RelatedRanking
{
    // All of the story's tags in common are 1.
    private const double OfWords = 2;
    private const double OfTopic = 0.2;
    private const double OfHour = 0.2;
    private const double OfSection = 0.1;
    private const double HalfLife = 30;

    // What shares neither tag nor topic must be about the same thing.
    private const double LeastWords = 0.1;

    /// <summary>The lines with <see cref="Box.Related"/> among them, made of the shared tags, the topic's and the section's stories.</summary>
    /// <param name="lines">All that hangs on a story.</param>
    /// <param name="words">Its own headline and lead, folded.</param>
    /// <param name="at">Its hour.</param>
    public static List<BoxLine> WithRelated(this IReadOnlyCollection<BoxLine> lines, string words, DateTime at)
    {
        var stories = StoriesIn(lines);
        // Of a tag and a story there may be two lines: among the newest, and near in time.
        var tags = lines.Where(l => l.Box == Box.SharedTag).DistinctBy(l => l.Group).Sum(Rarity);
        var likeness = Likeness.Of(words, [.. stories.Select(s => s[0].Name ?? "")]);
        return [.. lines, .. stories.Zip(likeness).Where(s => s.Second >= LeastWords || s.First.Exists(l => l.Box != Box.SameCategory)).Select(s => Ranked(s.First, tags, s.Second, at))];
    }

    private static List<List<BoxLine>> StoriesIn(IReadOnlyCollection<BoxLine> lines)
    {
        var stories = new Dictionary<int, List<BoxLine>>();
        foreach (var line in lines)
        {
            if (line.Box is not (Box.SharedTag or Box.SameTopic or Box.SameCategory)) continue;
            if (!stories.TryGetValue(line.Id, out var story)) stories[line.Id] = story = [];
            story.Add(line);
        }
        return [.. stories.Values];
    }

    private static BoxLine Ranked(List<BoxLine> story, double tags, double likeness, DateTime at)
    {
        var shared = story.Where(l => l.Box == Box.SharedTag).DistinctBy(l => l.Group).OrderByDescending(l => l.Score).ThenBy(l => l.Group).ToList();
        var days = Math.Abs((story[0].At!.Value - at).TotalDays);
        return new()
        {
            Box = Box.Related,
            Id = story[0].Id,
            At = story[0].At,
            Score = (tags > 0 ? shared.Sum(Rarity) / tags : 0) + OfWords * likeness + OfHour / (1 + days / HalfLife)
                + (story.Exists(l => l.Box == Box.SameTopic) ? OfTopic : 0) + (story.Exists(l => l.Box == Box.SameCategory) ? OfSection : 0),
            Strand = shared is [var strongest, ..] ? strongest.Group : 0,
        };
    }

    private static double Rarity(BoxLine shared) => shared.Score * shared.Score;
}
