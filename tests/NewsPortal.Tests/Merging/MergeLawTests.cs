using NewsPortal.Merging;
using Xunit;

namespace NewsPortal.Tests.Merging;

public class MergeLawTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 100)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void One_writers_text_is_taken_as_it_is(int seed)
    {
        var (random, typist) = Desk(seed);
        var text = Story(random, typist.Block);
        var (stored, incoming) = (Edited(text), Edited(text));

        Assert.Equal(new(StoryText.Normal(stored), []), StoryMerge.Merge(text, stored, text), Alike);
        Assert.Equal(new(StoryText.Normal(incoming), []), StoryMerge.Merge(text, text, incoming), Alike);
        Assert.Equal(new(StoryText.Normal(incoming), []), StoryMerge.Merge(text, incoming, incoming), Alike);
        Assert.Equal(StoryText.Normal(stored), StoryText.Normal(StoryText.Normal(stored)));

        string Edited(string story)
        {
            var pencil = new Pencil(random, typist);
            for (var edits = random.Next(1, 12); edits > 0; edits--) story = pencil.Edit(story);
            return story;
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Edits_to_different_paragraphs_never_conflict(int seed)
    {
        var (random, typist) = Desk(seed);
        var paragraphs = Story(random, typist.Paragraph).Split("\n\n");
        string[] theirs = [.. paragraphs], mine = [.. paragraphs], both = [.. paragraphs];
        for (var i = 0; i < both.Length; i++)
        {
            var hand = random.Next(3) switch { 0 => theirs, 1 => mine, _ => null };
            if (hand is not null) both[i] = hand[i] = Edited(both[i]);
        }

        var merged = StoryMerge.Merge(Join(paragraphs), Join(theirs), Join(mine));

        Assert.Equal(new(Join(both), []), merged, Alike);

        string Edited(string paragraph)
        {
            var words = paragraph.Split(' ').ToList();
            var at = random.Next(1, words.Count - 1);
            switch (random.Next(4))
            {
                case 0: words.Insert(at, typist.Word()); break;
                case 1: words.Add(typist.Word()); break;
                case 2: words[0] = typist.Word(); break;
                default: words.RemoveAt(words.Count - 1); break;
            }
            return string.Join(' ', words);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_three_texts_are_merged_and_every_word_is_somewhere(int seed)
    {
        var random = new Random(seed);
        string[] pieces = ["\n", "\n\n", ":::box a\n", ":::\n", "^^^\n", "```\n", "**", "[", "](/x y)", "](/x)", "![", "| ", "|\n", "[^1]", "\n[^1]: ", "> ", "- ", "  ", "à",
            "a\u0300", "\r\n", "\u2028", "😀", "\uD800", "một ", "hai ", "ba ", "bốn "];
        string Any() => string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)]));
        string Changed(string text) => random.Next(text.Length + 1) is var at && random.Next(2) == 0 ? text[..at] + Any() + text[at..] : text[..at] + Any();

        for (var i = 0; i < 20; i++)
        {
            var (agreed, stored, incoming) = (Any(), Any(), Any());
            if (i % 2 == 0) (stored, incoming) = (Changed(agreed), Changed(agreed));
            var merged = StoryMerge.Merge(agreed, stored, incoming);

            var (was, ours, yours) = (StoryText.Normal(agreed), StoryText.Normal(stored), StoryText.Normal(incoming));
            Assert.False(LastGuard.Misses(was, ours, NoteLabels.Relabelled(was, ours, yours), merged));
            Assert.All(merged.Parked, parked => Assert.Equal(parked.Kept, merged.Text.Substring(parked.Offset, parked.Kept.Length)));
            Assert.Equal(new(StoryText.Normal(stored), []), StoryMerge.Merge(agreed, stored, agreed), Alike);
        }
    }

    private static (Random, Typist) Desk(int seed)
    {
        var random = new Random(seed);
        return (random, new(random));
    }

    private static string Story(Random random, Func<string> block) => Join([.. Enumerable.Range(0, random.Next(3, 41)).Select(_ => block())]);

    private static string Join(string[] blocks) => string.Join("\n\n", blocks);

    private static bool Alike(MergedStory one, MergedStory other) => one.Text == other.Text && one.Parked.SequenceEqual(other.Parked);
}
