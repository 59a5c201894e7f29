using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Reading;

namespace NewsPortal.Newsroom;

/// <summary>Tells which of the paper's own addresses in a text lead to nothing that readers can open.</summary>
public partial class OwnAddresses(NewsDb db, ReaderEdition edition, TimeProvider clock)
{
    private static readonly HashSet<string> Fixed = ["", "tin-moi", "tin-nong", "xem-nhieu", "tim-kiem", "rss", "feed.json", "da-luu"];

    /// <param name="links">From the root: "/lu-ve-12.html".</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyList<string>> LeadingNowhereAsync(IEnumerable<string> links, CancellationToken ct)
    {
        var nowhere = new List<string>();
        foreach (var link in links.Distinct())
            if (!await IsThereAsync(Uri.UnescapeDataString(link.Split('?', '#')[0]).Trim('/'), ct)) nowhere.Add(link);
        return nowhere;
    }

    private async Task<bool> IsThereAsync(string path, CancellationToken ct)
    {
        if (Fixed.Contains(path) || edition.Sections.Find(path) is not null) return true;
        if (StoryAddress().Match(path) is { Success: true } story)
            return int.TryParse(story.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && await db.Articles.Published(clock.UtcNow()).AnyAsync(a => a.Id == id, ct);

        var (kind, slug) = path.Split('/', 2) is [var first, var rest] ? (first, rest) : (path, "");
        return kind switch
        {
            "tag" => await db.Tags.AnyAsync(t => t.Slug == slug, ct),
            "chu-de" => await db.Topics.AnyAsync(t => t.Slug == slug, ct),
            "tac-gia" => await db.PenNames.AnyAsync(p => p.Slug == slug, ct),
            "rss" or "media" => true,
            _ => false,
        };
    }

    [GeneratedRegex(@"^[^/]+-([0-9]{1,9})\.html$")]
    private static partial Regex StoryAddress();
}
