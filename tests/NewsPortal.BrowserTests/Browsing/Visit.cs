using Microsoft.Playwright;
using Xunit;

namespace NewsPortal.BrowserTests.Browsing;

/// <summary>One reader at the paper, from opening a browser to closing it.</summary>
public sealed class Visit(IPage page, Witness witness, string origin)
{
    public IPage Page => page;
    public Witness Witness => witness;

    public async Task GoAsync(string address, int status = 200)
    {
        if (status >= 400) witness.Expected.Add(origin + address);
        var response = await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        Assert.Equal(status, response!.Status);
    }

    /// <summary>Where the reader is now, from the root.</summary>
    public string Address => new Uri(page.Url).PathAndQuery;

    public async Task<Visit> AnotherTabAsync() => new(await page.Context.NewPageAsync(), witness, origin);

    public ILocator Heading => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>Down to the very end, as a reader would, until every picture that is shown has come.</summary>
    public async Task ScrollToEndAsync()
    {
        await page.EvaluateAsync("""
            async () => {
              const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
              for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
                scrollTo(0, y);
                await frame();
                await frame();
              }
            }
            """);
        await page.WaitForFunctionAsync("() => [...document.images].every(image => image.complete || !image.checkVisibility()) && document.fonts.status === 'loaded'");
    }
}
