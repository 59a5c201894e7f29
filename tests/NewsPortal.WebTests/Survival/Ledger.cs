using System.Collections.Concurrent;
using NewsPortal.Articles;
using NewsPortal.WebTests.Hosting;

namespace NewsPortal.WebTests.Survival;

/// <summary>What the program has said it has done, and what it was asked and killed over.</summary>
public sealed class Ledger
{
    public ConcurrentBag<StoryEntry> Stories { get; } = [];

    /// <summary>Keys of pictures that were acknowledged, and the content that was sent.</summary>
    public ConcurrentDictionary<string, byte[]> Pictures { get; } = new();

    public ConcurrentBag<Guid> Saves { get; } = [];

    /// <summary>Requests that a killed program never answered.</summary>
    public int Unanswered => unanswered;

    private int answered;
    private int unanswered;

    public void HasLeftUnanswered() => Interlocked.Increment(ref unanswered);

    /// <summary>A save, a picture or a step was acknowledged.</summary>
    public void HasAnswered() => Interlocked.Increment(ref answered);

    /// <summary>Ends when so many more have been acknowledged.</summary>
    public Task AnswersAsync(int more)
    {
        var enough = answered + more;
        return Soon.Async(() => Task.FromResult(answered >= enough));
    }
}

/// <summary>One story as its writer knows it: each save says the same number in title, lead and body.</summary>
public sealed class StoryEntry(string word)
{
    /// <summary>Stands in no other story.</summary>
    public string Word => word;

    /// <summary>0 until its first save was acknowledged.</summary>
    public int Id { get; set; }

    /// <summary>The last save that was acknowledged, and the one that is on its way.</summary>
    public int Acknowledged { get; set; }
    public int Sent { get; set; }
    public Guid Save { get; set; }
    public string Base { get; set; } = "";

    /// <summary>What readers have by the program's own word, and what they may have besides if a killed program did what it was asked.</summary>
    public ArticleStatus Known { get; set; } = ArticleStatus.Draft;
    public ArticleStatus Asked { get; set; } = ArticleStatus.Draft;

    public string Title(int number) => $"Bài {Word} lần {number}";

    public string Lead(int number) => $"Sapo của {Word} lần {number}.";

    public string Body(int number) => $"## Phần {number}\n\n{string.Join("\n\n", Enumerable.Repeat($"Đoạn của {Word} lần {number}, với **chữ đậm** và 10 xã.", 5))}";

    public string Address => $"/{Slug.Of(Title(Acknowledged))}-{Id}.html";
}
