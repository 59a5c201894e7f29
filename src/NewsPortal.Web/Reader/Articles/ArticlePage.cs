using NewsPortal.Articles;
using NewsPortal.Content;
using NewsPortal.Taxonomy;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Articles;

/// <summary>A story as readers see it, with all that hangs on it.</summary>
public record ArticlePage : FramedPage
{
    public required int Id { get; init; }
    public required string Title { get; init; }
    public required string Slug { get; init; }
    public required string Lead { get; init; }
    public required Section Section { get; init; }
    public required DateTime PublishedAt { get; init; }

    /// <summary>When its words changed after publication; null if they have not.</summary>
    public DateTime? UpdatedAt { get; init; }

    /// <summary>Something was changed after publication, if only a letter: "Lịch sử sửa bài" has it.</summary>
    public bool HasHistory { get; init; }

    public required int WordCount { get; init; }

    /// <summary>Whole minutes at 220 words a minute, at least one: a usual pace for Vietnamese prose on a screen.</summary>
    public int MinutesOfReading => Math.Max(1, (int)Math.Round(WordCount / 220.0));

    public CardPicture? Cover { get; init; }

    /// <summary>The cover as its page shows it: whole, as wide as the text.</summary>
    public ShownPicture? ShownCover => Cover is { } cover
        ? new(cover, "(max-width: 44.5rem) 100vw, 42.5rem", Crop: null) { Alt = cover.Alt, First = true }
        : null;

    public string CoverCaption { get; init; } = "";
    public string CoverCredit { get; init; } = "";

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<ShownCorrection> Corrections { get; init; }
    public required IReadOnlyList<BodyPart> Body { get; init; }
    public required IReadOnlyList<NamedLink> Bylines { get; init; }
    public required IReadOnlyList<NamedLink> Tags { get; init; }
    public NamedLink? Topic { get; init; }

    /// <summary>Not out yet, or not any more: shown to who has a pass.</summary>
    public bool IsPreview { get; init; }
}

/// <summary>A name that may have a page: a guest who signs has none.</summary>
public record NamedLink(string Name, string? Address);
