using AngleSharp.Dom;

namespace NewsPortal.Moving.Html;

/// <summary>What the paper knows of the place that a text of HTML comes from.</summary>
public sealed record HtmlSource
{
    /// <summary>The key in the paper's library of a picture's element (its address, its classes); null where the paper has no such picture.</summary>
    public Func<IElement, string?> KeyOf { get; init; } = _ => null;

    /// <summary>Where a link leads now; null for one that leads nowhere readers may be sent to.</summary>
    public Func<string, string?> LinkTo { get; init; } = address => Content.Address.Safe(address) is null ? null : address;

    /// <summary>Told of what Markdown has no words for, by its kind, and of the address it had, if any.</summary>
    public Action<string, string> Lost { get; init; } = (_, _) => { };

    /// <summary>HTML of notes that stand outside of the text, by the id that their marks name.</summary>
    public IReadOnlyDictionary<string, string> Notes { get; init; } = new Dictionary<string, string>();
}

/// <summary>One block of Markdown.</summary>
/// <param name="Plain">Its text, if it is a paragraph of nothing but text: such a one can be a story's lead.</param>
public sealed record MarkdownBlock(string Markdown, string? Plain = null)
{
    /// <summary>A list right after the text of an item stands without an empty line.</summary>
    public bool IsList { get; init; }
}
