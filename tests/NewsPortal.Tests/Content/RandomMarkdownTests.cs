using NewsPortal.Content;
using Xunit;

namespace NewsPortal.Tests.Content;

public class RandomMarkdownTests
{
    private static readonly string[] Pieces =
    [
        "\n", "\n\n", "\n> ", "\n- ", "\n1. ", "\n    ", "\n\t", " ", "  \n", "# ", "### ", "*", "**", "_", "`", "```", "~~~",
        "[", "]", "(", ")", "![", "](", "](/media/a)", "](/media/mat)", "](https://a.vn)", "](javascript:x)",
        "<", ">", "&", "\"", "'", "|", "\n|", "|---|:-:|\n", "\n^^^", "\n^^^ ", "\n^^^^\n", "\n:::", "\n:::box ",
        "\n:::gallery ", "\n:::video https://youtu.be/xxxxxxxxxxx", "\n:::related 1 2", "\n::::box ", "\n:::\n", "[^1]",
        "\n[^1]: ", "[^b]", "\n\n[^b]: ", "[a]: /x\n", "[a]",
        "— ", "\n> — ", "Ảnh: ", "\\", "---", "===", "\n***\n", "http://a.vn/", "www.a.vn", "<http://a.vn>", "<script>",
        "onerror=", "&#60;", "&Tab;", "{#x}", "đậm", "Chữ", "a", "1", "\0", "\uD800", "\uDC00", "\u202E", "\u0301", "\u200B",
        "\u2028", "😀", "</p>", "<!--", "-->", "::", "==", "^", "~", "@b.vn", "mailto:",
    ];

    [Fact]
    public void Whatever_is_typed_comes_out_safe_and_whole()
    {
        var random = new Random(20261124);
        for (var i = 0; i < 2_000; i++)
        {
            var markdown = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            OnlyAllowed.In(markdown);
            Assert.Equal(Body.Render(markdown).PictureKeys, ArticleBody.PictureKeys(markdown));
        }
    }
}
