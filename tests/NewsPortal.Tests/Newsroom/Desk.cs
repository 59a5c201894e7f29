using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Media;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Taxonomy;
using Xunit;

namespace NewsPortal.Tests.Newsroom;

/// <summary>A newsroom with two sections and one of each role in it.</summary>
public sealed class Desk : IAsyncDisposable
{
    private Desk(Store store) => Store = store;

    public Store Store { get; }
    public Category Politics { get; } = An.Category("Chính trị");
    public Category Sports { get; } = An.Category("Thể thao");
    public MediaFile Cover { get; } = An.Picture("Đường làng ngập nước");
    public Editor Linh { get; } = Crew.Named("Hà Linh");
    public Editor Dat { get; } = Crew.Named("Tiến Đạt");
    public Editor Editor { get; private set; } = null!;
    public Editor Chief { get; } = Crew.Named("Vũ Mạnh", Role.ChiefEditor);
    public Editor Managing { get; } = Crew.Named("Thanh Thư", Role.ManagingEditor);
    public Editor Administrator { get; } = Crew.Named("Quản Trị", Role.Administrator);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Desk> OpenAsync(DatabaseProvider provider)
    {
        var desk = new Desk(await Store.NewAsync(provider));
        await desk.Store.SaveAsync(desk.Politics, desk.Sports, desk.Cover, desk.Linh, desk.Dat, desk.Chief, desk.Managing, desk.Administrator);
        desk.Editor = Crew.Named("Bích Ngọc", Role.Editor, desk.Politics.Id);
        await desk.Store.SaveAsync(desk.Editor);
        return desk;
    }

    /// <summary>A draft of hers, complete, brought as far as the step named.</summary>
    public async Task<Article> StoryAsync(Editor by, ArticleStatus status = ArticleStatus.Draft, Category? under = null, string title = "Lũ về", DateTime? at = null)
    {
        var story = Crew.Complete(title, under ?? Politics, Cover);
        story.BegunBy(by.Id, Store.Now);
        for (var step = ArticleStatus.Draft; step < status && step < ArticleStatus.Submitted; step++) story.Submit(Store.Now);
        if (status >= ArticleStatus.Approved) story.Publish(at ?? Store.Now, Store.Now);
        if (status == ArticleStatus.Withdrawn) story.Withdraw(Store.Now);
        await Store.SaveAsync(story);
        return story;
    }

    /// <summary>The whole form of one of her stories, sent on purpose.</summary>
    public IncomingSave Change(Article story, object @base, string body, Classing? classing = null)
    {
        var save = Crew.Save(body, Politics, @base, onPurpose: true, story.Title, story.Lead);
        return save with
        {
            Classing = classing,
            Details = save.Details with { CoverKey = Cover.Key, CoverCaption = "Nước ngập đường.", CoverCredit = "Hà Linh", CoverAlt = Cover.Alt },
        };
    }

    public async Task<SaveAnswer> SaveAsync(Article story, IncomingSave save, Editor by)
    {
        using var scope = Store.Open();
        return await scope.Of<StorySaves>().ReceiveAsync(story.Id, save, by.Me(), Ct);
    }

    public async Task<StepAnswer> StepAsync(Func<StorySteps, Task<StepAnswer>> step)
    {
        using var scope = Store.Open();
        return await step(scope.Of<StorySteps>());
    }

    public Task<Article> ReloadAsync(Article story) =>
        Store.AskAsync(db => db.Articles.AsNoTracking().WithParts().SingleAsync(a => a.Id == story.Id, Ct));

    public Task<string> BodyAsync(Article story) => Store.AskAsync(db => db.Articles.Where(a => a.Id == story.Id).Select(a => a.Text!.Body).SingleAsync(Ct));

    public Task<List<Revision>> VersionsAsync(Article story) =>
        Store.AskAsync(db => db.Revisions.AsNoTracking().Where(r => r.ArticleId == story.Id).OrderBy(r => r.Number).ToListAsync(Ct));

    public Task<List<Step>> HistoryAsync(Article story) =>
        Store.AskAsync(db => db.Steps.AsNoTracking().Where(s => s.ArticleId == story.Id).OrderBy(s => s.Id).ToListAsync(Ct));

    public Task<List<ParkedText>> ParkedAsync(Article story) =>
        Store.AskAsync(db => db.ParkedTexts.AsNoTracking().Where(p => p.ArticleId == story.Id).OrderBy(p => p.Id).ToListAsync(Ct));

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
