using NewsPortal.People;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.Desk;

/// <summary>What the newsroom opens with: what waits for whoever looks, oldest first.</summary>
public record DeskPage(Me Me)
{
    public IReadOnlyList<StoryLine> Waiting { get; init; } = [];
    public IReadOnlyList<StoryLine> Mine { get; init; } = [];
    public IReadOnlyList<StoryLine> Scheduled { get; init; } = [];
    public IReadOnlyList<ReadStory> MostRead { get; init; } = [];
}

public record ReadStory(string Title, string Address, int Reads);
