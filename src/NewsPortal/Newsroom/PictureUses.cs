using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.People;
using NewsPortal.Publishing;

namespace NewsPortal.Newsroom;

/// <summary>A story in which a picture stands.</summary>
public record PictureUse(int StoryId, string Title, ArticleStatus Status, DateTime? PublishAt, int CategoryId, bool AsCover, bool InText);

/// <summary>Where a picture stands.</summary>
/// <param name="Stories">Of those within reach the last changed.</param>
/// <param name="Total">Stories, within reach or not.</param>
/// <param name="OutOfReach">How many of them whoever asks may not come to.</param>
/// <param name="PenNames">Whose portrait it is, by number and name.</param>
/// <param name="Pages">The standing pages that name it.</param>
/// <param name="IsLogo">It is the paper's logo.</param>
public record PictureStanding(IReadOnlyList<PictureUse> Stories, int Total, int OutOfReach, IReadOnlyList<(int Id, string Name)> PenNames,
    IReadOnlyList<(int Id, string Title)> Pages, bool IsLogo)
{
    public bool IsNowhere => Total == 0 && PenNames.Count == 0 && Pages.Count == 0 && !IsLogo;
}

/// <summary>"Đang dùng ở đâu": covers, texts, portraits, the paper's own pages, its logo.</summary>
public class PictureUses(NewsDb db)
{
    /// <summary>Stories named; of more, their number.</summary>
    public const int Most = 50;

    public async Task<PictureStanding> OfAsync(int pictureId, Me me, CancellationToken ct)
    {
        var stories = db.Articles.With(pictureId, db);
        var total = await stories.CountAsync(ct);
        var reached = total == 0 ? 0 : await stories.WithinReachOf(me).CountAsync(ct);
        var shown = reached == 0 ? [] : await stories.WithinReachOf(me).OrderByDescending(a => a.ChangedAt).ThenByDescending(a => a.Id).Take(Most)
            .Select(a => new PictureUse(a.Id, a.Title, a.Status, a.PublishAt, a.CategoryId, a.CoverId == pictureId, a.Pictures.Any(p => p.MediaFileId == pictureId))).ToListAsync(ct);
        var names = await db.PenNames.Where(p => p.PortraitId == pictureId).OrderBy(p => p.Name).Select(p => new { p.Id, p.Name }).Take(Most).ToListAsync(ct);
        var key = await db.MediaFiles.Where(m => m.Id == pictureId).Select(m => m.Key).SingleAsync(ct);
        var pages = await db.StandingPages.Naming(key).OrderBy(p => p.Position).Select(p => new { p.Id, p.Title }).Take(Most).ToListAsync(ct);
        return new(shown, total, total - reached, [.. names.Select(n => (n.Id, n.Name))], [.. pages.Select(p => (p.Id, p.Title))], await db.ImprintLines.Showing(key).AnyAsync(ct));
    }

    /// <summary>In how many places each of these stands: stories in which it is cover, stories in whose text it is, portraits.</summary>
    public async Task<IReadOnlyDictionary<int, int>> CountsAsync(IReadOnlyList<int> pictureIds, CancellationToken ct)
    {
        var covers = await db.Articles.Where(a => a.CoverId != null && pictureIds.Contains(a.CoverId.Value)).GroupBy(a => a.CoverId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var texts = await db.Set<Picture>().Where(p => pictureIds.Contains(p.MediaFileId)).GroupBy(p => p.MediaFileId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var portraits = await db.PenNames.Where(p => p.PortraitId != null && pictureIds.Contains(p.PortraitId.Value)).GroupBy(p => p.PortraitId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var own = await OwnAsync(pictureIds, ct);
        return covers.Concat(texts).Concat(portraits).Concat(own.Select(id => new { Key = id, Count = 1 })).GroupBy(g => g.Key).ToDictionary(g => g.Key, g => g.Sum(x => x.Count));
    }

    // Few pages, two logos: looked through here. A picture as often as it stands there.
    private async Task<List<int>> OwnAsync(IReadOnlyList<int> pictureIds, CancellationToken ct)
    {
        var named = (await db.StandingPages.Where(p => p.PictureKeys != "").Select(p => p.PictureKeys).ToListAsync(ct)).SelectMany(keys => keys.Split(' '))
            .Concat(await db.ImprintLines.Where(l => l.Key == Logo.OnLight || l.Key == Logo.OnDark).Select(l => l.Text).ToListAsync(ct)).ToList();
        if (named.Count == 0) return [];
        var ids = await db.MediaFiles.Where(m => pictureIds.Contains(m.Id) && named.Contains(m.Key)).Select(m => new { m.Id, m.Key }).ToListAsync(ct);
        return [.. ids.SelectMany(m => named.Where(key => key == m.Key).Select(_ => m.Id))];
    }
}
