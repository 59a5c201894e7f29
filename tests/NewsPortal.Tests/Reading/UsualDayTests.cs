using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Reading;
using Xunit;

namespace NewsPortal.Tests.Reading;

/// <summary>Today beside the usual day. The clock stands at 10:00 on Wednesday, 4 March 2026, in Vietnam.</summary>
public class UsualDayTests
{
    private static readonly ReadReach Everything = new(null, new HashSet<int>());
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_usual_Wednesday_is_the_median_of_those_on_which_the_paper_was_read(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        // The second last Wednesday the paper stood still; Tuesday does not count.
        await FillAsync(store, (0, 50), (-7, 10), (-14, null), (-21, 40), (-28, 30), (-1, 900));

        var hours = await AskAsync(store);

        Assert.Equal((3, true), (hours.Days, hours.AreSameWeekdays));
        Assert.Equal(30, hours.Usual[10]);
        Assert.Equal((11, 50, 0), (hours.Today.Count, hours.Today[10], hours.Today[9]));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_young_paper_is_compared_with_the_days_that_it_has(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        await FillAsync(store, (0, 50), (-1, 20), (-2, 10), (-7, 30));

        var hours = await AskAsync(store);

        Assert.Equal((3, false, 20.0), (hours.Days, hours.AreSameWeekdays, hours.Usual[10]));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task On_its_first_day_nothing_is_usual(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);

        var hours = await AskAsync(store);

        Assert.Equal((0, 0.0, 0), (hours.Days, hours.Usual.Sum(), hours.Today.Sum()));
    }

    private async Task FillAsync(Store store, params (int Day, int? Reads)[] days)
    {
        var section = An.Category("Chính trị");
        await store.SaveAsync(section);
        var story = An.Article("Bài", section, An.Hour.AddDays(-60));
        await store.SaveAsync(story);
        using var scope = store.Open();
        foreach (var (day, reads) in days)
            if (reads is { } count) await HourlyReadsUpsert.AddAsync(scope.Db, [new() { ArticleId = story.Id, Hour = An.Hour.AddDays(day), Reads = count }], _ct);
        for (var round = 0; round < 3; round++) await scope.Of<ReadSheetRefresh>().RunAsync(_ct);
    }

    private async Task<HoursOfToday> AskAsync(Store store)
    {
        using var scope = store.Open();
        return await scope.Of<UsualDay>().AskAsync(Everything, _ct);
    }
}
