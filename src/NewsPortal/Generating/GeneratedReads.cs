using NewsPortal.Reading;

namespace NewsPortal.Generating;

/// <summary>
/// The hourly reads of the paper's last days, a week unless more are asked for, new stories far ahead. They go on to the end of the clock's day, so that "Xem nhiều nhất"
/// of 24 hours is full at whatever hour the paper was made.
/// </summary>
public static class GeneratedReads
{
    public static IEnumerable<HourlyReads> Of(GeneratedPaper paper) => Enumerable.Range(0, paper.ReadDays * 24).SelectMany(hour => OfHour(paper, hour));

    private static IEnumerable<HourlyReads> OfHour(GeneratedPaper paper, int number)
    {
        var dice = new Dice(paper.Seed, DicePart.Reads, number);
        var hour = paper.Day.AddDays(1 - paper.ReadDays).AddHours(number);
        var throws = Math.Clamp(paper.Articles / 50, 40, 600);
        return Enumerable.Range(0, throws).Select(_ => (Story: paper.Articles - Back(paper, dice), Reads: dice.Between(1, 60)))
            .Where(read => GeneratedTimes.PublishAt(paper, read.Story) <= hour && GeneratedStories.IsPublic(read.Story))
            .GroupBy(read => read.Story, read => read.Reads)
            .OrderBy(story => story.Key)
            .Select(story => new HourlyReads { ArticleId = story.Key, Hour = hour, Reads = story.Sum() });
    }

    // How many stories back from the newest: each tenfold is as likely as the one before, so today's are read most and none is forgotten.
    private static int Back(GeneratedPaper paper, Dice dice) => Math.Min(paper.Articles - 1, (int)(20 * Math.Pow(paper.Articles / 20.0 + 1, dice.Unit())) - 20);
}
