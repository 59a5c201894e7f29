using NewsPortal.Articles;
using NewsPortal.Content;
using NewsPortal.Generating;
using NewsPortal.Kit;
using NewsPortal.Media;
using Xunit;

namespace NewsPortal.Tests.Generating;

public class GeneratedStoriesTests
{
    private static readonly Dictionary<string, MediaFile> NoPictures = [];
    private static readonly GeneratedPaper Paper = GeneratedPaper.Until(An.Hour, 100_000, seed: 3);
    private static readonly GeneratedStories Stories = StoriesOf(Vocabulary.Load("none"));

    [Fact]
    public void Bodies_hold_just_the_html_that_rendering_them_makes()
    {
        var wrong = Enumerable.Range(1, 300).Select(n => Stories.Write(n * 333)).AsParallel()
            .Where(a => ArticleBody.Render(a.Text!.Body, NoPictures) is var body && (body.Html, body.WordCount) != (a.Text.Html, a.WordCount))
            .Select(a => a.Text!.Body);

        Assert.Empty(wrong);
    }

    [Fact]
    public void Among_the_bodies_are_subheads_quotes_lists_tables_boxes_links_and_bold_words()
    {
        var html = string.Concat(Enumerable.Range(1, 200).Select(n => Stories.Write(n).Text!.Html));

        Assert.All(["<h2 ", "<blockquote", "<ul>", "<table>", "<aside", "<a href", "<strong>"], tag => Assert.Contains(tag, html, StringComparison.Ordinal));
    }

    [Fact]
    public void Bodies_are_about_as_long_as_asked() =>
        Assert.InRange(Enumerable.Range(1, 300).Average(n => Stories.Write(n).WordCount), 800, 1000);

    [Fact]
    public void Every_story_keeps_to_the_columns_it_goes_into() => Assert.All(Enumerable.Range(1, 500).Select(n => Stories.Write(n * 199)), a =>
    {
        Assert.InRange(a.Title.Length, 10, 300);
        Assert.InRange(a.Lead.Length, 50, 1000);
        Assert.InRange(a.Words!.Title.Length, 10, 400);
        Assert.InRange(a.Words.All.Length, 60, 1500);
        Assert.NotEmpty(a.Taggings);
        Assert.NotEmpty(a.Bylines);
    });

    [Fact]
    public void Later_stories_are_later_and_none_is_of_the_future()
    {
        var hours = Enumerable.Range(1, Paper.Articles).Select(n => GeneratedTimes.PublishAt(Paper, n)).ToList();

        Assert.Equal(hours.Order(), hours);
        Assert.True(hours[^1] < Paper.Day && Paper.Day <= An.Hour);
        Assert.True(hours[^1] > Paper.Day.AddDays(-1));
        Assert.True(hours[0] < Paper.Day.AddYears(-5));
    }

    [Fact]
    public void The_newsroom_sleeps_at_night()
    {
        var perHour = Enumerable.Range(1, Paper.Articles).CountBy(n => GeneratedTimes.PublishAt(Paper, n).InVietnam().Hour).ToDictionary();

        Assert.True(perHour[9] > 10 * perHour.GetValueOrDefault(2));
    }

    [Fact]
    public void Reads_are_of_public_stories_after_they_came_out_the_newest_most()
    {
        var reads = GeneratedReads.Of(Paper).ToList();

        Assert.All(reads, r => Assert.True(GeneratedTimes.PublishAt(Paper, r.ArticleId) <= r.Hour && GeneratedStories.IsPublic(r.ArticleId) && r.Reads > 0));
        Assert.Equal(reads.Count, reads.DistinctBy(r => (r.Hour, r.ArticleId)).Count());
        Assert.True(reads.Where(r => r.ArticleId > Paper.Articles - 500).Sum(r => r.Reads) > reads.Where(r => r.ArticleId < Paper.Articles / 2).Sum(r => r.Reads));
    }

    [Fact]
    public void Where_a_list_of_syllables_is_installed_its_rare_ones_stand_behind_the_common_words()
    {
        var list = Path.GetTempFileName();
        File.WriteAllLines(list, ["5", "ABC", "ngoéo", "vận", "x2", "xã"]);
        try
        {
            var vocabulary = Vocabulary.Load(list);

            Assert.Equal(["ngoéo", "vận"], vocabulary.Contents.Skip(vocabulary.Subjects.Count).Select(w => w.Text).Order(StringComparer.Ordinal));
            var body = StoriesOf(vocabulary).Write(1).Text!;
            Assert.Equal(ArticleBody.Render(body.Body, NoPictures).Html, body.Html);
        }
        finally
        {
            File.Delete(list);
        }
    }

    [Fact]
    public void Names_of_tags_people_and_topics_are_told_apart_by_their_addresses()
    {
        var shelves = GeneratedShelves.For(Paper with { Articles = 1_000_000 }, Vocabulary.Load("none"));

        Assert.True(shelves.Tags.Count > 5_000);
        Assert.All(shelves.Tags, t => Assert.Equal(Slug.Of(t.Name), t.Slug));
        Assert.Equal(shelves.Tags.Count, shelves.Tags.DistinctBy(t => t.Slug).Count());
        Assert.Equal(shelves.PenNames.Count, shelves.PenNames.DistinctBy(p => p.Slug).Count());
    }

    private static GeneratedStories StoriesOf(Vocabulary vocabulary) => GeneratedStories.Of(Paper, GeneratedShelves.For(Paper, vocabulary), vocabulary);
}
