using NewsPortal.Articles;
using NewsPortal.Taxonomy;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Reader.Feeds;

/// <summary>The newest stories of the paper or of a section, whole, for programs that read.</summary>
/// <param name="Path">The feed's own address from the root.</param>
/// <param name="Page">The page that shows the same stories to people.</param>
public record Feed(string Title, string Description, string Path, string Page, IReadOnlyList<FeedStory> Stories)
{
    public DateTime? ChangedAt => Stories.Count == 0 ? null : Stories.Max(s => s.UpdatedAt ?? s.PublishedAt);

    public static string AddressOf(Section section) => $"/rss/{section.Path}.rss";
}

/// <summary>A story in a feed.</summary>
public record FeedStory
{
    public required int Id { get; init; }
    public required string Title { get; init; }
    public required string Slug { get; init; }
    public required string Lead { get; init; }
    public required DateTime PublishedAt { get; init; }
    public DateTime? UpdatedAt { get; init; }
    public CardPicture? Cover { get; init; }
    public string CoverCaption { get; init; } = "";
    public string CoverCredit { get; init; } = "";

    /// <summary>Readable outside the paper's own pages: see <see cref="FeedBody"/>.</summary>
    public required string Html { get; init; }

    /// <summary>Those who sign, in order; a guest has no address.</summary>
    public required IReadOnlyList<FeedAuthor> Authors { get; init; }

    /// <summary>The names of its section and of its tags.</summary>
    public required IReadOnlyList<string> Subjects { get; init; }

    public string Address => ArticleCard.AddressOf(Slug, Id);
}

public record FeedAuthor(string Name, string? Address);

/// <summary>A cover at the one size that feeds name; a smaller original keeps its own.</summary>
public record FeedPicture(string Url, int Width, int Height)
{
    private const int Widest = 1280;

    public static FeedPicture? Of(CardPicture? cover, Site site)
    {
        if (cover is null) return null;
        var width = Math.Min(Widest, cover.Width);
        var height = (int)Math.Round((double)cover.Height * width / cover.Width);
        return new(site.Absolute($"/media/{cover.Hash}/{Widest}.jpg"), width, height);
    }
}
