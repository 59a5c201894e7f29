using NewsPortal.Merging;
using Xunit;

namespace NewsPortal.Tests.Merging;

public class StoryMergeTests
{
    private const string Opening = "Sáng nay, hội nghị toàn quốc về công tác dân vận đã khai mạc tại Hà Nội.";
    private const string Middle = "Các đại biểu nghe báo cáo về kết quả một năm thực hiện quy chế dân chủ ở cơ sở.";
    private const string Closing = "Hội nghị bế mạc vào chiều cùng ngày, sau phần trả lời của lãnh đạo tỉnh.";

    [Fact]
    public void Two_words_of_one_paragraph_are_both_changed()
    {
        var merged = StoryMerge.Merge(Opening, Opening.Replace("Sáng", "Chiều"), Opening.Replace("Hà Nội", "Đà Nẵng"));

        Assert.Equal("Chiều nay, hội nghị toàn quốc về công tác dân vận đã khai mạc tại Đà Nẵng.", merged.Text);
        Assert.Empty(merged.Parked);
    }

    [Fact]
    public void Of_the_same_word_the_stored_one_stands_and_the_newcomers_is_parked_beside_it()
    {
        var merged = StoryMerge.Merge(Opening, Opening.Replace("toàn quốc", "toàn tỉnh"), Opening.Replace("toàn quốc", "toàn ngành"));

        Assert.Contains("hội nghị toàn tỉnh về", merged.Text);
        Assert.Equal(new("tỉnh", "ngành", merged.Text.IndexOf("tỉnh", StringComparison.Ordinal)), Assert.Single(merged.Parked));
    }

    [Fact]
    public void The_same_change_by_both_is_one()
    {
        var mended = Opening.Replace("đã khai mạc", "khai mạc");

        Assert.Equal(mended + "\n\n" + Closing, StoryMerge.Merge(Opening, mended, mended + "\n\n" + Closing).Text);
    }

    [Fact]
    public void Two_paragraphs_put_at_one_place_both_stay() =>
        Assert.Equal(Text(Opening, Middle, "Đoạn thêm của người thứ hai.", Closing),
            StoryMerge.Merge(Text(Opening, Closing), Text(Opening, Middle, Closing), Text(Opening, "Đoạn thêm của người thứ hai.", Closing)).Text);

    [Fact]
    public void An_edit_beats_a_deletion_whoever_came_first()
    {
        var edited = Middle.Replace("một năm", "hai năm");

        Assert.Equal(Text(Opening, edited, Closing), StoryMerge.Merge(Text(Opening, Middle, Closing), Text(Opening, Closing), Text(Opening, edited, Closing)).Text);
        Assert.Equal(Text(Opening, edited, Closing), StoryMerge.Merge(Text(Opening, Middle, Closing), Text(Opening, edited, Closing), Text(Opening, Closing)).Text);
    }

    [Fact]
    public void What_both_took_away_is_gone() =>
        Assert.Equal(Closing, StoryMerge.Merge(Text(Opening, Middle, Closing), Text(Middle, Closing), Text(Closing)).Text);

    [Fact]
    public void An_edit_follows_its_paragraph_to_where_it_was_moved()
    {
        var merged = StoryMerge.Merge(Text(Opening, Middle, Closing), Text(Middle, Closing, Opening), Text(Opening.Replace("Hà Nội", "Huế"), Middle, Closing));

        Assert.Equal(Text(Middle, Closing, Opening.Replace("Hà Nội", "Huế")), merged.Text);
        Assert.Empty(merged.Parked);
    }

    [Fact]
    public void A_paragraph_is_split_by_one_and_edited_by_the_other()
    {
        var merged = StoryMerge.Merge(Text(Opening, Middle), Text(Opening, Middle.Replace("quả một", "quả\n\nmột")), Text(Opening, Middle.Replace("cơ sở", "thôn, bản")));

        Assert.Equal(Text(Opening, "Các đại biểu nghe báo cáo về kết quả", "một năm thực hiện quy chế dân chủ ở thôn, bản."), merged.Text);
    }

    [Fact]
    public void Two_paragraphs_are_joined_by_one_and_edited_by_the_other() =>
        Assert.Equal(Opening.Replace("Sáng", "Trưa") + " " + Middle,
            StoryMerge.Merge(Text(Opening, Middle), Opening + " " + Middle, Text(Opening.Replace("Sáng", "Trưa"), Middle)).Text);

