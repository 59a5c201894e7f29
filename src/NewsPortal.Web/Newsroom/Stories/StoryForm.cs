using NewsPortal.Newsroom;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Stories;

/// <summary>A story as its page holds it; everything as typed, so that nothing is lost when it cannot be taken.</summary>
public record StoryForm : ClassingForm
{
    /// <summary>Names this save: sent twice, it is saved once.</summary>
    public Guid Save { get; init; } = Guid.NewGuid();

    /// <summary>What was typed on: the story's version, or the page's last answered save.</summary>
    public string? Base { get; init; }

    public string? Title { get; init; }
    public string? Lead { get; init; }
    public string? Body { get; init; }

    public int CategoryId { get; init; }
    public int? TopicId { get; init; }

    /// <summary>"Dân vận, Mặt trận".</summary>
    public string? Tags { get; init; }

    /// <summary>"Vũ Mạnh, Tiến Đạt".</summary>
    public string? Names { get; init; }

    public string? CoverKey { get; init; }
    public IFormFile? CoverFile { get; init; }
    public string? CoverCaption { get; init; }
    public string? CoverCredit { get; init; }
    public string? CoverAlt { get; init; }
    public int CoverX { get; init; } = 50;
    public int CoverY { get; init; } = 50;
    public string? Slug { get; init; }

    /// <summary>Ticked stories, and addresses or numbers of others, a line or a comma between them.</summary>
    public List<int> Picks { get; init; } = [];
    public string? MorePicks { get; init; }

    public string? FeaturedUntil { get; init; }
    public int FeaturedRank { get; init; }
    public string? BreakingUntil { get; init; }

    /// <summary>The page saves by itself.</summary>
    public bool Auto { get; init; }

    /// <summary>Where the button pressed goes on to, below the story's address: a step, the preview, the versions; or nowhere.</summary>
    public string? Then { get; init; }

    /// <summary>The button was "save". On the way to another page, or by itself, the page only sees to it that nothing is lost.</summary>
    public bool OnPurpose => !Auto && string.IsNullOrEmpty(Then);

    public static StoryForm Of(StoryWords words, StoryDetails details, string @base) => new()
    {
        Base = @base,
        Title = words.Title,
        Lead = words.Lead,
        Body = words.Body,
        CategoryId = details.CategoryId,
        TopicId = details.TopicId,
        Tags = string.Join(", ", details.Tags),
        Names = string.Join(", ", details.Names),
        CoverKey = details.CoverKey,
        CoverCaption = details.CoverCaption,
        CoverCredit = details.CoverCredit,
        CoverAlt = details.CoverAlt,
        CoverX = details.CoverX,
        CoverY = details.CoverY,
        Slug = details.Slug,
        Picks = [.. details.Picks],
        FeaturedUntil = VietnamHour.Of(details.FeaturedUntil),
        FeaturedRank = details.FeaturedRank,
        BreakingUntil = VietnamHour.Of(details.BreakingUntil),
    };

    /// <summary>What readers would have of it.</summary>
    public PrintedText Printed
    {
        get
        {
            var words = Words.Normal();
            return new(words.Title, words.Lead, words.Body, PrintedText.CaptionOf(CoverCaption ?? "", NameRules.Credit(CoverCredit)));
        }
    }

    public StoryWords Words => new(Title ?? "", Lead ?? "", Body ?? "");
}
