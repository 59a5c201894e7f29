using NewsPortal.Articles;
using NewsPortal.Kit;
using NewsPortal.Newsroom;

namespace NewsPortal.Tests.Newsroom;

/// <summary>A newsroom in which anything may be done to any story, in an order that a seed decides.</summary>
public sealed class RandomNewsroom
{
    private readonly Desk _desk;
    private readonly Random _dice;
    private int _words;

    private RandomNewsroom(Desk desk, int seed) => (_desk, _dice) = (desk, new Random(seed));

    public List<Article> Stories { get; } = [];
    public int Withdrawn { get; private set; }

    public static async Task<RandomNewsroom> OpenAsync(Desk desk, int seed)
    {
        var newsroom = new RandomNewsroom(desk, seed);
        newsroom.Stories.Add(await desk.StoryAsync(desk.Linh, title: "Bài nháp"));
        newsroom.Stories.Add(await desk.StoryAsync(desk.Linh, ArticleStatus.InEditing, title: "Bài chờ"));
        // From elsewhere: no step ever brought it before readers.
        newsroom.Stories.Add(await desk.StoryAsync(desk.Dat, ArticleStatus.Approved, title: "Bài có sẵn", at: An.Hour.AddHours(-3)));
        newsroom.Stories.Add(await desk.StoryAsync(desk.Dat, ArticleStatus.Approved, title: "Bài hẹn", at: An.Hour.AddMinutes(3)));
        return newsroom;
    }

    public void PassTime() => _desk.Store.Clock.Advance(TimeSpan.FromMilliseconds(_dice.Next(200, 90_000)));

    /// <returns>The story that something was done to, or tried.</returns>
    public async Task<Article> ActAsync(CancellationToken ct)
    {
        var story = Stories[_dice.Next(Stories.Count)];
        var now = await _desk.ReloadAsync(story);
        var asked = new StepAsked(story.Id, now.Status);
        var me = _desk.Chief.Me();
        var deed = _dice.Next(100);
        if (deed < 35) await SaveAsync(now, onPurpose: true);
        else if (deed < 55) await SaveAsync(now, onPurpose: false);
        else if (deed < 62) await RestoreAsync(now, ct);
        else if (deed < 72) await _desk.StepAsync(s => s.PublishAsync(asked, null, me, ct));
        else if (deed < 80) await _desk.StepAsync(s => s.PublishAsync(asked, _desk.Store.Now.AddSeconds(_dice.Next(1, 600)), me, ct));
        else if (deed < 84) await _desk.StepAsync(s => s.ApproveAsync(asked, me, ct));
        else if (deed < 88) await _desk.StepAsync(s => s.ReturnAsync(asked, me, ct));
        else if (deed < 92) Withdrawn += (await _desk.StepAsync(s => s.WithdrawAsync(asked, me, ct))).Done ? 1 : 0;
        else await _desk.StepAsync(s => s.ReinstateAsync(asked, me, ct));
        return story;
    }

    private async Task SaveAsync(Article now, bool onPurpose)
    {
        var save = Crew.Save(Typed("Thân"), _desk.Politics, now.Version, onPurpose, _dice.Next(3) == 0 ? Typed("Tít") : now.Title, _dice.Next(3) == 0 ? Typed("Sapo") : now.Lead);
        await _desk.SaveAsync(now, save with
        {
            Classing = onPurpose ? Classed() : null,
            Words = _dice.Next(4) == 0 ? save.Words with { Body = now.Text!.Body } : save.Words,
            Details = save.Details with
            {
                Slug = $"bai-{now.Id}",
                CoverKey = _desk.Cover.Key,
                CoverAlt = _desk.Cover.Alt,
                CoverCredit = "Hà Linh",
                CoverCaption = _dice.Next(3) == 0 ? Typed("Chú thích") : now.CoverCaption,
            },
        }, _dice.Next(2) == 0 ? _desk.Chief : _desk.Managing);
    }

    private async Task RestoreAsync(Article now, CancellationToken ct)
    {
        var versions = await _desk.VersionsAsync(now);
        if (versions.Count == 0) return;
        using var scope = _desk.Store.Open();
        await scope.Of<Restorations>().RestoreAsync(now.Id, versions[_dice.Next(versions.Count)].Number, Classed(), _desk.Chief.Me(), ct);
    }

    private Classing Classed() => _dice.Next(3) switch
    {
        0 => new(ChangeKind.Spelling),
        1 => new(ChangeKind.Update),
        _ => new(ChangeKind.Correction, new($"Sai {_words}.", $"Đúng {_words}.", "Xin lỗi.")),
    };

    private string Typed(string what) => $"{what} {++_words}.";
}
