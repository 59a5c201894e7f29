using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Moving;
using NewsPortal.Sample;
using NewsPortal.Search;
using NewsPortal.Sidebars;
using Xunit;

namespace NewsPortal.Tests.Judged;

/// <summary>"Tin liên quan" on the sample newspaper, against what a person thinks is related to each story (tests/Judged/related.json: 3 belongs to it, 1 may stand there).</summary>
public class RelatedTests
{
    private const int Shown = 6;
    private const double Floor = 0.63;
    private const double Ahead = 0.15;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_box_is_far_nearer_to_what_a_person_would_choose_than_the_newest_of_the_section_are()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        await JudgedPaper.FillAsync(store);
        var names = SampleFiles.Names(".md").ToDictionary(name => StoryFile.Parse(SampleFiles.Read(name))["title"], name => name[..^".md".Length]);
        var stories = await store.AskAsync(db => db.Articles.Published(store.Now).ToDictionaryAsync(a => names[a.Title], Ct));
        var byId = stories.ToDictionary(s => s.Value.Id, s => s.Key);

        var (ours, newest) = (new List<double>(), new List<double>());
        foreach (var (seed, grades) in Judged())
        {
            var story = stories[seed];
            var lines = await store.AskAsync(db => db.MaybeRelated(story.Id, story.CategoryId, story.TopicId ?? 0, story.PublishAt!.Value, store.Now).ToListAsync(Ct));
            var box = Placement.Place(lines.WithRelated(SearchText.Padded($"{story.Title} {story.Lead}"), story.PublishAt!.Value), PageNeeds.Article.Where(n => n.Box == Box.Related), story.Id);
            var sameSection = Placement.Place(lines, [new(Box.SameCategory, Shown)], story.Id);
            ours.Add(Ndcg(box[(Box.Related, 0)], grades));
            newest.Add(Ndcg(sameSection[(Box.SameCategory, 0)], grades));
        }

        TestContext.Current.TestOutputHelper!.WriteLine(Figures());
        Assert.True(ours.Average() >= Floor && ours.Average() >= newest.Average() + Ahead, Figures());

        double Ndcg(IEnumerable<int> shown, Dictionary<string, int> grades) => JudgedPaper.Ndcg(shown.Select(id => byId[id]), grades, Shown);

        string Figures() => string.Create(CultureInfo.InvariantCulture,
            $"nDCG@{Shown} of {ours.Count} stories: Tin liên quan {ours.Average():0.0000}, newest of the section {newest.Average():0.0000}");
    }

    [Fact]
    public void Every_story_that_was_judged_is_one_of_the_sample_newspaper()
    {
        var names = SampleFiles.Names(".md").Select(name => name[..^".md".Length]).ToHashSet();

        Assert.DoesNotContain(Judged().SelectMany(j => j.Value.Keys.Append(j.Key)), name => !names.Contains(name));
        Assert.DoesNotContain(Judged(), j => j.Value.ContainsKey(j.Key) || j.Value.Values.Any(grade => grade is < 1 or > 3));
    }

    private static Dictionary<string, Dictionary<string, int>> Judged() =>
        JudgedPaper.Read<List<JudgedStory>>("related.json").ToDictionary(j => j.Story, j => j.Grades);

    private sealed record JudgedStory(string Story, Dictionary<string, int> Grades);
}
