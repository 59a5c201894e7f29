using NewsPortal.Content;
using NewsPortal.Media;

namespace NewsPortal.StandingPages;

/// <summary>
/// A page that stands beside the stories for good: about the paper, contact, privacy, how it corrects itself. While readers have it, every footer leads
/// to it.
/// </summary>
public class StandingPage
{
    public const int MaxTitle = 120;
    public const int MaxBody = 100_000;

    /// <summary>More would be no footer.</summary>
    public const int MostPublic = 20;
    public const int Most = 200;

    public int Id { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>The last part of its address. Unique.</summary>
    public required string Slug { get; set; }

    /// <summary>Markdown, as written.</summary>
    public string Body { get; private set; } = "";

    /// <summary>What <see cref="ArticleBody"/> made of it: safe.</summary>
    public string Html { get; private set; } = "";

    /// <summary>The keys of the pictures that it names, a space between.</summary>
    public string PictureKeys { get; private set; } = "";

    /// <summary>Readers have it.</summary>
    public bool IsPublic { get; set; }

    /// <summary>Among the links of the footer.</summary>
    public int Position { get; set; }

    /// <summary>Of the newest <see cref="StandingPageVersion"/>.</summary>
    public int Version { get; private set; }
    public DateTime ChangedAt { get; private set; }

    /// <summary>All that it said so far, where they are loaded.</summary>
    public List<StandingPageVersion> Versions { get; } = [];

    public string Address => AddressOf(Slug);

    public static string AddressOf(string slug) => $"/toa-soan/{slug}";

    /// <param name="title">On one line.</param>
    /// <param name="body">Markdown.</param>
    /// <param name="library">The pictures it names, by key.</param>
    /// <param name="now">Of the version that is made of it.</param>
    /// <param name="by">Who wrote it; empty for what came with the program.</param>
    public void Write(string title, string body, IReadOnlyDictionary<string, MediaFile> library, DateTime now, string by = "")
    {
        (Title, Body, ChangedAt) = (title, body, now);
        var rendered = ArticleBody.Render(body, library);
        (Html, PictureKeys) = (rendered.Html, string.Join(' ', rendered.PictureKeys));
        Version++;
        Versions.Add(new() { Number = Version, Title = title, Body = body, At = now, EditorName = by });
    }

    /// <summary>The same words, by the renderer and the pictures as they are now.</summary>
    public void Rerender(IReadOnlyDictionary<string, MediaFile> library) => Html = ArticleBody.Render(Body, library).Html;
}

/// <summary>What a page said once, for good: a newspaper is asked what its privacy page promised.</summary>
public class StandingPageVersion
{
    public int StandingPageId { get; private set; }
    public required int Number { get; init; }
    public required string Title { get; init; }
    public required string Body { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Who wrote it, as they were called then; empty for the sample newspaper's own.</summary>
    public required string EditorName { get; init; }
}

/// <summary>A page as the footer leads to it.</summary>
public record StandingLink(string Title, string Address);
