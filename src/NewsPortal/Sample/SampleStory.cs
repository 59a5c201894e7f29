using System.Globalization;
using System.Text.RegularExpressions;
using NewsPortal.Articles;
using NewsPortal.Content;
using NewsPortal.Moving;
using NewsPortal.People;
using NewsPortal.Reading;

namespace NewsPortal.Sample;

/// <summary>One file of the sample newspaper as a story.</summary>
public static partial class SampleStory
{
    private const string Guest = "(khách)";

    public static Article Write(StoryFile file, SampleShelves shelves, DateTime now)
    {
        var article = new Article { Title = file["title"], Slug = Slug.Of(file["title"]), Lead = file["lead"] };
        article.FileUnder(shelves.Sections[file["section"]]);
        if (file["topic"] is { Length: > 0 } topic) article.TopicId = shelves.Topics[topic].Id;
        article.TagWith(file.List("tags").Select(t => shelves.Tags[t]));
        article.SignBy(file.List("authors").Select(name => name.EndsWith(Guest, StringComparison.Ordinal)
            ? Byline.OfGuest(name[..^Guest.Length].Trim())
            : Byline.Of(shelves.PenNames[name])));

        // Files name pictures by scene; a stored story names them by key.
        article.Write(Scene().Replace(file.Body, m => $"/media/{shelves.Pictures[m.Groups[1].Value].Key}"), shelves.Pictures.Values.ToDictionary(p => p.Key));
        var (caption, credit) = PictureCaption.Split(file["coverCaption"]);
        article.CoverWith(shelves.Pictures[file["cover"]], caption, credit);

        article.Import(PublishAt(file, now));
        if (int.TryParse(file["featured"], CultureInfo.InvariantCulture, out var rank)) article.Feature(now.AddYears(1), rank);
        if (file["breaking"] == "yes") article.BreakingUntil = now.AddDays(30);
        return article;
    }

    /// <summary>The reads of the last week, most of them soon after publication, hour by hour.</summary>
    public static IEnumerable<HourlyReads> Reads(StoryFile file, Article article, DateTime now)
    {
        var total = int.TryParse(file["reads"], CultureInfo.InvariantCulture, out var reads) ? reads : 0;
        var thisHour = now.Date.AddHours(now.Hour);
        var since = article.PublishAt!.Value > now.AddDays(-7) ? article.PublishAt.Value : now.AddDays(-7);
        var hours = Math.Max(1, (int)(thisHour - since).TotalHours);
        var share = Enumerable.Range(0, hours).Select(h => 1.0 / (h + 3)).ToList();
        return share.Select((s, h) => new HourlyReads { ArticleId = article.Id, Hour = thisHour.AddHours(h + 1 - hours), Reads = (int)(total * s / share.Sum()) })
            .Where(r => r.Reads > 0);
    }

    private static DateTime PublishAt(StoryFile file, DateTime now) => file["publishAt"] is { Length: > 0 } at
        ? DateTimeOffset.Parse(at, CultureInfo.InvariantCulture).UtcDateTime
        : SampleTimes.Before(now, file["ago"]);

    [GeneratedRegex(@"(?<=\]\()/media/([a-z0-9-]+)(?=\))")]
    private static partial Regex Scene();
}
