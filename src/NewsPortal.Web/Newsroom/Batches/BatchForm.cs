using NewsPortal.Articles;
using NewsPortal.Newsroom;

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

    public static readonly IReadOnlyDictionary<string, string> Deeds = new Dictionary<string, string>
    {
        ["gui-duyet"] = "Gửi đi",
        ["duyet"] = "Duyệt",
        ["xuat-ban"] = "Xuất bản",
        ["tra-lai"] = "Trả lại",
        ["go-bai"] = "Gỡ bài",
    };

    public bool WantsNote => Deed is "tra-lai" or "go-bai";

    public IEnumerable<StepAsked> Asked()
    {
        foreach (var chosen in Chosen.Take(Most))
            if (chosen.Split(' ') is [var id, var from] && int.TryParse(id, out var story) && Enum.TryParse<ArticleStatus>(from, out var status))
                yield return new(story, status, Note: Note?.Trim() ?? "");
    }
}

public record BatchPage(BatchForm Form, IReadOnlyList<BatchLine> Lines);

public record BatchLine(int Id, string Title, bool Done, string Says);
