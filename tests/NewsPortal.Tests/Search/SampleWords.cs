using NewsPortal.Sample;
using NewsPortal.Search;

namespace NewsPortal.Tests.Search;

/// <summary>Real Vietnamese to try on: the sample newspaper's.</summary>
internal static class SampleWords
{
    private const string TitleLine = "title: ";

    private static IEnumerable<string> Stories => SampleFiles.Names(".md").Select(SampleFiles.Read);

    private static IEnumerable<string> Titles =>
        from story in Stories
        from line in story.Split('\n')
        where line.StartsWith(TitleLine, StringComparison.Ordinal)
        select line[TitleLine.Length..];

    /// <summary>Every word with marks, lower case, once.</summary>
    public static IReadOnlyList<string> Marked { get; } =
        [.. Stories.SelectMany(story => from token in SearchText.Tokens(story)
                                        where token.IsMarked
                                        select story.Substring(token.Start, token.Length).ToLowerInvariant()).Distinct()];

    /// <summary>What readers might look for: each run of one, two and three words of a title.</summary>
    public static IEnumerable<string> Queries => Titles.Select(Words).SelectMany(words =>
        from length in Enumerable.Range(1, 3)
        from start in Enumerable.Range(0, Math.Max(0, words.Count - length + 1))
        select string.Join(' ', words.Skip(start).Take(length))).Distinct();

    private static List<string> Words(string title) =>
        [.. SearchText.Tokens(title).Select(t => title.Substring(t.Start, t.Length))];
}
