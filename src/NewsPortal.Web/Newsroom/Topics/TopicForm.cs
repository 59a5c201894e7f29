using NewsPortal.Newsroom;

namespace NewsPortal.Web.Newsroom.Topics;

/// <summary>A topic's name, address, summary, and how it stands before readers.</summary>
public record TopicForm
{
    public string? Name { get; init; }

    /// <summary>The last part of its address; empty makes it of the name.</summary>
    public string? Slug { get; init; }
    public string? Summary { get; init; }
    public bool IsOpen { get; init; }
    public int? LeadId { get; init; }

    /// <summary>What the form began with.</summary>
    public string? Stamp { get; init; }

    public TopicWanted Wanted => new(NameRules.Line(Name), NameRules.SlugOf(Slug, NameRules.Line(Name)), NameRules.Line(Summary), IsOpen, LeadId);

    public IEnumerable<Refusal?> Wrong =>
    [
        NameRules.WrongName(Wanted.Name, NameRules.MaxTopicName),
        Wanted.Name.Length == 0 ? null : NameRules.WrongSlug(Wanted.Slug, Slug),
        NameRules.TooLong(Wanted.Summary, NameRules.MaxSummary, nameof(Summary)),
    ];
}
