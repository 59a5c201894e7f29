namespace NewsPortal.Generating;

/// <summary>When the n-th story came out: ever more a day over the years, and in a day by the hours that a newsroom keeps. Later numbers are later.</summary>
public static class GeneratedTimes
{
    // How much of a day's work comes out in each hour in Vietnam, from midnight.
    private static readonly double[] Hours = [2, 1, 1, 1, 3, 15, 40, 60, 70, 70, 70, 60, 40, 40, 60, 70, 70, 60, 50, 50, 50, 40, 30, 10];
    private static readonly double Whole = Hours.Sum();

    public static DateTime PublishAt(GeneratedPaper paper, int number)
    {
        var left = paper.Days * Math.Pow((paper.Articles - number + 0.5) / paper.Articles, 1.2);
        var day = Math.Floor(left);
        var minutes = TimeOfDay(1 - (left - day));
        return paper.Day.AddDays(-day - 1).AddMinutes(Math.Floor(minutes));
    }

    /// <param name="part">Of the day's stories, from 0 to 1.</param>
    private static double TimeOfDay(double part)
    {
        var stories = part * Whole;
        for (var hour = 0; hour < 24; hour++)
        {
            if (stories < Hours[hour]) return (hour + stories / Hours[hour]) * 60;
            stories -= Hours[hour];
        }
        return 24 * 60 - 1;
    }
}
