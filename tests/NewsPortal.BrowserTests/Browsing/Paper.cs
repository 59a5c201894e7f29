using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NewsPortal.BrowserTests.Browsing;
using NewsPortal.Kit;
using Xunit;

[assembly: AssemblyFixture(typeof(Paper))]

namespace NewsPortal.BrowserTests.Browsing;

/// <summary>The sample newspaper at a real address, and one browser for all who visit it in a run.</summary>
public sealed class Paper : NewsPortalApp, IAsyncLifetime
{
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Paper()
    {
        With("Setup:SampleNewspaper", "true");
        UseKestrel(0);
    }

    public string Origin => ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);

    /// <summary>The addresses of stories that tests go to directly.</summary>
    public PaperStories Stories { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        StartServer();
        Stories = await PaperStories.AddAsync(this);
    }

    /// <summary>A reader of their own for the test; ends with the check that nothing went wrong on the way and that no cookie was set.</summary>
    public async Task VisitAsync(Manner manner, Func<Visit, Task> read)
    {
        var browser = await BrowserAsync();
        await using var context = await browser.NewContextAsync(With(manner, browser.Version));
        context.SetDefaultTimeout(Chromium.Patience);
        var witness = new Witness(context, Origin);

        await read(new(await context.NewPageAsync(), witness, Origin));

        witness.SawNothingWrong();
        Assert.Empty(await context.CookiesAsync());
    }

    public override async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        _oneAtATime.Dispose();
        await base.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddControllers().AddApplicationPart(typeof(BrokenController).Assembly));
    }

    // A headless browser names itself a robot, whose reads don't count.
    private BrowserNewContextOptions With(Manner manner, string version)
    {
        var options = manner.ToOptions();
        options.BaseURL = Origin;
        options.UserAgent = $"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{version} Safari/537.36";
        return options;
    }

    private async Task<IBrowser> BrowserAsync()
    {
        await _oneAtATime.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await Chromium.LaunchAsync(_playwright);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }
}
