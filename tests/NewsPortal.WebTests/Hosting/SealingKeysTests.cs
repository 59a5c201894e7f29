using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>Where the keys are that seal sessions, forms and codes.</summary>
public sealed class SealingKeysTests
{
    private const string Purpose = "một bài kiểm thử";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nodes_that_start_at_once_open_what_either_sealed()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        await using NewsPortalApp one = new NewsPortalApp().With("ConnectionStrings:NewsPortal", store.Connection), other = new NewsPortalApp().With("ConnectionStrings:NewsPortal", store.Connection);

        var sealers = await Task.WhenAll(Task.Run(() => SealerOf(one), Ct), Task.Run(() => SealerOf(other), Ct));

        Assert.Equal("chữ", sealers[1].Unprotect(sealers[0].Protect("chữ")));
        Assert.Equal("chữ", sealers[0].Unprotect(sealers[1].Protect("chữ")));
        Assert.Equal(1, await store.AskAsync(db => db.SealingKeys.CountAsync(Ct)));
        Assert.All([one, other], node => Assert.False(Directory.Exists(Path.Combine(node.DataFolder, "keys"))));
    }

    [Fact]
    public async Task What_was_sealed_with_keys_of_the_folder_opens_on_every_node()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        await using NewsPortalApp old = new NewsPortalApp().With("ConnectionStrings:NewsPortal", store.Connection), fresh = new NewsPortalApp().With("ConnectionStrings:NewsPortal", store.Connection);
        var before = DataProtectionProvider.Create(Directory.CreateDirectory(Path.Combine(old.DataFolder, "keys")), o => o.SetApplicationName("NewsPortal"))
            .CreateProtector(Purpose).Protect("mã của năm ngoái");

        Assert.Equal("mã của năm ngoái", SealerOf(old).Unprotect(before));
        Assert.Equal("mã của năm ngoái", SealerOf(fresh).Unprotect(before));
        Assert.Equal(1, await store.AskAsync(db => db.SealingKeys.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_damaged_key_of_the_folder_stops_the_start_before_anything_is_sealed_anew()
    {
        using var program = new AProgram();
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(program.Folder, "keys")).FullName, "key-1.xml"), "<key id=", Ct);

        Assert.Contains("key-1.xml", await program.RefusalAsync(), StringComparison.Ordinal);
        Assert.Equal(0L, await program.ExecuteAsync("SELECT COUNT(*) FROM SealingKeys"));
    }

    private static IDataProtector SealerOf(NewsPortalApp node) => node.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose);
}
