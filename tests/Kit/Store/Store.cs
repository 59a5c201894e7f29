using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsPortal.Data;
using NewsPortal.Reading;
using Xunit;

namespace NewsPortal.Kit;

/// <summary>An empty store at this program's version, as the program itself puts it together, for one test. Its clock stands at <see cref="An.Hour"/>.</summary>
public sealed class Store : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly IAsyncDisposable? _place;

    private Store(DatabaseProvider provider, string connection, IAsyncDisposable? place)
    {
        (_place, Connection) = (place, connection);
        var services = new ServiceCollection().AddSingleton<TimeProvider>(Clock);
        // A server without MERGE must do: one row a command.
        services.AddNewsStore(provider, connection, maxBatchSize: provider == DatabaseProvider.SqlServer ? 1 : null);
        if (provider == DatabaseProvider.Sqlite) services.ConfigureDbContext<SqliteNewsDb>(o => o.AddInterceptors(Meter));
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(An.Hour);
    public string Connection { get; }

    /// <summary>What its queries cost, on SQLite.</summary>
    public WorkMeter Meter { get; } = new();
    public DateTime Now => Clock.UtcNow();
    public ReaderEdition Edition => _services.GetRequiredService<ReaderEdition>();

    /// <summary>Skips the test, visibly, where there is no server to run it on.</summary>
    public static async Task<Store> NewAsync(DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.SqlServer)
        {
            var database = await ServerDatabase.TakeAsync();
            return new(provider, database.Connection, database);
        }
        var file = await SqliteFile.NewAsync();
        return new(provider, file.Connection, file);
    }

    /// <summary>One that somebody else has made and keeps, at whichever version it is.</summary>
    public static Store At(DatabaseProvider provider, string connection) => new(provider, connection, place: null);

    /// <summary>A unit of work of its own: what another one tracks it knows nothing of.</summary>
    public Scope Open() => new(_services.CreateScope());

    /// <summary>Saves in turn, so that each has its id before the next names it.</summary>
    public async Task SaveAsync(params IEnumerable<object> entities)
    {
        using var scope = Open();
        scope.Db.AddRange(entities);
        await scope.Db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public async Task<T> AskAsync<T>(Func<NewsDb, Task<T>> question)
    {
        using var scope = Open();
        return await question(scope.Db);
    }

    /// <summary>Loads, changes and saves in one unit of work.</summary>
    public async Task ChangeAsync<T>(int id, Action<T> change) where T : class
    {
        using var scope = Open();
        change((await scope.Db.FindAsync<T>([id], TestContext.Current.CancellationToken))!);
        await scope.Db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_place is not null) await _place.DisposeAsync();
    }

    public sealed class Scope(IServiceScope scope) : IDisposable
    {
        public NewsDb Db => Of<NewsDb>();

        public T Of<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

        public void Dispose() => scope.Dispose();
    }
}
