using System.Globalization;

using NewsPortal.Merging;

namespace NewsPortal.Tests.Merging;

/// <summary>Where the saves of one story arrive: each once, in any order, however often it was sent (docs/merge.md).</summary>
public class StoryDesk(DeskPapers papers)
{
    public static string NameOf(int version) => string.Create(CultureInfo.InvariantCulture, $"v{version}");

    /// <summary>The first version of a story, on a desk of its own.</summary>
    public static StoryDesk Open(string text)
    {
        var normal = StoryText.Normal(text);
        return new(new() { Text = normal, Known = { [NameOf(0)] = normal } });
    }

    public SaveAnswer Receive(StorySave save)
    {
        if (papers.Answers.TryGetValue(save.Id, out var answer))
            return papers.Known[save.Id] == save.Text ? answer : throw new InvalidOperationException($"Save {save.Id} was sent with another text.");

        var merged = papers.Known.TryGetValue(save.Base, out var agreed)
            ? StoryMerge.Merge(agreed, papers.Text, save.Text)
            : StoryMerge.Park(papers.Text, save.Text);
        if (merged.Text != papers.Text)
        {
            papers.Version++;
            papers.Text = papers.Known[NameOf(papers.Version)] = merged.Text;
        }
        papers.Known[save.Id] = save.Text;
        var same = merged.Text == StoryText.Normal(save.Text);
        return papers.Answers[save.Id] = new(papers.Version, same ? null : merged.Text, merged.Parked);
    }
}
