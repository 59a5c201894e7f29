using Xunit;

namespace NewsPortal.Tests.Content;

public class OddTextTests
{
    private static readonly string[] Pieces =
    [
        ">", "> ", "[", "![", "[^", "]", "[a](", "- ", "1. ", "* - ", "*", "*a ", "**a *b ", "_", "`", "<", "<a ", "<!--", "&",
        "&#x", "\\", "|", "|a|b|\n", "|[", ":::box\n", ":::\n", "^^^\n", "```\n", "# ", "#", "[^1]: a\n", "a[^1]", "http://a.b ",
        "www.a.b/(", "\u0301", "\u202E", "\0", "\uD800", "\n", " ", "\t", "a\n-\n", "😀",
    ];

    private static readonly int[] Lengths = [1_000, 10_000, 140_000];

    public static TheoryData<string, int> Repeated =>
        [.. from piece in Pieces from length in Lengths select new TheoryDataRow<string, int>(piece, length)];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void No_repetition_is_too_deep(string piece, int length)
    {
        var markdown = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        if (length == Lengths[0]) OnlyAllowed.In(markdown);
        Assert.NotNull(Body.Render(markdown).Html);
    }

    [Fact]
    public void A_hundred_thousand_levels_come_out_as_their_text()
    {
        var deep = new string('>', 100_000);
        Assert.Equal(deep, Body.Of(deep).TextContent.Trim());
    }

    [Fact]
    public void Ten_megabytes_come_out_as_paragraphs()
    {
        var body = Body.Render(string.Concat(Enumerable.Repeat("Một đoạn <b>văn</b>.\nDòng hai.\n\n", 300_000)));
        Assert.StartsWith("<p>Một đoạn &lt;b&gt;văn&lt;/b&gt;.<br>\nDòng hai.</p>\n", body.Html, StringComparison.Ordinal);
        Assert.Equal(1_500_000, body.WordCount);
    }

    [Fact]
    public void One_long_address_used_often_does_not_swell()
    {
        var story = $"[a]: /{new string('x', 4_000)}\n\n{string.Concat(Enumerable.Repeat("[a] ", 4_000))}";
        Assert.InRange(Body.Render(story).Html.Length, 1, 100_000);
    }

    [Fact]
    public void A_wide_row_above_many_short_ones_does_not_fill_them_all_up()
    {
        var table = $"{string.Concat(Enumerable.Repeat("|a", 5_000))}\n{string.Concat(Enumerable.Repeat("|-", 5_000))}\n{string.Concat(Enumerable.Repeat("|a\n", 10_000))}";
        Assert.InRange(Body.Render(table).Html.Length, 1, 1_000_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n ")]
    [InlineData("\0\uFFFF\uD800")]
    [InlineData("#")]
    [InlineData("- ")]
    [InlineData("^^^")]
    [InlineData(":::")]
    [InlineData("[^1]:")]
    public void Almost_nothing_is_no_trouble(string markdown)
    {
        OnlyAllowed.In(markdown);
        Assert.Equal(0, Body.Render(markdown).WordCount);
    }

    [Fact]
    public async Task Many_can_render_at_once()
    {
        const string Story = "## Tít\n\n![x](/media/a)\n\nChữ[^1].\n\n:::box Hộp\n| a |\n|---|\n| 1 |\n:::\n\n[^1]: Nguồn";
        var alone = Body.Render(Story).Html;
        var ct = TestContext.Current.CancellationToken;
        var together = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => Body.Render(Story).Html, ct)));
        Assert.All(together, html => Assert.Equal(alone, html));
    }
}
