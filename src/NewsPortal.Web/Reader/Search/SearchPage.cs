using NewsPortal.Search;
using NewsPortal.Taxonomy;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Search;

public record SearchPage : FramedPage
{
    public required SearchForm Form { get; init; }
    public required SearchResults Results { get; init; }

    /// <summary>The sections to choose from.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>Nothing was found for what was typed; this finds something, and <see cref="Results"/> are of this.</summary>
    public string? Meant { get; init; }

    /// <summary>A section was asked for that the paper does not have.</summary>
    public bool SectionUnknown => Form.Section.Length > 0 && Sections.SelectMany(s => s.Children.Prepend(s)).All(s => s.Path != Form.Section);

    public bool Asked => Form.Words.Length > 0;

    /// <summary>Only words to be left out were typed.</summary>
    public bool OnlyExcludes => Asked && Form.Query.IsEmpty && (Form.Query.Terms.Count > 0 || Form.Query.Typed.Count > 0);

    public string Looked => Meant ?? Form.Words;

    /// <summary>"12 bài", "Hơn 1.000 bài"; null where it is not counted.</summary>
    public string? Counted => Results switch
    {
        { IsMore: true } => $"Hơn {Vietnamese.Number(ArticleSearch.Most)} bài",
        { Count: > 0 and var count } => $"{Vietnamese.Number(count)} bài",
        _ => null,
    };

    /// <summary>Pages go on from a place among the results; back to any but the first is the browser's to go.</summary>
    public string? NextAddress => Results.Next is null ? null : (Form with { Words = Looked }).Address(Results.Next);

    /// <summary>Older stories, from where there was no time left, or where the ranked ones end.</summary>
    public string? OlderAddress => (Results.LookedSince ?? (Results is { IsMore: true, Next: null, Stories.Count: > 0 } && !Form.NewestFirst ? Results.Stories[^1].Card.PublishedAt.DayInVietnam() : null)) is { } day
        ? (Form with { Words = Looked, Until = day, After = null }).Address() : null;
}
