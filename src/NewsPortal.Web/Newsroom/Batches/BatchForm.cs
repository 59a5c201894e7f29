using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.Batches;

/// <summary>One deed for many stories.</summary>
public record BatchForm
{
    public const int Most = 50;

    /// <summary>"12 Draft": the story, and the step at which the list showed it.</summary>
    public List<string> Chosen { get; init; } = [];

    /// <summary>A key of <see cref="Deeds"/>.</summary>
    public string? Deed { get; init; }
    public string? Note { get; init; }

    /// <summary>Has seen which stories go out.</summary>
    public bool IsSure { get; init; }

    public static readonly IReadOnlyDictionary<string, string> Deeds = new Dictionary<string, string>
    {
        ["gui-duyet"] = "Gửi bài",
        ["duyet"] = "Duyệt",
        ["xuat-ban"] = "Xuất bản",
        ["tra-lai"] = "Trả lại",
        ["go-bai"] = "Gỡ bài",
    };

    public string DeedName => Deed == Undone ? "Hoàn tác" : Deeds.GetValueOrDefault(Deed ?? "") ?? "";

    /// <summary>What the page of results says where steps were taken back.</summary>
    public const string Undone = "hoan-tac";

    public bool WantsNote => Deed is "tra-lai" or "go-bai";

    public IEnumerable<StepAsked> Asked()
    {
        foreach (var chosen in Chosen.Take(Most))
            if (chosen?.Split(' ') is [var id, var from] && int.TryParse(id, out var story) && Enum.TryParse<ArticleStatus>(from, out var status))
                yield return new(story, status, Note: Note?.Trim() ?? "");
    }
}

public record BatchPage(BatchForm Form, IReadOnlyList<BatchLine> Lines)
{
    /// <summary>Stories that are about to go out before readers, for a second look.</summary>
    public IReadOnlyList<StoryLine> Going { get; init; } = [];

    /// <summary>The way back for those that went; what is out before readers has none.</summary>
    public IReadOnlyList<(string Name, string Value)> WayBack =>
        Form.Deed is BatchForm.Undone or "xuat-ban" ? [] : [.. Lines.Where(l => l.Answer.Done).Select(l => (nameof(BatchForm.Chosen), $"{l.Id} {l.Answer.Status}"))];
}

public record BatchLine(int Id, string Title, StepAnswer Answer, string Says);

/// <summary>What became of many stories, a line each.</summary>
public static class BatchLines
{
    public static async Task<IReadOnlyList<BatchLine>> LinesAsync(
        this NewsDb db, Me me, IReadOnlyCollection<(int Id, StepAnswer Answer)> answers, Func<StepAnswer, string> says, CancellationToken ct)
    {
        var ids = answers.Select(a => a.Id).ToList();
        var titles = await db.Articles.WithinReachOf(me).Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Title, ct);
        return [.. answers.Select(a => new BatchLine(a.Id, titles.GetValueOrDefault(a.Id) ?? $"Bài số {a.Id}", a.Answer, says(a.Answer)))];
    }
}
