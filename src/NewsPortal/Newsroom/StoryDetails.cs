using System.Text.Json;

namespace NewsPortal.Newsroom;

/// <summary>What is chosen for a story rather than written in it.</summary>
public record StoryDetails
{
    public const int MaxTags = 30;
    public const int MaxNames = 12;
    public const int MaxPicks = 3;

    public int CategoryId { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public int? TopicId { get; init; }

    /// <summary>Who signs, in order: a name that is a pen name of the paper is that pen name, any other a guest's.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    public string CoverKey { get; init; } = "";
    public string CoverCaption { get; init; } = "";
    public string CoverCredit { get; init; } = "";
    public string CoverAlt { get; init; } = "";

    /// <summary>What of the cover stays in sight, in hundredths from the left and from the top.</summary>
    public int CoverX { get; init; } = 50;
    public int CoverY { get; init; } = 50;

    /// <summary>Empty: made of the headline.</summary>
    public string Slug { get; init; } = "";
    public IReadOnlyList<int> Picks { get; init; } = [];
    public DateTime? FeaturedUntil { get; init; }
    public int FeaturedRank { get; init; }
    public DateTime? BreakingUntil { get; init; }

    public static StoryDetails Read(string json) => JsonSerializer.Deserialize<StoryDetails>(json)!;

    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>Choice by choice: what the newcomer has not touched stays as the desk holds it.</summary>
    public static StoryDetails Meet(StoryDetails? agreed, StoryDetails held, StoryDetails sent) => agreed is null ? held : new()
    {
        CategoryId = Meet(agreed.CategoryId, held.CategoryId, sent.CategoryId),
        Tags = Meet(agreed.Tags, held.Tags, sent.Tags),
        TopicId = Meet(agreed.TopicId, held.TopicId, sent.TopicId),
        Names = Meet(agreed.Names, held.Names, sent.Names),
        CoverKey = Meet(agreed.CoverKey, held.CoverKey, sent.CoverKey),
        CoverCaption = Meet(agreed.CoverCaption, held.CoverCaption, sent.CoverCaption),
        CoverCredit = Meet(agreed.CoverCredit, held.CoverCredit, sent.CoverCredit),
        // What is said of a picture comes with it, also if it was typed before the picture was there.
        CoverAlt = agreed.CoverKey != sent.CoverKey ? sent.CoverAlt : Meet(agreed.CoverAlt, held.CoverAlt, sent.CoverAlt),
        CoverX = agreed.CoverKey != sent.CoverKey ? sent.CoverX : Meet(agreed.CoverX, held.CoverX, sent.CoverX),
        CoverY = agreed.CoverKey != sent.CoverKey ? sent.CoverY : Meet(agreed.CoverY, held.CoverY, sent.CoverY),
        Slug = Meet(agreed.Slug, held.Slug, sent.Slug),
        Picks = Meet(agreed.Picks, held.Picks, sent.Picks),
        FeaturedUntil = Meet(agreed.FeaturedUntil, held.FeaturedUntil, sent.FeaturedUntil),
        FeaturedRank = Meet(agreed.FeaturedRank, held.FeaturedRank, sent.FeaturedRank),
        BreakingUntil = Meet(agreed.BreakingUntil, held.BreakingUntil, sent.BreakingUntil),
    };

    private static T Meet<T>(T agreed, T held, T sent) => EqualityComparer<T>.Default.Equals(agreed, sent) ? held : sent;

    private static IReadOnlyList<T> Meet<T>(IReadOnlyList<T> agreed, IReadOnlyList<T> held, IReadOnlyList<T> sent) =>
        agreed.SequenceEqual(sent) ? held : sent;
}
