using NewsPortal.Taxonomy;

namespace NewsPortal.Web.Reader.Shared;

/// <summary>A page that is one long list of stories under a heading: a section, a tag, an author, a topic, the latest.</summary>
public record ListPage : FramedPage
{
    public required string Heading { get; init; }

    /// <summary>What kind of thing the heading names ("Thẻ", "Dòng sự kiện"); empty for sections.</summary>
    public string Kicker { get; init; } = "";
    public string Introduction { get; init; } = "";
    public required StoryList List { get; init; }

    /// <summary>Child sections to go down to.</summary>
    public IReadOnlyList<Section> Children { get; init; } = [];

    /// <summary>The first story stands large before the others.</summary>
    public bool Leads { get; init; }

    /// <summary>Of the person whose page it is.</summary>
    public ShownPicture? Portrait { get; init; }

    /// <summary>Places are numbered where the order is a ranking.</summary>
    public bool Ranked { get; init; }

    /// <summary>Stories show their hour, not their date, where only hours tell them apart.</summary>
    public bool Breaking { get; init; }

    public static ListPage Of(StoryList list, string heading, string description, string path) => new()
    {
        Heading = heading,
        Introduction = description,
        List = list,
        Boxes = list.Boxes,
        Frame = new(list.Paging.Number > 1 ? $"{heading} – trang {list.Paging.Number}" : heading, description, list.Paging.AddressOn(path))
        {
            Previous = list.Newer?.AddressOn(path),
            Next = list.Older?.AddressOn(path),
        },
    };
}
