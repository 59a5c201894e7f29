using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsPortal.Data;
using Xunit;

namespace NewsPortal.Kit;

/// <summary>The very program, on a real SQLite file in a folder of its own, empty, with a clock that stands at <see cref="An.Hour"/>.</summary>
public class NewsPortalApp : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> settings = [];
    private readonly List<Action<IServiceCollection>> replaced = [];

    public string DataFolder { get; } = Directory.CreateTempSubdirectory("newsportal-test-").FullName;
    public FakeTimeProvider Clock { get; } = new(An.Hour);

    /// <summary>What the requests so far asked the database.</summary>
    public RoundTrips RoundTrips { get; } = new();

    /// <summary>Before the first request only.</summary>
    public NewsPortalApp With(string key, string value)
    {
        settings[key] = value;
        return this;
    }

    /// <summary>Before the first request only: this one stands for what the program uses, where that would leave the machine.</summary>
    public void Using<T>(T instead) where T : class => replaced.Add(services => services.AddSingleton(instead));

    /// <summary>Saves each batch at once: what others point to goes into an earlier call, for its id.</summary>
    public async Task SaveAsync(params object[] entities)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        db.AddRange(entities);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Does not follow redirects: where an address leads is part of the answer.</summary>
    public HttpClient Reader() => CreateClient(new() { BaseAddress = ClientOptions.BaseAddress, AllowAutoRedirect = false, HandleCookies = false });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // These reach the program as its command line, so they are there when it reads its settings.
        builder.UseSetting("Data:Folder", DataFolder);
        builder.UseSetting("Setup:SampleNewspaper", "false");
        builder.UseSetting("Site:Url", "https://bao.example.vn");
        builder.UseSetting("Newsroom:AttemptsPerMinute", "100000");
        builder.UseSetting("Serilog:MinimumLevel:Default", "Error");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft", "Error");
        foreach (var (key, value) in settings) builder.UseSetting(key, value);

        // The tests of a first start run the program itself.
        if (!Directory.EnumerateFileSystemEntries(DataFolder).Any()) SqliteFile.CopyToAsync(DataFolder).GetAwaiter().GetResult();

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            // Passwords of tests need no protection.
            services.Configure<PasswordHasherOptions>(o => o.IterationCount = 10);
            services.AddSingleton<IStartupFilter>(RoundTrips);
            services.ConfigureDbContext<SqliteNewsDb>(o => o.AddInterceptors(RoundTrips));
            foreach (var replace in replaced) replace(services);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(DataFolder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
