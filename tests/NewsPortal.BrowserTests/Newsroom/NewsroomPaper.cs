using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NewsPortal.Articles;
using NewsPortal.BrowserTests.Browsing;
using NewsPortal.BrowserTests.Newsroom;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Media;
using NewsPortal.People;
using NewsPortal.Taxonomy;
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

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public string Origin => $"http://localhost:{ClientOptions.BaseAddress.Port}";

    public async ValueTask InitializeAsync()
    {
        StartServer();
        await SaveAsync(An.Category("Chính trị"), An.Category("Kinh tế"), An.Category("Văn hóa"), An.PenName("Hà Linh"));
    }

    /// <summary>One editor's browser, signed in if there is an editor; ends with the check that nothing went wrong on the way.</summary>
    /// <param name="storage">What an earlier browser of the same person had kept.</param>
    public async Task VisitAsync(Manner manner, Editor? editor, Func<Visit, Task> work, string? storage = null)
    {
        var browser = await BrowserAsync();
        var options = manner.ToOptions();
        options.BaseURL = Origin;
        options.StorageState = storage;
        await using var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(Chromium.Patience);
        if (editor is not null)
        {
            var (name, value) = await this.SessionAsync(editor, by: "mfa");
            await context.AddCookiesAsync([new() { Name = name, Value = value, Url = Origin.Replace("http:", "https:", StringComparison.Ordinal), Secure = true, HttpOnly = true }]);
        }
        var witness = new Witness(context, Origin);

        await work(new(await context.NewPageAsync(), witness, Origin));

        witness.SawNothingWrong();
    }

    public async Task<T> AskAsync<T>(Func<NewsDb, Task<T>> question)
    {
        await using var scope = Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<NewsDb>());
    }

    /// <summary>Asks again and again, as long as a busy machine may need.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var passed = Stopwatch.StartNew(); !await isSo(); await Task.Delay(50, Ct)) Assert.True(passed.Elapsed < TimeSpan.FromMinutes(1), "It does not come to that.");
    }

    public Task<int> ParkedAsync(int storyId) => AskAsync(db => db.ParkedTexts.CountAsync(p => p.ArticleId == storyId && p.ClosedAt == null, Ct));

    public Task<string> BodyOfAsync(string title) => AskAsync(db => db.Articles.Where(a => a.Title == title).Select(a => a.Text!.Body).SingleAsync(Ct));

    public Task<Category> SectionAsync() => AskAsync(db => db.Categories.SingleAsync(c => c.Path == "kinh-te", Ct));

    public async Task<MediaFile> PictureAsync(string alt)
    {
        var drawing = $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1600\" height=\"1067\"><title>{alt}</title><rect width=\"1600\" height=\"1067\" fill=\"#2f7d6b\"/></svg>";
        var picture = await Services.GetRequiredService<PictureIntake>().TakeDrawnSceneAsync(drawing, Ct);
        picture.Alt = alt;
        await SaveAsync(picture);
        return picture;
    }

    public async Task ChangeAsync(MediaFile picture, Action<MediaFile> change)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        change((await db.MediaFiles.FindAsync([picture.Id], Ct))!);
        await db.SaveChangesAsync(Ct);
    }

    /// <summary>A story of that writer's, with all that publishing asks for.</summary>
    public async Task<Article> StoryAsync(string title, Editor writer, string body = "Đoạn một.\n\nĐoạn hai.", Action<Article>? become = null)
    {
        var story = Crew.Complete(title, await SectionAsync(), await PictureAsync($"Ảnh của bài {title}"));
        story.Write(body, new Dictionary<string, MediaFile>());
        story.BegunBy(writer.Id, An.Hour);
        become?.Invoke(story);
        await SaveAsync(story);
        return story;
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
