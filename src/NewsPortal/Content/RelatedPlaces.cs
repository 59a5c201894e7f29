using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Extensions.CustomContainers;

namespace NewsPortal.Content;

/// <summary>Where headlines of other stories belong in a text. Only the place is kept: any story may be withdrawn.</summary>
internal static partial class RelatedPlaces
{
    private const int MaxStories = 10;

    public static void Write(BodyWriter page, CustomContainer part)
    {
        var ids = IdsIn(part.Arguments ?? "").Where(id => id > 0).Distinct().Take(MaxStories).ToList();
        if (ids.Count > 0) page.WriteLine($"""<div data-related="{string.Join(' ', ids)}"></div>""");
        page.WriteChildren(part);
    }

    public static IReadOnlyList<BodyPart> Cut(string html)
    {
        var parts = new List<BodyPart>();
        var from = 0;
        foreach (var place in Places().Matches(html).Cast<Match>())
        {
            parts.Add(new(html[from..place.Index], [.. IdsIn(place.Groups[1].Value)]));
            from = place.Index + place.Length;
        }
        parts.Add(new(html[from..], []));
        return parts;
    }

    private static IEnumerable<int> IdsIn(string text) =>
        text.Split([' ', ',', '\t'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0);

    // No author can write it: their "<" is escaped in text, their quotation marks in attributes.
    [GeneratedRegex("""<div data-related="([0-9 ]+)"></div>""")]
    private static partial Regex Places();
}
