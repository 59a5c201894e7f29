using AngleSharp;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Generating;

namespace NewsPortal.Web.Hosting.Backups;

/// <summary>What became of the pages that both databases were asked for.</summary>
/// <param name="Same">To the letter.</param>
/// <param name="SameStory">A story whose headline, lead, cover line and body are the same; what stands around it has gone on since.</param>
/// <param name="GoneOn">Fronts and lists of a paper in which something was published or read since: their rows were compared instead.</param>
/// <param name="ChangedStories">Drawn, but saved again since, so not asked for.</param>
/// <param name="Different">Addresses that differ though nothing explains it.</param>
public sealed record PageComparison(int Same, int SameStory, int GoneOn, int ChangedStories, IReadOnlyList<string> Different)
{
    public int Asked => Same + SameStory + GoneOn + Different.Count;

    public static async Task<PageComparison> OfAsync(RenderedPages live, RenderedPages restored, int seed, DateTime now, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        var sample = new PageSample(restored.Db, live.Db, now);
        var addresses = await sample.DrawAsync(seed, ct);
        var hasGoneOn = await EpochAsync(live, ct) != await EpochAsync(restored, ct);
        var (same, sameStory, goneOn, different) = (0, 0, 0, new List<string>());
        foreach (var (done, address) in addresses.Index())
        {
            progress.Report(new("So các trang", done, addresses.Count));
            var (mine, theirs) = (await live.GetAsync(address, ct), await restored.GetAsync(address, ct));
            if (mine == theirs) same++;
            else if (StoryOf(mine) is { } story) Count(story == StoryOf(theirs), ref sameStory);
            else Count(hasGoneOn || address == "/xem-nhieu" || WithoutRail(mine) == WithoutRail(theirs), ref goneOn);

            void Count(bool isExplained, ref int explained)
            {
                if (isExplained) explained++;
                else different.Add(address);
            }
        }
        progress.Report(new("So các trang", addresses.Count, addresses.Count));
        return new(same, sameStory, goneOn, sample.ChangedStories, different);
    }

    private static Task<Guid> EpochAsync(RenderedPages pages, CancellationToken ct) => pages.Db.ReaderEpochs.AsNoTracking().Select(e => e.Name).SingleAsync(ct);

    // "Xem nhiều nhất" goes on by readers alone.
    private static string WithoutRail(string page)
    {
        var document = new HtmlParser().ParseDocument(page);
        foreach (var rail in document.QuerySelectorAll(".rail").ToList()) rail.Remove();
        return document.ToHtml();
    }

    // Its own words: hand-picked headlines are other stories', and a picture may have another focal point by now.
    private static string? StoryOf(string page)
    {
        if (new HtmlParser().ParseDocument(page).QuerySelector("article.story-page") is not { } story || story.QuerySelector(".story") is not { } words) return null;
        foreach (var picked in words.QuerySelectorAll(".headlines").ToList()) picked.Remove();
        return $"{story.QuerySelector("h1")?.TextContent}\n{words.TextContent}";
    }
}
