using NewsPortal.Taxonomy;

namespace NewsPortal.FrontPages;

/// <summary>
/// What editors have set by hand on the front page, place by place: a place that has nothing fills itself. It is kept, sent and compared as text, a
/// line a place: <c>hero-1 12 2026-03-04T03:00:00Z</c>, <c>featured 5 3</c>, <c>order 4 7</c>, <c>size-4 large</c>, <c>strip off</c>.
/// </summary>
public sealed class Arrangement
{
    /// <summary>The lead, and those beside it.</summary>
    public const int HeroPlaces = 5;

    public const string StripPlace = "strip";
    public const string FeaturedPlace = "featured";
    public const string OrderPlace = "order";
    public const string Off = "off";

    private const string Hero = "hero-";
    private const string Size = "size-";
    private const int MaxText = 20_000;

    /// <summary>Nothing by hand: the page as it makes itself.</summary>
    public static readonly Arrangement Automatic = new([]);

    private readonly SortedDictionary<string, string> _places = new(StringComparer.Ordinal);

    private Arrangement(IEnumerable<KeyValuePair<string, string>> places)
    {
        foreach (var (place, value) in places.Where(p => p.Value.Length > 0)) _places[place] = value;
    }

    /// <summary>The places in which something is set.</summary>
    public IEnumerable<string> Places => _places.Keys;

    /// <summary>What is set there, as it is written; empty where nothing is.</summary>
    public string this[string place] => _places.GetValueOrDefault(place, "");

    /// <param name="number">1 is the lead.</param>
    public static string HeroPlace(int number) => $"{Hero}{number}";

    public static string SizePlace(int sectionId) => $"{Size}{sectionId}";

    /// <returns>Null for a place that is no section's.</returns>
    public static int? SectionOf(string place) => place.StartsWith(Size, StringComparison.Ordinal) ? Pin.Number(place[Size.Length..]) : null;

    public static IEnumerable<string> PinPlaces => [.. Enumerable.Range(1, HeroPlaces).Select(HeroPlace), StripPlace];

    public Pin? PinAt(string place) => PinPlaces.Contains(place) ? Pin.Read(this[place]) : null;

    public bool StripIsOff => this[StripPlace] == Off;

    /// <summary>The stories held in a place, the strip's among them.</summary>
    public IReadOnlyList<int> StoryIds => [.. PinPlaces.Select(PinAt).OfType<Pin>().Select(p => p.StoryId).Distinct()];

    /// <summary>The hours at which a place begins to fill itself again (UTC).</summary>
    public IEnumerable<DateTime> Ends => PinPlaces.Select(p => PinAt(p)?.Until).OfType<DateTime>();

    /// <summary>The featured stories in the order of the hand; those that are not named follow in their own.</summary>
    public IReadOnlyList<int> Featured => Numbers(this[FeaturedPlace]);

    /// <summary>The sections in the order of the hand.</summary>
    public IReadOnlyList<int> Named => Numbers(this[OrderPlace]);

    public BlockSize SizeOf(int sectionId) => Enum.TryParse<BlockSize>(this[SizePlace(sectionId)], ignoreCase: true, out var size) ? size : BlockSize.Normal;

    /// <summary>The sections as their blocks stand: those named in the order of the hand, then the others (new ones) in the order of the menu.</summary>
    public IReadOnlyList<SizedSection> Sections(IReadOnlyList<Section> top)
    {
        var named = Named.Select(id => top.FirstOrDefault(s => s.Id == id)).OfType<Section>().ToList();
        return [.. named.Concat(top.Except(named)).Select(s => new SizedSection(s, SizeOf(s.Id)))];
    }

    /// <summary>Without what has ended by then.</summary>
    public Arrangement At(DateTime now) => new(_places.Where(p => PinAt(p.Key) is not { } pin || !pin.HasEnded(now)));

    public Arrangement With(string place, string value) => new(_places.Where(p => p.Key != place).Append(new(place, value)));

    public override string ToString() => string.Join('\n', _places.Select(p => $"{p.Key} {p.Value}"));

    /// <returns>Null for what no arrangement is written as.</returns>
    public static Arrangement? Read(string text)
    {
        if (text.Length > MaxText) return null;
        var places = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2)).ToList();
        if (!places.TrueForAll(p => p.Length == 2 && IsWritten(p[0], p[1]))) return null;
        return new(places.Select(p => KeyValuePair.Create(p[0], p[1])));
    }

    private static bool IsWritten(string place, string value) => place switch
    {
        StripPlace when value == Off => true,
        OrderPlace or FeaturedPlace => value.Split(' ').All(n => Pin.Number(n) is not null),
        _ when SectionOf(place) is not null => value is "none" or "small" or "large",
        _ => PinPlaces.Contains(place) && Pin.Read(value) is not null,
    };

    private static List<int> Numbers(string value) => [.. value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Pin.Number).OfType<int>().Distinct()];
}
