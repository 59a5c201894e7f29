using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Media;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Taxonomy;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

/// <summary>A paper with two sections and one of each role at work in it, each with a browser.</summary>
public sealed class NewsroomPaper : NewsPortalApp, IAsyncLifetime
{
    public Category Politics { get; } = An.Category("Chính trị");
    public Category Sports { get; } = An.Category("Thể thao");
    public MediaFile Cover { get; } = An.Picture("Đường làng ngập nước");
    public (Editor Editor, Colleague Browser) Linh { get; private set; }
    public (Editor Editor, Colleague Browser) Dat { get; private set; }
    public (Editor Editor, Colleague Browser) Ngoc { get; private set; }
    public (Editor Editor, Colleague Browser) Chief { get; private set; }
    public (Editor Editor, Colleague Browser) Administrator { get; private set; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await SaveAsync(Politics, Sports, Cover, An.PenName("Hà Linh"));
        Linh = await HireWithBrowserAsync(Role.Reporter);
        Dat = await HireWithBrowserAsync(Role.Reporter);
        Ngoc = await HireWithBrowserAsync(Role.Editor, Politics);
        Chief = await HireWithBrowserAsync(Role.ChiefEditor);
        Administrator = await HireWithBrowserAsync(Role.Administrator);
    }

    /// <summary>Complete, and brought as far as the step named.</summary>
    public async Task<Article> StoryAsync((Editor Editor, Colleague Browser) by, ArticleStatus status = ArticleStatus.Draft, Category? under = null, string? title = null, DateTime? at = null)
    {
        var story = Crew.Complete(title ?? $"Bài {Guid.NewGuid():N}", under ?? Politics, Cover);
        story.BegunBy(by.Editor.Id, Clock.UtcNow());
        for (var step = ArticleStatus.Draft; step < status && step < ArticleStatus.Submitted; step++) story.Submit(Clock.UtcNow());
        if (status >= ArticleStatus.Approved) story.Publish(at ?? Clock.UtcNow().AddMinutes(-1), Clock.UtcNow());
        if (status == ArticleStatus.Withdrawn) story.Withdraw(Clock.UtcNow());
        await SaveAsync(story);
        return story;
    }

    public async Task<T> AskAsync<T>(Func<NewsDb, Task<T>> question)
    {
        await using var scope = Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<NewsDb>());
    }

    public Task<Article> ReloadAsync(int id) => AskAsync(db => db.Articles.AsNoTracking().WithParts().SingleAsync(a => a.Id == id, Ct));

    public Task<Article> NewestAsync() => AskAsync(db => db.Articles.AsNoTracking().WithParts().OrderByDescending(a => a.Id).FirstAsync(Ct));

    /// <summary>As the page does by itself.</summary>
    public static async Task<(HttpStatusCode Status, JsonElement Answer)> AutosaveAsync(Colleague who, IDocument page, params (string Name, string Value)[] filled)
    {
        var form = (IHtmlFormElement)page.QuerySelector("form#bai")!;
        var fields = FieldsOf(form).Where(f => filled.All(x => x.Name != f.Key)).ToList();
        fields.AddRange([.. filled.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("Auto", "true")]);
        using var request = new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action")) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("Accept", "application/json");
        request.Headers.Add("X-Requested-With", "XMLHttpRequest");
        var response = await who.Browser.SendAsync(request, Ct);
        var text = await response.Content.ReadAsStringAsync(Ct);
        return (response.StatusCode, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default);
    }

    public static List<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form) => [.. form.Elements.OfType<IHtmlElement>().Select(e => e switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlButtonElement or IHtmlInputElement { Type: "file" } => default,
        IHtmlInputElement input => KeyValuePair.Create(input.Name!, input.Value),
        IHtmlSelectElement select => KeyValuePair.Create(select.Name!, select.Value ?? ""),
        IHtmlTextAreaElement text => KeyValuePair.Create(text.Name!, text.Value),
        _ => default,
    }).Where(f => f.Key is { Length: > 0 })];

    private async Task<(Editor, Colleague)> HireWithBrowserAsync(Role role, params Category[] sections)
    {
        var editor = await this.HireAsync(role, sections: sections);
        return (editor, await this.SignedInAsync(editor));
    }
}
