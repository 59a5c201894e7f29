using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Moving;
using NewsPortal.Moving.Backups;
using Xunit;

namespace NewsPortal.Tests.Moving;

/// <summary>When a backup is due, by whom it is made, and which stay.</summary>
public sealed class BackupScheduleTests
{
    private static readonly TimeOnly Three = new(3, 0);

    // Three o'clock in Vietnam on the day at whose ten o'clock every test begins.
    private static readonly DateTime Night = An.Hour.AddHours(-7);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_night_that_was_missed_is_made_up_once_and_a_paper_that_began_after_it_waits_for_the_next()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        Assert.Null(await DueAsync(store));
        await store.SaveAsync(Crew.Named("Người mới"));
        Assert.Null(await DueAsync(store));
        store.Clock.Advance(TimeSpan.FromHours(17));

        Assert.Equal(Night.AddDays(1), await DueAsync(store));
        await store.SaveAsync(Run(Night.AddDays(1), made: true));
        Assert.Null(await DueAsync(store));
        store.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal(Night.AddDays(2), await DueAsync(store));
    }

    [Fact]
    public async Task A_killed_one_is_made_good_at_once_and_a_failed_one_is_tried_again_after_an_hour_three_times_in_all()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        await store.SaveAsync(Run(Night, file: "/khong/co"));
        // As long as it is at work.
        Assert.Null(await DueAsync(store));
        using (var scope = store.Open()) await scope.Of<BackupBook>().CloseKilledAsync(Ct);

        Assert.Equal(Night.AddSeconds(1), await DueAsync(store));
        await store.SaveAsync(Run(Night.AddSeconds(1), failure: "đĩa đầy", startedAt: store.Now));
        Assert.Null(await DueAsync(store));
        store.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(Night.AddSeconds(2), await DueAsync(store));
        await store.SaveAsync(Run(Night.AddSeconds(2), failure: "đĩa đầy", startedAt: store.Now));
        store.Clock.Advance(TimeSpan.FromHours(5));
        Assert.Null(await DueAsync(store));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Of_two_nodes_one_gets_the_hour(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        using var one = store.Open();
        using var other = store.Open();

        var begun = new[] { await one.Of<BackupBook>().BeginAsync(Night, "/a.zip", Ct), await other.Of<BackupBook>().BeginAsync(Night, "/b.zip", Ct) };

        Assert.Equal([true, false], begun.Select(run => run is not null));
        Assert.Equal("/a.zip", (await store.AskAsync(db => db.BackupRuns.SingleAsync(Ct))).File);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_age_is_that_of_what_the_newest_verified_one_holds(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        Assert.Equal(new BackupState(null, "", false), await AgeAsync(store));

        await store.SaveAsync(Run(Night, made: true, verified: true), Run(Night.AddDays(-1), made: true, verified: true), Run(Night.AddHours(1), failure: "đĩa đầy"));
        Assert.Equal(new BackupState(TimeSpan.FromHours(7), "đĩa đầy", false), await AgeAsync(store));
        store.Clock.Advance(TimeSpan.FromHours(30));
        await store.SaveAsync(Run(Night.AddHours(2), made: true));
        Assert.Equal(new BackupState(TimeSpan.FromHours(37), "", true), await AgeAsync(store));
    }

    [Fact]
    public void The_newest_of_each_of_the_last_days_weeks_and_months_stay()
    {
        // Every night of 2025.
        var nights = Enumerable.Range(0, 365).Select(day => new DateTime(2025, 1, 1, 20, 0, 0, DateTimeKind.Utc).AddDays(day - 1)).ToList();

        var kept = nights.Except(new BackupKeeping(7, 4, 12).Superfluous(nights)).Select(n => n.DayInVietnam()).ToList();

        Assert.Equal(
            [.. Enumerable.Range(1, 11).Select(month => new DateOnly(2025, month, 1).AddMonths(1).AddDays(-1)), new(2025, 12, 14), new(2025, 12, 21), .. Enumerable.Range(25, 7).Select(day => new DateOnly(2025, 12, day))],
            kept.Except([new DateOnly(2025, 12, 28)]).Concat([new DateOnly(2025, 12, 28)]).Order().Distinct());
        Assert.Equal(nights[^1..], nights.Except(new BackupKeeping(1, 0, 0).Superfluous(nights)));
    }

    [Fact]
    public async Task What_goes_is_the_schedules_own_and_never_the_last_good_one()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        var folder = Directory.CreateTempSubdirectory("newsportal-kept-").FullName;
        var runs = Enumerable.Range(0, 4).Select(day => Night.AddDays(-day)).Select(slot => Run(slot, made: true, verified: slot < Night, file: BackupRetention.FileOf(folder, slot))).ToList();
        var byHand = Run(Night.AddDays(-9).AddMinutes(1), made: true, verified: true, file: Path.Combine(folder, "cua-toi.zip"));
        var elses = Path.Combine(folder, "newsportal-20200101-030000.zip");
        foreach (var file in runs.Append(byHand).Select(r => r.File).Append(elses)) await File.WriteAllTextAsync(file, "", Ct);
        await store.SaveAsync([.. runs, byHand]);

        using (var scope = store.Open()) await scope.Of<BackupRetention>().RunAsync(folder, new(1, 0, 0), Ct);

        // The newest is not known to be good yet, so the one before it stays, too.
        Assert.Equal(new[] { runs[0].File, runs[1].File, byHand.File, elses }.Order(), Directory.EnumerateFiles(folder).Order());
        Assert.Equal(3, await store.AskAsync(db => db.BackupRuns.CountAsync(Ct)));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<DateTime?> DueAsync(Store store)
    {
        using var scope = store.Open();
        return await scope.Of<BackupSchedule>().DueAsync(Three, Ct);
    }

    private static async Task<BackupState> AgeAsync(Store store)
    {
        using var scope = store.Open();
        return await scope.Of<BackupAge>().AskAsync(Ct);
    }

    private static BackupRun Run(DateTime slot, bool made = false, bool verified = false, string failure = "", DateTime? startedAt = null, string file = "/a.zip") => new()
    {
        Slot = slot,
        StartedAt = startedAt ?? slot,
        MadeAt = made ? slot.AddMinutes(1) : null,
        VerifiedAt = verified ? slot.AddMinutes(2) : null,
        Machine = BackupBook.Machine,
        File = file,
        Failure = failure,
    };
}
