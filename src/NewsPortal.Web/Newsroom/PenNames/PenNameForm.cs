using NewsPortal.Newsroom;

namespace NewsPortal.Web.Newsroom.PenNames;

/// <summary>A pen name, what its page says, and whose it is.</summary>
public record PenNameForm
{
    public string? Name { get; init; }

    /// <summary>The last part of its address; empty makes it of the name.</summary>
    public string? Slug { get; init; }
    public string? Biography { get; init; }

    /// <summary>The key of a picture of the library; empty for none.</summary>
    public string? Portrait { get; init; }
    public int? EditorId { get; init; }

    /// <summary>What the form began with.</summary>
    public string? Stamp { get; init; }

    public PenNameWanted Wanted =>
        new(NameRules.Line(Name), NameRules.SlugOf(Slug, NameRules.Line(Name)), NameRules.Line(Biography), NameRules.Line(Portrait), EditorId);

    public IEnumerable<Refusal?> Wrong =>
    [
        NameRules.WrongName(Wanted.Name),
        // A story's names are written with these between.
        Wanted.Name.IndexOfAny([',', ';']) >= 0 ? new Refusal(nameof(Name), "Bút danh không có dấu phẩy hay chấm phẩy.") : null,
        Wanted.Name.Length == 0 ? null : NameRules.WrongSlug(Wanted.Slug, Slug),
        NameRules.TooLong(Wanted.Biography, NameRules.MaxSummary, nameof(Biography)),
    ];

    public static PenNameForm Of(PenNameWanted now) =>
        new() { Name = now.Name, Slug = now.Slug, Biography = now.Biography, Portrait = now.PortraitKey, EditorId = now.EditorId };
}
