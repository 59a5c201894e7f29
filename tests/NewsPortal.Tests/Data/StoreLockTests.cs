using NewsPortal.Data;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.Tests.Data;

/// <summary>Work that one process at a time does on a store.</summary>
public class StoreLockTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_work_is_had_by_one_at_a_time_and_by_the_next_when_it_is_over(DatabaseProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var store = await Store.NewAsync(provider);
        using var mine = store.Open();
        using var theirs = store.Open();

        await using (var held = await StoreLock.TryAsync(mine.Db, "import", ct))
        {
            Assert.NotNull(held);
            Assert.Null(await StoreLock.TryAsync(theirs.Db, "import", ct));
            // Another work is another turn; who serves is not kept waiting.
            await using var other = await StoreLock.TryAsync(theirs.Db, "another", ct);
            Assert.NotNull(other);
            await store.SaveAsync(An.Tag("Trong lúc ấy"));
        }
        await using var next = await StoreLock.TryAsync(theirs.Db, "import", ct);
        Assert.NotNull(next);
    }
}
