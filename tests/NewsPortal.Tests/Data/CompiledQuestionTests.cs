using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.FrontPages;
using NewsPortal.Kit;
using NewsPortal.Sidebars;
using Xunit;

namespace NewsPortal.Tests.Data;

public class CompiledQuestionTests
{
    private static readonly CompiledQuestion<(DateTime Now, int Skip), BoxLine> Newest = new((db, asked) => db.Articles.Published(asked.Now).NewestFirst().AsLines(Box.List).Skip(asked.Skip).Take(2));
    private static readonly CompiledQuestion<(DateTime Now, List<int> Ids), BoxLine> Named = new((db, asked) => db.Pinned(asked.Ids, asked.Now));
    private static readonly CompiledQuestion<ValueTuple<DateTime>, BoxLine> OfSections = new((db, asked) => db.NewestOfEachSection(asked.Item1, 2));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Each_asking_is_answered_by_its_own_arguments(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var section = An.Category("Xã hội");
        await store.SaveAsync(section);
        List<Article> stories = [.. Enumerable.Range(0, 4).Select(i => An.Article($"Bài {i}", section, An.Hour.AddDays(-i)))];
        await store.SaveAsync(stories);
        var ids = stories.ConvertAll(s => s.Id);
        using var scope = store.Open();

        Assert.Equal([ids[0], ids[1]], (await Newest.ListAsync(scope.Db, (An.Hour, 0), Ct)).Select(l => l.Id));
        Assert.Equal([ids[2], ids[3]], (await Newest.ListAsync(scope.Db, (An.Hour, 2), Ct)).Select(l => l.Id));
        Assert.Equal([ids[3]], (await Newest.ListAsync(scope.Db, (An.Hour.AddDays(-3), 0), Ct)).Select(l => l.Id));
        Assert.Empty(await Named.ListAsync(scope.Db, (An.Hour, []), Ct));
        Assert.Equal([ids[1], ids[3]], (await Named.ListAsync(scope.Db, (An.Hour, [ids[3], ids[1]]), Ct)).Select(l => l.Id).Order());
        Assert.Equal([ids[3]], (await Named.ListAsync(scope.Db, (An.Hour.AddDays(-2), [ids[3], ids[1]]), Ct)).Select(l => l.Id));
        // A scope inside another's lambda.
        Assert.Equal([ids[0], ids[1]], (await OfSections.ListAsync(scope.Db, new(An.Hour), Ct)).Select(l => l.Id).Order());
        Assert.Equal([ids[2], ids[3]], (await OfSections.ListAsync(scope.Db, new(An.Hour.AddDays(-2)), Ct)).Select(l => l.Id).Order());
    }

    [Fact]
    public async Task A_question_that_decides_by_its_arguments_or_reckons_from_them_is_refused()
    {
        CompiledQuestion<(DateTime At, DateTime Now), BoxLine>[] refused =
        [
            new((db, asked) => db.Articles.Published(asked.At < asked.Now ? asked.At : asked.Now).AsLines(Box.List)),
            new((db, asked) => Earlier(db, asked.Now)),
            new((db, asked) => asked.At < asked.Now ? db.Articles.Published(asked.Now).AsLines(Box.List) : db.Articles.Published(asked.Now).AsLines(Box.Latest)),
        ];
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        using var scope = store.Open();

        foreach (var question in refused) Assert.Throws<InvalidOperationException>(() => question.Ask(scope.Db, (An.Hour, An.Hour)));
    }

    private static IQueryable<BoxLine> Earlier(NewsDb db, DateTime now)
    {
        var earlier = now.AddDays(-1);
        return db.Articles.Published(earlier).AsLines(Box.List);
    }
}
