using Microsoft.EntityFrameworkCore;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.FrontPages;

namespace NewsPortal.Newsroom;

/// <summary>What is other in a place of the front page, in words.</summary>
public record ChangedPlace(string Place, string Name, string From, string To);

/// <summary>Says in words what stands in the places of an arrangement: stories by their titles, sections by their names.</summary>
public class FrontPageWords(NewsDb db)
{
    public async Task<IReadOnlyList<ChangedPlace>> BetweenAsync(Arrangement from, Arrangement to, CancellationToken ct)
    {
        var places = from.Places.Union(to.Places).Where(place => from[place] != to[place]).OrderBy(Rank).ThenBy(p => p, StringComparer.Ordinal).ToList();
        if (places.Count == 0) return [];
        var ids = from.StoryIds.Concat(to.StoryIds).Concat(from.Featured).Concat(to.Featured).Distinct().ToList();
        var titles = await db.Articles.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Title, ct);
        var sections = await db.Categories.ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        return [.. places.Select(p => new ChangedPlace(p, NameOf(p, sections), Says(from, p, titles, sections), Says(to, p, titles, sections)))];
    }

    /// <summary>As one line each: "Vị trí 1: tự đầy → “Lũ về”".</summary>
    public static string Lines(IEnumerable<ChangedPlace> changes) => string.Join('\n', changes.Select(c => $"{c.Name}: {c.From} → {c.To}"));

    private static int Rank(string place) => place switch
    {
        Arrangement.StripPlace => 1,
        Arrangement.FeaturedPlace => 2,
        Arrangement.OrderPlace => 3,
        _ when Arrangement.SectionOf(place) is not null => 4,
        _ => 0,
    };

    private static string NameOf(string place, Dictionary<int, string> sections) => place switch
    {
        Arrangement.StripPlace => "Dải tin nóng",
        Arrangement.FeaturedPlace => "Thứ tự Tin nổi bật",
        Arrangement.OrderPlace => "Thứ tự chuyên mục",
        _ when Arrangement.SectionOf(place) is { } id => $"Khối {sections.GetValueOrDefault(id, $"chuyên mục số {id}")}",
        _ => $"Vị trí {place[(place.IndexOf('-') + 1)..]}",
    };

    private static string Says(Arrangement arrangement, string place, Dictionary<int, string> titles, Dictionary<int, string> sections)
    {
        if (Arrangement.SectionOf(place) is { } id)
            return arrangement.SizeOf(id) switch { BlockSize.None => "không có khối", BlockSize.Small => "nhỏ", BlockSize.Large => "lớn", _ => "vừa" };
        if (arrangement[place].Length == 0) return place == Arrangement.OrderPlace ? "theo menu" : "tự đầy";
        if (arrangement[place] == Arrangement.Off) return "tắt";
        if (arrangement.PinAt(place) is { } pin)
            return TitleOf(pin.StoryId, titles) + (pin.Until is { } end ? $", đến {AuditStates.Hour(end)}" : "");
        return place == Arrangement.FeaturedPlace
            ? string.Join(", ", arrangement.Featured.Select(story => TitleOf(story, titles)))
            : string.Join(", ", arrangement.Named.Select(section => sections.GetValueOrDefault(section, $"số {section}")));
    }

    private static string TitleOf(int id, Dictionary<int, string> titles) => $"“{titles.GetValueOrDefault(id, $"bài {id}")}”";
}
