using NewsPortal.Kit;
using NewsPortal.Moving.OutAndBack;
using NewsPortal.People;
using Xunit;

namespace NewsPortal.Tests.Moving;

public class LeavingTests
{
    // Where this fails somebody has made an entity: say in Leaving.cs where it goes with an export, or why it stays, and in docs/moving.md.
    [Fact]
    public async Task Of_every_entity_it_is_said_whether_it_leaves()
    {
        await using var store = await Store.NewAsync(NewsPortal.Data.DatabaseProvider.Sqlite);
        using var scope = store.Open();

        var leaves = Leaving.Lists.Select(l => l.Kind).Concat(Leaving.Desk).Concat(Leaving.Texts).ToList();
        Assert.Equal(scope.Db.Model.GetEntityTypes().Select(t => t.ClrType.Name).Order(), leaves.Concat(Leaving.Stays.Keys).Select(t => t.Name).Order());
    }

    [Fact]
    public async Task Of_a_person_every_column_is_named_that_leaves_or_stays()
    {
        await using var store = await Store.NewAsync(NewsPortal.Data.DatabaseProvider.Sqlite);
        using var scope = store.Open();

        Assert.Equal(scope.Db.Model.FindEntityType(typeof(Editor))!.GetProperties().Select(p => p.Name).Order(), Leaving.OfPeople.Concat(Leaving.Made[typeof(Editor)]).Order());
    }

    // Left out both ways, a column would be missed by no comparison of two exports.
    [Fact]
    public async Task Every_column_leaves_that_is_not_made_again()
    {
        await using var store = await Store.NewAsync(NewsPortal.Data.DatabaseProvider.Sqlite);
        using var scope = store.Open();

        foreach (var kind in Leaving.Lists.Select(l => l.Kind).Concat(Leaving.Desk).Concat(Leaving.Texts))
            Assert.Equal(scope.Db.Model.FindEntityType(kind)!.GetProperties().Select(p => p.Name).Except(Leaving.Made.GetValueOrDefault(kind, [])).Order(), new Sheet(scope.Db, kind).Fields.Select(f => f.Property.Name).Order());
    }
}
