using NewsPortal.Content;
using NewsPortal.Merging;
using NewsPortal.Tests.Content;
using Xunit;

namespace NewsPortal.Tests.Merging;

public class MergeSyntaxTests
{
    private const string Table = "| Năm | Số hộ |\n|---|---:|\n| 2021 | 1.204 |\n| 2022 | 1.310 |";
    private const string Noted = "Tỉnh có 1.204 hộ nghèo[^1] vào cuối năm ngoái, theo số liệu mới nhất.\n\n[^1]: Cục Thống kê.";

    [Fact]
    public void A_table_stays_a_table_when_one_adds_a_column_and_the_other_a_row()
    {
        var (wide, longer) = ("| Năm | Số hộ | Ghi chú |\n|---|---:|---|\n| 2021 | 1.204 | a |\n| 2022 | 1.310 | b |", Table + "\n| 2023 | 1.400 |");
        var merged = StoryMerge.Merge(Table, wide, longer);

        Assert.Equal(wide, merged.Text);
        Assert.Equal(longer, Assert.Single(merged.Parked).Words);
    }

    [Fact]
    public void Rows_of_two_writers_stand_in_one_table() =>
        Assert.Equal(Table.Replace("1.204", "1.205") + "\n| 2023 | 1.400 |", StoryMerge.Merge(Table, Table.Replace("1.204", "1.205"), Table + "\n| 2023 | 1.400 |").Text);

    [Fact]
    public void A_fence_taken_away_by_one_is_not_left_half_by_the_other()
    {
        var box = ":::box Quy chế\nNội dung trong hộp thông tin.\n\nĐoạn thứ hai của hộp.\n:::";
        var opened = "Nội dung trong hộp thông tin.\n\nĐoạn thứ hai của hộp.";
        var merged = StoryMerge.Merge(box, opened, box.Replace("\n:::", " Thêm một câu.\n:::"));

        Assert.Equal(0, Slips.In(merged.Text));
        Assert.Contains("Thêm một câu.", merged.Text + string.Concat(merged.Parked.Select(p => p.Words)));
    }

    [Fact]
    public void The_address_and_the_words_of_a_link_are_changed_apart()
    {
        var merged = StoryMerge.Merge("Xem [báo cáo năm](https://a.vn/1) ở đây.", "Xem [báo cáo năm](https://a.vn/2) ở đây.", "Xem [báo cáo quý](https://a.vn/1) ở đây.");

        Assert.Equal("Xem [báo cáo quý](https://a.vn/2) ở đây.", merged.Text);
        Assert.Empty(merged.Parked);
    }

    [Fact]
    public void Of_two_addresses_the_newcomers_is_parked()
    {
        var merged = StoryMerge.Merge("![Chợ phiên](/media/a1)", "![Chợ phiên](/media/b2)", "![Chợ phiên](/media/c3)");

        Assert.Equal("![Chợ phiên](/media/b2)", merged.Text);
        Assert.Equal("](/media/c3)", Assert.Single(merged.Parked).Words);
    }

    [Fact]
    public void Bold_put_on_by_one_stays_whole_when_the_other_takes_away_where_it_ends()
    {
        var merged = StoryMerge.Merge("Lũ đã rút khỏi ba xã ven sông.", "Lũ đã rút khỏi ba.", "Lũ đã rút **khỏi ba xã** ven sông.");

        Assert.Equal(0, Slips.In(merged.Text));
    }

    [Fact]
    public void Two_new_notes_of_one_name_are_two_notes()
    {
        var merged = StoryMerge.Merge("Đoạn một nói về lũ.\n\nĐoạn hai nói về chợ.",
            "Đoạn một nói về lũ[^1].\n\nĐoạn hai nói về chợ.\n\n[^1]: Đài khí tượng.", "Đoạn một nói về lũ.\n\nĐoạn hai nói về chợ[^1].\n\n[^1]: Sở Công thương.");

        Assert.Equal("Đoạn một nói về lũ[^1].\n\nĐoạn hai nói về chợ[^2].\n\n[^1]: Đài khí tượng.\n\n[^2]: Sở Công thương.", merged.Text);
    }

    [Fact]
    public void Two_notes_at_one_word_are_kept_apart() =>
        Assert.Equal(2, Body.Of(StoryMerge.Merge("Đoạn nói về lũ ở đây.", "Đoạn nói về lũ[^a] ở đây.\n\n[^a]: Đài.", "Đoạn nói về lũ[^b] ở đây.\n\n[^b]: Sở.").Text)
            .QuerySelectorAll(".footnotes li").Length);

    [Fact]
    public void A_note_is_not_left_without_its_mark()
    {
        var gone = "Tỉnh có 1.204 hộ nghèo vào cuối năm ngoái, theo số liệu mới nhất.";
        var merged = StoryMerge.Merge(Noted, gone, Noted.Replace("Cục Thống kê", "Cục Thống kê tỉnh"));

        Assert.Equal(gone, merged.Text);
        Assert.Contains("tỉnh", Assert.Single(merged.Parked).Words);
    }

    [Fact]
    public void A_mark_is_not_left_without_its_note()
    {
        var merged = StoryMerge.Merge("Mở đầu.\n\n" + Noted, "Mở đầu.", "Mở đầu.\n\n" + Noted.Replace("mới nhất", "cũ"));

        Assert.DoesNotContain("[^1]", merged.Text);
        Assert.Contains("cũ.", string.Concat(merged.Parked.Select(p => p.Words)));
    }

    [Fact]
    public void A_fence_that_nobody_closed_yet_is_merged_as_it_was_typed()
    {
        var merged = StoryMerge.Merge("Mở đầu của bài.\n\nKết thúc của bài.", "Mở đầu của bài viết.\n\nKết thúc của bài.", "Mở đầu của bài.\n\n:::box Hộp\n\nKết thúc của bài.");

        Assert.Equal("Mở đầu của bài viết.\n\n:::box Hộp\n\nKết thúc của bài.", merged.Text);
    }
}
