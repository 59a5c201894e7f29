namespace NewsPortal.Generating;

/// <summary>What newspaper to make. The same values give the same paper, byte for byte.</summary>
/// <param name="Articles">Stories in all, 1,000 to 1,000,000.</param>
/// <param name="Words">Of a body, in the mean.</param>
/// <param name="Day">The instant that its last day ends with: the midnight that begins the clock's day in Vietnam (UTC).</param>
public record GeneratedPaper(int Articles, int Seed, int Words, DateTime Day)
{
    public const int DefaultWords = 900;
    public const int DefaultReadDays = 8;

    /// <summary>Days at its end of which it has reads, the clock's day among them.</summary>
    public int ReadDays { get; init; } = DefaultReadDays;

    public static GeneratedPaper Until(DateTime now, int articles, int seed, int words = DefaultWords) =>
        new(articles, seed, words, DateOnly.FromDateTime(now.InVietnam().DateTime).StartInVietnam());

    /// <summary>A larger paper has more subjects, people and years, each growing slower than the stories.</summary>
    public int Tags => (int)(40 * Math.Pow(Articles, 0.37));
    public int PenNames => (int)(6 * Math.Pow(Articles, 0.28));
    public int Topics => (int)(3 * Math.Pow(Articles, 0.2));
    public int Days => (int)(15 * Math.Pow(Articles, 0.45));
}
