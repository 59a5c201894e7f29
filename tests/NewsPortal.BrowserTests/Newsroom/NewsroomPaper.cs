using Microsoft.Playwright;
using NewsPortal.BrowserTests.Browsing;
using NewsPortal.BrowserTests.Newsroom;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;

[assembly: AssemblyFixture(typeof(NewsroomPaper))]

namespace NewsPortal.BrowserTests.Newsroom;

/// <summary>A newspaper whose newsroom is visited: at localhost, which browsers trust with cookies and passkeys, and with a browser of its own.</summary>
public sealed class NewsroomPaper : NewsPortalApp, IAsyncLifetime
{
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public NewsroomPaper()
    {
        With("Site:Url", "http://localhost");
        With("Newsroom:ChiefsNeedSecondFactor", "true");
        UseKestrel(0);
    }

    public string Origin => $"http://localhost:{ClientOptions.BaseAddress.Port}";

    public async ValueTask InitializeAsync()
    {
        StartServer();
        await SaveAsync(An.Category("Chính trị"), An.Category("Kinh tế"), An.Category("Văn hóa"), An.PenName("Hà Linh"));
    }

    /// <summary>One editor's browser, signed in if there is an editor; ends with the check that nothing went wrong on the way.</summary>
    public async Task VisitAsync(Manner manner, Editor? editor, Func<Visit, Task> work)
    {
        var browser = await BrowserAsync();
        var options = manner.ToOptions();
        options.BaseURL = Origin;
        await using var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(30_000);
        if (editor is not null)
        {
            var (name, value) = await this.SessionAsync(editor, by: "mfa");
            await context.AddCookiesAsync([new() { Name = name, Value = value, Url = Origin.Replace("http:", "https:", StringComparison.Ordinal), Secure = true, HttpOnly = true }]);
        }
        var witness = new Witness(context, Origin);

        await work(new(await context.NewPageAsync(), witness, Origin));

        witness.SawNothingWrong();
    }

    public override async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        _oneAtATime.Dispose();
        await base.DisposeAsync();
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
