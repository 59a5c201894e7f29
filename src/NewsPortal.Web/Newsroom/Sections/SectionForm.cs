using NewsPortal.Newsroom;

namespace NewsPortal.Web.Newsroom.Sections;

/// <summary>A section's name, address and description.</summary>
public record SectionForm
{
    public string? Name { get; init; }

    /// <summary>The last part of its address; empty makes it of the name.</summary>
    public string? Slug { get; init; }
    public string? Description { get; init; }

    /// <summary>For a new one: under which it stands.</summary>
    public int? ParentId { get; init; }

    /// <summary>What the form began with.</summary>
    public string? Stamp { get; init; }

    public SectionWanted Wanted => new(NameRules.Line(Name), NameRules.SlugOf(Slug, NameRules.Line(Name)), NameRules.Line(Description));

    public IEnumerable<Refusal?> Wrong =>
    [
        NameRules.WrongName(Wanted.Name),
        Wanted.Name.Length == 0 ? null : NameRules.WrongSlug(Wanted.Slug, Slug),
        NameRules.TooLong(Wanted.Description, NameRules.MaxSectionDescription, nameof(Description)),
    ];
}
