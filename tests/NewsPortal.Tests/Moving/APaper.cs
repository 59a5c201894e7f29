using NewsPortal.Data;
using NewsPortal.Generating;
using NewsPortal.Kit;
using NewsPortal.Media;
using NewsPortal.Moving.OutAndBack;
using NewsPortal.Tests.Media;
using Xunit;

namespace NewsPortal.Tests.Moving;

/// <summary>A store with its pictures, that goes out and comes back.</summary>
internal sealed class APaper(Store store) : IProgress<GenerationProgress>, IAsyncDisposable
{
    private readonly TempFolder _media = new();

    public Store Store => store;
    public IMediaStore Media => field ??= new DiskMediaStore(_media.Path);

    /// <summary>Hears every step of the work.</summary>
    public Action<GenerationProgress> Heard { get; set; } = _ => { };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<APaper> EmptyAsync(DatabaseProvider provider) => new(await Store.NewAsync(provider));

    public static async Task<APaper> BusyAsync(DatabaseProvider provider)
    {
        var paper = await EmptyAsync(provider);
        await paper.Store.SaveAsync(An.Category("Xã hội"));
        await paper.Store.AskAsync(db => ABusyNewsroom.AddAsync(db, paper.Store.Now, paper.Media, Ct));
        return paper;
    }

    public async Task<ExportOutcome> ExportAsync(string folder)
    {
        using var scope = store.Open();
        return await new NewspaperExport(scope.Db, Media).RunAsync(folder, this, Ct);
    }

    public async Task ImportAsync(string folder, CancellationToken? stop = null)
    {
        using var scope = store.Open();
        await new NewspaperImport(scope.Db, Media, store.Clock).RunAsync(folder, await NewspaperImport.CheckAsync(folder, Ct), this, stop ?? Ct);
    }

    public void Report(GenerationProgress value) => Heard(value);

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        _media.Dispose();
    }
}
