using NewsPortal.Articles;
using NewsPortal.Search;

namespace NewsPortal.Newsroom;

/// <summary>What is written in a story, as versions keep it.</summary>
public record StoryWords(string Title, string Lead, string Body)
{
    /// <summary>Longest kept (characters); what is longer is told, never cut.</summary>
    public const int MaxTitle = 300;
    public const int MaxLead = 1000;

    /// <summary>As far as a text is a story (docs/markdown.md).</summary>
    public const int MaxBody = 150_000;

    /// <summary>Of a story loaded with its text.</summary>
    public static StoryWords Of(Article story) => new(story.Title, story.Lead, story.Text?.Body ?? "");

    /// <summary>Composed, one kind of line end, title and lead in one line: the form in which words are compared and kept.</summary>
    public StoryWords Normal() => new(Line(Title), Line(Lead), SearchText.Clean(Body).ReplaceLineEndings("\n").TrimEnd());

    private static string Line(string text) =>
        string.Join(' ', SearchText.Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>The parts of a story that two people may write at once.</summary>
public enum StoryPart { Title, Lead, Body }
