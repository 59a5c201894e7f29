using NewsPortal.Merging;
using Xunit;

namespace NewsPortal.Tests.Merging;

public class MergeLineTests
{
    private const string Title = "Quảng Bình: lũ rút, ba xã vẫn bị chia cắt";

    [Fact]
    public void Words_of_a_title_are_merged()
    {
        var merged = StoryMerge.MergeLine(Title, Title.Replace("ba", "bốn"), Title.Replace("bị chia cắt", "cô lập"));

        Assert.Equal("Quảng Bình: lũ rút, bốn xã vẫn cô lập", merged.Text);
        Assert.Empty(merged.Parked);
    }

    [Fact]
    public void Of_two_new_titles_the_newcomers_is_parked_whole()
    {
        var merged = StoryMerge.MergeLine(Title, "Miền Trung dọn bùn sau lũ", "Nước xuống chậm ở Quảng Trạch");

        Assert.Equal(new("Miền Trung dọn bùn sau lũ", [new("Miền Trung dọn bùn sau lũ", "Nước xuống chậm ở Quảng Trạch", 0)]), merged, (a, b) =>
            a.Text == b.Text && a.Parked.SequenceEqual(b.Parked));
    }

    [Fact]
    public void A_line_is_one_line() => Assert.Equal("một hai ba", StoryMerge.MergeLine("một", "một", " một\n\thai  ba ").Text);

    [Fact]
    public void Marks_of_markdown_are_plain_characters_in_a_title() =>
        Assert.Equal("# Giá * 2 [mới] hôm nay", StoryMerge.MergeLine("# Giá * 2 [cũ]", "# Giá * 2 [mới]", "# Giá * 2 [cũ] hôm nay").Text);

    [Fact]
    public void Every_word_of_any_two_titles_is_in_the_line_or_parked_where_it_belongs()
    {
        var random = new Random(20261126);
        var typist = new Typist(random);
        for (var i = 0; i < 2_000; i++)
        {
            var title = typist.Words(random.Next(1, 9));
            var (stored, incoming) = (Edited(title), Edited(title));
            var merged = StoryMerge.MergeLine(title, stored, incoming);

            Assert.Empty(Typist.Marked(stored + incoming).Except(Typist.Marked(title)).Except(Typist.Marked(merged.Text + string.Concat(merged.Parked.Select(p => p.Words)))));
            Assert.Equal(merged.Text, StoryText.Line(merged.Text));
            Assert.All(merged.Parked, parked => Assert.Equal(parked.Kept, merged.Text.Substring(parked.Offset, parked.Kept.Length)));
        }

        string Edited(string line)
        {
            var words = line.Split(' ').ToList();
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                var at = random.Next(words.Count);
                if (random.Next(3) == 0 && words.Count > 1) words.RemoveAt(at);
                else if (random.Next(2) == 0) words.Insert(at, typist.Word());
                else words[at] = typist.Word();
            }
            return string.Join(' ', words);
        }
    }
}
