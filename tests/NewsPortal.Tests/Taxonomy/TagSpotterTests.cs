using NewsPortal.Kit;
using NewsPortal.Taxonomy;
using Xunit;

namespace NewsPortal.Tests.Taxonomy;

public class TagSpotterTests
{
    [Theory]
    [InlineData("Chuyện ở Hà Nội mùa này", "Hà Nội")]
    [InlineData("HÀ NỘI MÙA NÀY", "Hà Nội")]
    [InlineData("Một buổi hòa nhạc", "Hoà nhạc")]
    [InlineData("Đường sắt TP.HCM – Cần Thơ", "TP.HCM")]
    [InlineData("Tuyến Huế – Đà Nẵng chạy lại", "Huế – Đà Nẵng")]
    [InlineData("Đội U-23 thắng", "U23", false)]
    [InlineData("Đội U-23 thắng", "U 23")]
    [InlineData("Ha Noi mua nay", "Hà Nội")]
    [InlineData("Người bàn hàng xáo", "Bán hàng", false)]
    [InlineData("Ban đêm", "Bàn", false)]
    [InlineData("Chuyện ở Hà Nội. Mới đây", "Nội Mới", false)]
    [InlineData("Chợ, búa và nhà", "Chợ búa", false)]
    [InlineData("Hàng xóm", "Hàn", false)]
    [InlineData("Đoạn cuối ở Hà\n\nNội ô", "Hà Nội", false)]
    [InlineData("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam", false)]
    public void A_name_is_found_as_whole_words_with_the_marks_that_the_text_has(string text, string name, bool found = true) =>
        Assert.Equal(found ? [name] : [], Spotted(text, name));

    [Fact]
    public void The_longest_hides_those_inside_it_at_that_place_only()
    {
        string[] names = ["Hà Nội", "Đại học Hà Nội", "Đại học", "Nội"];

        Assert.Equal(["Đại học Hà Nội"], Spotted("Sinh viên Đại học Hà Nội", names));
        Assert.Equal(["Đại học Hà Nội", "Hà Nội"], Spotted("Đại học Hà Nội mở cửa. Hà Nội trở lạnh.", names));
        Assert.Equal(["Công an nhân dân", "Bộ Công an"], Spotted("Bộ Công an nhân dân", "Công an nhân dân", "Bộ Công an", "Công an", "Nhân dân"));
    }

    [Fact]
    public void One_with_other_marks_hides_nothing() => Assert.Equal(["Hàng"], Spotted("Người bàn hàng xáo", "Bán hàng", "Hàng"));

    [Fact]
    public void As_written_comes_before_without_marks_then_the_longest_then_the_most_frequent() =>
        Assert.Equal(["Sông Hồng Hà", "Lũ lụt", "Đê", "Gạo", "Ruộng bậc thang"],
            Spotted("Ruong bac thang. Gạo. Đê và đê. Lũ lụt. Sông Hồng Hà.", "Gạo", "Ruộng bậc thang", "Lũ lụt", "Đê", "Sông Hồng Hà"));

    [Fact]
    public void What_is_asked_of_the_longest_text_is_bounded()
    {
        var text = string.Join(' ', Enumerable.Range(0, 30_000).Select(i => $"chữ{i}"));

        Assert.InRange(new TagSpotter(text).Phrases().Count, 1_000, 9_000);
    }

    [Theory, InlineData(""), InlineData("!!! …"), InlineData("́̀"), InlineData("🌊 🌊")]
    public void Where_there_is_no_word_nothing_is_asked(string text) => Assert.Empty(new TagSpotter(text).Phrases());

    private static IEnumerable<string> Spotted(string text, params string[] names)
    {
        var spotter = new TagSpotter(text);
        var phrases = spotter.Phrases();
        return spotter.Among(names.Select(An.Tag).Where(t => phrases.Contains(t.Folded))).Select(s => s.Tag.Name);
    }
}