    [Fact]
    public void A_sentence_cut_by_one_and_pasted_elsewhere_does_not_stand_twice_when_the_other_mends_it()
    {
        var (sentence, mended) = ("Lũ đã rút khỏi ba xã ven sông Gianh.", "Lũ đã rút khỏi cả ba xã ven sông Gianh.");
        var merged = StoryMerge.Merge(
            Text($"{Opening} {sentence}", Middle, Closing), Text($"{Opening} {mended}", Middle, Closing), Text(Opening, Middle, $"{Closing} {sentence} Hết."));

        Assert.Equal(Text($"{Opening} {mended}", Middle, Closing), merged.Text);
        Assert.Equal($"{sentence} Hết.", Assert.Single(merged.Parked).Words);
    }

    [Fact]
    public void What_two_move_to_different_places_stands_where_it_was_stored()
    {
        var sentence = "Lũ đã rút khỏi ba xã ven sông Gianh.";
        var merged = StoryMerge.Merge(
            Text($"{Opening} {sentence}", Middle, Closing), Text(Opening, $"{Middle} {sentence}", Closing), Text(Opening, Middle, $"{Closing} {sentence}"));

        Assert.Equal(Text(Opening, $"{Middle} {sentence}", Closing), merged.Text);
        Assert.Equal(sentence, Assert.Single(merged.Parked).Words);
    }

    [Fact]
    public void A_parked_paragraph_waits_beside_the_one_it_is_a_version_of()
    {
        var joined = $"{Middle} {Closing}";
        var merged = StoryMerge.Merge(Text(Opening, Middle, Closing), Text(joined.Replace("một năm", "năm năm"), Opening), Text(Opening, Middle.Replace("một năm", "hai năm"), Closing));

        Assert.Equal(Text(joined.Replace("một năm", "năm năm"), Opening), merged.Text);
        Assert.All(merged.Parked, parked => Assert.Contains("năm", parked.Kept));
        Assert.Contains(merged.Parked, parked => parked.Words.Contains("hai", StringComparison.Ordinal));
    }

    [Fact]
    public void Letters_in_pieces_and_other_line_ends_are_no_edits()
    {
        var windows = Text(Opening, Middle, Closing).Normalize(System.Text.NormalizationForm.FormD).ReplaceLineEndings("\r\n");
        var merged = StoryMerge.Merge(windows, Text(Opening, Middle, Closing).Replace("Sáng", "Tối"), windows.Replace("Gianh", "Hương") + "\r\n\r\nHết.");

        Assert.Equal(Text(Opening.Replace("Sáng", "Tối"), Middle, Closing, "Hết."), merged.Text);
        Assert.Empty(merged.Parked);
    }

    [Fact]
    public void Many_blank_lines_are_one_but_not_between_fences()
    {
        Assert.Equal("một\n\nhai", StoryText.Normal("\n\nmột\n \n\n\nhai\n\n"));
        Assert.Equal("```\na\n\n\nb\n```\n\nhai", StoryText.Normal("```\na\n\n\nb\n```\n\n\n\nhai"));
        Assert.Equal("  - thụt\n\n```\nchưa đóng\n\nhai", StoryText.Normal("  - thụt\n\n```\nchưa đóng\n\n\nhai"));
        Assert.Equal(Text(Opening, Middle), StoryMerge.Merge(Opening, Opening, Opening + "\n\n\n\n" + Middle).Text);
    }

    [Fact]
    public void A_paragraph_that_goes_does_not_glue_its_neighbours_words() =>
        Assert.Equal("một bốn", StoryMerge.Merge("một hai ba bốn", "một ba bốn", "một hai bốn").Text);

    [Fact]
    public void A_full_stop_is_not_the_word_before_it() =>
        Assert.Equal("Lũ đã rút, chậm ở Quảng Trạch; hết mưa.",
            StoryMerge.Merge("Lũ đã rút chậm ở Quảng Trạch.", "Lũ đã rút, chậm ở Quảng Trạch.", "Lũ đã rút chậm ở Quảng Trạch; hết mưa.").Text);

    private static string Text(params string[] blocks) => string.Join("\n\n", blocks);
}
