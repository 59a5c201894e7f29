using NewsPortal.Newsroom;
using NewsPortal.Search;
using NewsPortal.StandingPages;

namespace NewsPortal.Web.Newsroom.StandingPages;

/// <summary>A standing page's name, address and words, and whether readers have it.</summary>
public record StandingPageForm
{
    public string? Title { get; init; }

    /// <summary>The last part of its address; empty makes it of the title.</summary>
    public string? Slug { get; init; }

    /// <summary>Markdown.</summary>
    public string? Body { get; init; }
    public bool IsPublic { get; init; }

    /// <summary>What the form began with.</summary>
    public string? Stamp { get; init; }

    public StandingPageWanted Wanted =>
        new(NameRules.Line(Title), NameRules.SlugOf(Slug, NameRules.Line(Title)), SearchText.Clean(Body ?? "").ReplaceLineEndings("\n").Trim(), IsPublic);

    public IEnumerable<Refusal?> Wrong =>
    [
        NameRules.WrongName(Wanted.Title, StandingPage.MaxTitle) is { } wrong ? wrong with { Field = nameof(Title) } : null,
        Wanted.Title.Length == 0 ? null : NameRules.WrongSlug(Wanted.Slug, Slug),
        NameRules.TooLong(Wanted.Body, StandingPage.MaxBody, nameof(Body)),
        Wanted is { IsPublic: true, Body.Length: 0 } ? new(nameof(Body), "Trang chưa có chữ nào thì bạn đọc chưa thấy được.") : null,
    ];

    public static StandingPageForm Of(StandingPageDraft draft) => new() { Title = draft.Title, Slug = draft.Slug, Body = draft.Body };
}
