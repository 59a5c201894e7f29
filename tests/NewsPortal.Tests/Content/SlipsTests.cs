using NewsPortal.Content;
using Xunit;

namespace NewsPortal.Tests.Content;

public class SlipsTests
{
    [Theory]
    [InlineData("Đoạn **đậm** có [liên kết](https://a.vn) và chú thích[^1].\n\n[^1]: Nguồn.")]
    [InlineData("Chú thích[^1] có lời ở chỗ khác.")]
    [InlineData(":::box Hộp\nmột\n\n:::gallery\n![a](/media/a) lời\n![b](/media/b)\n:::\n:::")]
    [InlineData("^^^\n![a](/media/a)\n^^^ Lời. Ảnh: Kỳ Anh")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\n\n| a |\n|---|\n| 1 |")]
    [InlineData("```\n**x\n```")]
    [InlineData("Ngoặc [^mở rồi chú thích [^1].")]
    [InlineData("Ngoặc[^mở[^1].")]
    public void Sound_text_has_none(string text) => Assert.Equal(0, Slips.In(text));

    [Theory]
    [InlineData(":::box Hộp\nmột")]
    [InlineData("^^^\n![a](/media/a)")]
    [InlineData("^^^\nlời\n^^^")]
    [InlineData("```\nmã")]
    [InlineData("Đoạn **đậm chưa xong.")]
    [InlineData("Đoạn có liên kết](https://a.vn).")]
    [InlineData("Một chữ[^1][^2] hai chú thích.\n\n[^1]: a\n\n[^2]: b")]
    [InlineData("Liên kết [chứa[^1] chú thích](https://a.vn).\n\n[^1]: a")]
    [InlineData("Lời chú thích[^1] dính vào đoạn. [^1]: a")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 | 3 |")]
    [InlineData(":::gallery\nlời\n![a](/media/a)\n:::")]
    public void Torn_text_has_some(string text) => Assert.NotEqual(0, Slips.In(text));

    [Fact]
    public void Of_what_is_beyond_a_story_nothing_is_known_at_once() => Assert.Equal(0, Slips.In(string.Concat(Enumerable.Repeat("[^", 70_000))));
}
