using System.Text.Json;
using System.Text.RegularExpressions;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.Tests.Content;

/// <summary>
/// The editor (src/NewsPortal.Web/Client/editor) reads and writes Markdown too. Its own tests keep that a story of the corpus comes back
/// to the letter; these keep that what it takes for the same, and what it takes for text, is the same and is text to readers.
/// </summary>
public partial class EditorTests
{
    private static string Corpus(string file) => File.ReadAllText(Path.Combine(Repository.Root, "tests/Corpus", file));

    public static TheoryData<string, string, string> Rewritten =>
        [.. from part in Documents("loose.md")
            let texts = part.Text.Split("\n====\n")
            select new TheoryDataRow<string, string, string>(part.Name, texts[0], texts[1])];

    [Theory]
    [MemberData(nameof(Rewritten))]
    public void What_the_editor_writes_its_own_way_makes_the_same_page(string name, string written, string rewritten)
    {
        Assert.NotEmpty(name);
        Assert.Equal(Page(written), Page(rewritten));
    }

    [Fact]
    public void What_was_typed_as_text_is_text_on_the_page()
    {
        var typed = JsonSerializer.Deserialize<string[][]>(Corpus("typed.json"))!;
        Assert.True(typed.Length > 500);
        Assert.All(typed, pair =>
        {
            var body = Body.Of(pair[1]);
            Assert.Equal("P", Assert.Single(body.Children).TagName);
            Assert.Equal(Spaces().Replace(pair[0], " "), Spaces().Replace(body.TextContent.Trim(), " "));
        });
    }

    [Fact]
    public void Nothing_of_the_markup_of_a_made_up_story_is_left_on_its_page()
    {
        var stories = Documents("made-up.md").ToList();
        Assert.True(stories.Count >= 150);
        Assert.All(stories, story =>
        {
            var body = Body.Of(story.Text);
            foreach (var code in body.QuerySelectorAll("code, pre").ToList()) code.Remove();
            Assert.DoesNotMatch(@"\*\*|:::|\^\^\^|\[\^|\]\(|^#|\|---", body.TextContent);
        });
    }

    private static IEnumerable<(string Name, string Text)> Documents(string file) =>
        from part in Marks().Split(Corpus(file)).Skip(1)
        let end = part.IndexOf('\n', StringComparison.Ordinal)
        select (part[..end], part[(end + 1)..].TrimEnd('\n'));

    // Where a line ends in the text makes no difference to a reader.
    private static string Page(string markdown) => Between().Replace(Spaces().Replace(Body.Render(markdown).Html, " "), "$1").Trim();

    [GeneratedRegex(@"[ \n]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(" ?(</?(?:p|li|ul|ol|h[2-4]|blockquote|br|hr|figure|table|td|th|tr)[^>]*>) ?")]
    private static partial Regex Between();

    [GeneratedRegex("^%%%% ", RegexOptions.Multiline)]
    private static partial Regex Marks();
}
