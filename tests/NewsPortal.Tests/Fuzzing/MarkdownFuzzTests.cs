using NewsPortal.Content;
using NewsPortal.Newsroom;
using NewsPortal.Tests.Content;
using Xunit;

namespace NewsPortal.Tests.Fuzzing;

public class MarkdownFuzzTests
{
    [Fact]
    public Task Whatever_is_written_comes_out_safe_and_whole() => FuzzedText.Of("markdown").RunAsync(Edits.Of(Texts.Markdown, Texts.MarkdownWords), markdown =>
    {
        var keys = ArticleBody.PictureKeys(markdown);
        // What the library says of a picture was typed by somebody, too, and is kept as text.
        var dice = FuzzedText.Dice(markdown);
        var library = keys.Where(key => key != "mat").ToDictionary(key => key, key =>
        {
            var picture = Body.Picture(key);
            (picture.Alt, picture.Caption, picture.Credit) = (Said(dice), Said(dice), Said(dice));
            return picture;
        });

        var body = ArticleBody.Render(markdown, library);

        SafeMarkup.Check(body, markdown);
        Assert.Equal(keys, body.PictureKeys);
        var again = ArticleBody.Render(markdown, library);
        Assert.Equal((body.Html, body.WordCount), (again.Html, again.WordCount));
        Assert.True(Slips.In(markdown) >= 0);
    });

    private static string Said(Random dice) => dice.Next(3) == 0 ? "" : NameRules.Line(Texts.AttackingHtml[dice.Next(Texts.AttackingHtml.Count)]);
}
