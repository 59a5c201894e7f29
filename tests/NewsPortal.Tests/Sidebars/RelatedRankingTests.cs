using NewsPortal.Kit;
using NewsPortal.Search;
using NewsPortal.Sidebars;
using Xunit;

namespace NewsPortal.Tests.Sidebars;

public class RelatedRankingTests
{
    private const int Rare = 1;
    private const int Common = 2;

    private static readonly string Own = SearchText.Padded("Đê biển Nam Định trước mùa triều cường");

    [Fact]
    public void One_rare_tag_says_more_than_one_common_one_and_both_more_than_either() =>
        Assert.Equal([3, 1, 2], Ranked(Tagged(1, Rare, 4), Tagged(2, Common, 1), Tagged(3, Rare, 4), Tagged(3, Common, 1)));

    [Fact]
    public void Among_equal_tags_the_words_decide() =>
        Assert.Equal([2, 1], Ranked(Tagged(1, Rare, 4, "Giá gạo hôm nay"), Tagged(2, Rare, 4, "Triều cường ở Nam Định"), Tagged(3, Common, 1, "Chợ phiên")).Take(2));

    [Fact]
    public void Among_equal_words_the_nearest_in_time_comes_first() =>
        Assert.Equal([2, 3, 1], Ranked(Tagged(1, Rare, 4, days: -300), Tagged(2, Rare, 4, days: -1), Tagged(3, Rare, 4, days: 20)));

    [Fact]
    public void The_same_topic_brings_a_story_in_and_up() =>
        Assert.Equal([2, 3, 1], Ranked(Tagged(1, Common, 1), Tagged(2, Common, 1), Line(Box.SameTopic, 2), Line(Box.SameTopic, 3), Tagged(4, Rare, 4)).Where(id => id < 4));

    [Fact]
    public void A_story_of_the_section_is_related_only_if_it_speaks_of_the_same_things() =>
        Assert.Equal([2], Ranked(Line(Box.SameCategory, 1, "Giá gạo hôm nay"), Line(Box.SameCategory, 2, "Nam Định lo triều cường"), Line(Box.SameCategory, 3, "Chợ phiên")));

    [Fact]
    public void A_line_that_came_twice_counts_once()
    {
        var (once, twice) = (Scores(Tagged(1, Rare, 4), Tagged(2, Common, 1)), Scores(Tagged(1, Rare, 4), Tagged(1, Rare, 4), Tagged(2, Common, 1)));

        Assert.Equal(once, twice);
    }

    [Fact]
    public void The_strongest_tag_in_common_is_its_strand() =>
        Assert.Equal([(1, Rare), (2, Common), (3, 0)], new[] { Tagged(1, Common, 1), Tagged(1, Rare, 4), Tagged(2, Common, 1), Line(Box.SameTopic, 3) }
            .WithRelated(Own, An.Hour).Where(l => l.Box == Box.Related).Select(l => (l.Id, l.Strand)).Order());

    [Fact]
    public void Other_lines_stay_as_they_are()
    {
        BoxLine[] lines = [Line(Box.Featured, 1), Line(Box.SameCategory, 2), Tagged(3, Rare, 4)];

        Assert.Equal(lines, lines.WithRelated(Own, An.Hour).Take(3));
    }

    private static IEnumerable<int> Ranked(params BoxLine[] lines) =>
        lines.WithRelated(Own, An.Hour).Where(l => l.Box == Box.Related).OrderByDescending(l => l.Score).ThenByDescending(l => l.At).ThenBy(l => l.Id).Select(l => l.Id);

    private static List<(int Id, double Score)> Scores(params BoxLine[] lines) =>
        [.. lines.WithRelated(Own, An.Hour).Where(l => l.Box == Box.Related).Select(l => (l.Id, l.Score)).Order()];

    private static BoxLine Tagged(int id, int tag, double weight, string title = "Bài", int days = 0) =>
        new() { Box = Box.SharedTag, Group = tag, Id = id, Score = weight, At = An.Hour.AddDays(days), Name = SearchText.Padded(title) };

    private static BoxLine Line(int box, int id, string title = "Bài") => new() { Box = box, Id = id, At = An.Hour, Name = SearchText.Padded(title) };
}
