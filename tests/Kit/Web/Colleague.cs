using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace NewsPortal.Kit;

/// <summary>One browser in the newsroom: keeps its cookies, sends its forms, follows no redirect.</summary>
public sealed class Colleague(HttpClient browser)
{
    public HttpClient Browser => browser;

    public Task<HttpResponseMessage> GetAsync(string address) => browser.GetAsync(address, TestContext.Current.CancellationToken);

    public async Task<IDocument> OpenAsync(string address)
    {
        var response = await GetAsync(address);
        Assert.True(response.IsSuccessStatusCode, $"{address} answers {(int)response.StatusCode} {response.Headers.Location}");
        return await ReadAsync(response);
    }

    public static async Task<IDocument> ReadAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return await BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content(html).Address(response.RequestMessage!.RequestUri));
    }

    /// <summary>Sends the page's form of that action as a browser would: with all that it holds, but for the fields filled in here.</summary>
    public Task<HttpResponseMessage> SendAsync(IDocument page, string action, params (string Name, string Value)[] filled)
    {
        var form = Assert.Single(page.QuerySelectorAll<IHtmlFormElement>("form"), f => f.GetAttribute("action") == action);
        var names = filled.Select(f => f.Name).ToHashSet();
        var held = form.Elements.OfType<IHtmlElement>().Where(e => e.GetAttribute("name") is { Length: > 0 } name && !names.Contains(name)).Select(Held).OfType<(string, string)>();
        return PostAsync(action, [.. held, .. filled]);
    }

    /// <summary>Opens the page, then sends its form.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string action, params (string Name, string Value)[] filled) =>
        await SendAsync(await OpenAsync(page), action, filled);

    public Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields) =>
        browser.PostAsync(address, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))), TestContext.Current.CancellationToken);

    private static (string, string)? Held(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlButtonElement => null,
        IHtmlInputElement input => (input.Name!, input.Value),
        IHtmlSelectElement select => (select.Name!, select.Value ?? ""),
        IHtmlTextAreaElement text => (text.Name!, text.Value),
        _ => null,
    };
}
