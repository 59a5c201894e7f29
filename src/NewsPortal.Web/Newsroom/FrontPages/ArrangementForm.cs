using System.Globalization;
using NewsPortal.FrontPages;
using NewsPortal.Taxonomy;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.FrontPages;

/// <summary>A story for a place, and until when, as typed.</summary>
public record TypedPin(string Story, string Until);

public record TypedSize(string Section, string Size);

/// <summary>The arrangement as it is in the form: whatever was typed, in the order in which it stands there.</summary>
public record ArrangementForm
{
    public const string Automatic = "auto";
    public const string Pinned = "pin";

    /// <summary>The number of the revision that it began with.</summary>
    public int Began { get; init; }
    public required IReadOnlyList<TypedPin> Hero { get; init; }
    public required string Strip { get; init; }
    public required TypedPin StripPin { get; init; }
    public required IReadOnlyList<string> Featured { get; init; }
    public required IReadOnlyList<TypedSize> Sections { get; init; }

    /// <summary>The two lists as they were shown first: one that is as it was is no change, whatever has come to it since.</summary>
    public required string FeaturedBegan { get; init; }
    public required string SectionsBegan { get; init; }

    /// <summary>False while the list is in its own order.</summary>
    public bool FeaturedByHand { get; init; }
    public bool SectionsByHand { get; init; }

    /// <summary>Places in which a colleague has put something else meanwhile, and which are still to be decided.</summary>
    public IReadOnlyList<string> Contested { get; init; } = [];

    public string FeaturedNow => string.Join(' ', Featured);
    public string SectionsNow => string.Join(' ', Sections.Select(s => s.Section));

    /// <param name="number">Of the revision.</param>
    /// <param name="arrangement">Without what has ended.</param>
    /// <param name="featured">The featured stories in their own order.</param>
    /// <param name="top">The sections in the order of the menu.</param>
    public static ArrangementForm Of(int number, Arrangement arrangement, IReadOnlyList<int> featured, IReadOnlyList<Section> top)
    {
        var form = new ArrangementForm
        {
            Began = number,
            Hero = [.. Enumerable.Range(1, Arrangement.HeroPlaces).Select(n => Typed(arrangement.PinAt(Arrangement.HeroPlace(n))))],
            Strip = arrangement.StripIsOff ? Arrangement.Off : arrangement.PinAt(Arrangement.StripPlace) is null ? Automatic : Pinned,
            StripPin = Typed(arrangement.PinAt(Arrangement.StripPlace)),
            Featured = [.. arrangement.Featured.Intersect(featured).Concat(featured.Except(arrangement.Featured)).Select(Written)],
            FeaturedByHand = arrangement.Featured.Count > 0,
            Sections = [.. arrangement.Sections(top).Select(s => new TypedSize(Written(s.Section.Id), $"{s.Size}".ToLowerInvariant()))],
            SectionsByHand = arrangement.Named.Count > 0,
            FeaturedBegan = "",
            SectionsBegan = "",
        };
        return form with { FeaturedBegan = form.FeaturedNow, SectionsBegan = form.SectionsNow };
    }

    public static ArrangementForm From(IFormCollection fields)
    {
        string Field(string name) => fields[name].ToString();
        List<string> All(string name) => [.. fields[name].Select(value => value ?? "")];
        List<TypedPin> Pins(string story, string until) => [.. All(story).Zip(All(until), (s, u) => new TypedPin(s, u))];
        var hero = Pins("HeroStory", "HeroUntil");
        return new()
        {
            Began = int.TryParse(Field("Began"), NumberStyles.None, CultureInfo.InvariantCulture, out var began) ? began : -1,
            Hero = [.. hero.Concat(Enumerable.Repeat(new TypedPin("", ""), Arrangement.HeroPlaces)).Take(Arrangement.HeroPlaces)],
            Strip = Field("Strip"),
            StripPin = new(Field("StripStory"), Field("StripUntil")),
            Featured = [.. All("Featured").Distinct()],
            FeaturedBegan = Field("FeaturedBegan"),
            FeaturedByHand = Field("FeaturedByHand") == "1",
            Sections = [.. All("Section").Zip(All("Size"), (section, size) => new TypedSize(section, size)).DistinctBy(s => s.Section)],
            SectionsBegan = Field("SectionsBegan"),
            SectionsByHand = Field("SectionsByHand") == "1",
            Contested = [.. All("Contested").Distinct()],
        };
    }

    private static TypedPin Typed(Pin? pin) => pin is { } held ? new(Written(held.StoryId), VietnamHour.Of(held.Until)) : new("", "");

    internal static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
