using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.FrontPages;
using NewsPortal.Kit;
using NewsPortal.Reading;
using NewsPortal.Sidebars;
using Xunit;

namespace NewsPortal.Tests.Sidebars;

/// <summary>Every question of a page costs the same in a large archive as in a small one. SQLite's own count of its work tells, not a watch.</summary>
public class FlatCostTests
{
    private const int Samples = 20;
    private static readonly string[] Growing = ["Articles", "ArticleTexts", "ArticleWords", "Taggings", "Bylines", "HourlyReads"];
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    // What is asked of the n-th story of a paper, told apart by the name that the failing test shows.
    private static readonly Dictionary<string, Func<NewsDb, int, DateTime, IQueryable<object>>> Questions = new()
    {
        ["related"] = (db, id, now) => db.MaybeRelated(id, 1 + id % 20, 1, now, now),
        ["related to an old story"] = (db, id, now) => db.MaybeRelated(id, 1 + id % 20, 1, now.AddYears(-1), now),
        ["same category"] = (db, id, now) => db.SameCategory(id, 1 + id % 20, now),
        ["featured"] = (db, _, now) => db.Featured(now),
        ["breaking"] = (db, _, now) => db.Breaking(now),
        ["breaking, as a list"] = (db, _, now) => db.Articles.Published(now).Breaking(now).NewestFirst().AsLines(Box.List).Take(21),
        ["most read"] = (db, _, now) => db.MostRead(ReadWindow.Day, now),
        ["picked"] = (db, id, now) => db.PickedFor(id, now),
        ["names of tags"] = (db, id, _) => db.TagNames(id),
        ["names of people"] = (db, id, _) => db.BylineNames(id),
        ["around a story"] = (db, id, now) => db.MaybeRelated(id, 1 + id % 20, 1, now, now)
            .Concat(db.Featured(now)).Concat(db.Breaking(now)).Concat(db.MostRead(ReadWindow.Day, now))
            .Concat(db.PickedFor(id, now)).Concat(db.TagNames(id)).Concat(db.BylineNames(id)).Concat(db.TopicName(1)),
        ["front page"] = (db, _, now) => db.Featured(now).Concat(db.Breaking(now)).Concat(db.MostRead(ReadWindow.Day, now)).Concat(db.Latest(now, 40))
            .Concat(db.NewestOfEachSection(now, 14)).Concat(db.NewestOfEachTopic(now, 14)).Concat(db.LeadOfEachTopic(now)),
        ["front page, six pinned"] = (db, id, now) => db.Featured(now).Concat(db.Breaking(now)).Concat(db.MostRead(ReadWindow.Day, now)).Concat(db.Latest(now, 40))
            .Concat(db.NewestOfEachSection(now, 14)).Concat(db.NewestOfEachTopic(now, 14)).Concat(db.LeadOfEachTopic(now)).Concat(db.Pinned([.. Enumerable.Range(id - 6, 6)], now)),
        ["section, page 1"] = (db, _, now) => db.Articles.Published(now).InSection(1).NewestFirst().AsLines(Box.List).Take(21),
        ["section, page 50"] = (db, _, now) => db.Articles.Published(now).InSection(1).NewestFirst().AsLines(Box.List).Skip(980).Take(21),
        ["latest, page 50"] = (db, _, now) => db.Articles.Published(now).NewestFirst().AsLines(Box.List).Skip(980).Take(21),
        ["latest, a year ago"] = (db, _, now) => db.Articles.Published(now.AddYears(-1)).NewestFirst().AsLines(Box.List).Take(21),
        ["child section"] = (db, _, now) => db.Articles.Published(now).InCategory(2).NewestFirst().AsLines(Box.List).Take(21),
        ["topic"] = (db, _, now) => db.Articles.Published(now).InTopic(1).NewestFirst().AsLines(Box.List).Take(21),
        ["tag"] = (db, id, now) => db.Taggings.Where(t => t.TagId == 1 + id % 5 && t.PublishAt <= now)
            .OrderByDescending(t => t.PublishAt).ThenByDescending(t => t.ArticleId).Take(21),
        ["pen name"] = (db, id, now) => db.Bylines.Where(b => b.PenNameId == 1 + id % 5 && b.PublishAt <= now)
            .OrderByDescending(b => b.PublishAt).ThenByDescending(b => b.ArticleId).Take(21),
        ["cards"] = (db, id, now) => db.Articles.Published(now).Where(a => Enumerable.Range(id - 40, 40).ToList().Contains(a.Id)).AsCards(),
        ["one story"] = (db, id, now) => db.Articles.Published(now).Where(a => a.Id == id).Select(a => new { a.Title, a.Text!.Html }),
        ["was it taken down"] = (db, id, _) => db.Articles.TakenDown().Where(a => a.Id == id),
        ["what comes next"] = (db, _, now) => db.Articles.Scheduled(now).Select(a => (object)a.PublishAt!.Value).Distinct().Take(50),
    };

    public static TheoryData<string> Names => [.. Questions.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task A_question_costs_the_same_at_ten_times_the_stories(string name)
    {
        var (middle, large) = (await WorkAsync(await GeneratedStore.MiddleAsync(), name), await WorkAsync(await GeneratedStore.LargeAsync(), name));

        Assert.InRange(large.Average(w => w.Steps), 1, 50 + 1.25 * middle.Average(w => w.Steps));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task A_question_walks_through_no_table_that_grows(string name)
    {
        var work = (await WorkAsync(await GeneratedStore.LargeAsync(), name))[0];

        Assert.DoesNotContain(work.Plan, step => work.Walks(Growing, step));
        Assert.DoesNotContain(work.Plan, step => step.Contains("AUTOMATIC", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<Work>> WorkAsync(Store store, string name)
    {
        using var scope = store.Open();
        var newest = await scope.Db.Articles.MaxAsync(a => a.Id, Ct);
        return await store.Meter.DuringAsync(async () =>
        {
            for (var i = 0; i < Samples; i++)
                await Questions[name](scope.Db, newest - i * newest / (2 * Samples), store.Now).ToListAsync(Ct);
        });
    }
}
