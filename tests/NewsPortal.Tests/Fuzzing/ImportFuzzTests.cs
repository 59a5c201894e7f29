using System.Text;
using System.Xml;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.Moving;
using NewsPortal.Moving.Html;
using NewsPortal.Moving.MarkdownFiles;
using NewsPortal.Moving.WordPress;
using NewsPortal.Newsroom;
using NewsPortal.Tests.Moving;
using Xunit;

namespace NewsPortal.Tests.Fuzzing;

/// <summary>A file from elsewhere, through each of the doors: as HTML, as a file of Markdown, as an export of WordPress, which now and then is moved in whole.</summary>
public sealed class ImportFuzzTests
{
    private static readonly Dictionary<string, MediaFile> Nothing = [];
    private static readonly HtmlSource Source = new() { KeyOf = picture => picture.GetAttribute("src") is { Length: 4 } ? "0a1b2c3d" : null };

    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public Task Whatever_the_file_holds_it_is_read_or_refused()
    {
        var files = Gen.Frequency<string>((2, Edits.Of(Texts.PostedHtml, Texts.ImportedWords)), (1, Edits.Of(Texts.FrontMatter, Texts.ImportedWords)), (1, Edits.Of(Texts.Exports, Texts.ImportedWords)));
        return FuzzedText.Of("import", patience: 60).RunAsync(files.Select(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))), text =>
        {
            Html(text);
            Markdown(text);
            if (Export(text) && FuzzedText.Dice(text).Next(25) == 0) WholeAsync(text).GetAwaiter().GetResult();
        });
    }

    private static void Html(string text)
    {
        Safe(HtmlToMarkdown.Join(HtmlToMarkdown.Convert(text, Source)));
        Whole(HtmlToMarkdown.TextOf(text));
    }

    private static void Markdown(string text)
    {
        try
        {
            var written = WrittenStory.Read("content/tin/2024-05-06-bai.md", text);
            Whole([written.Title, written.Lead, written.Slug, written.Section, written.Topic, written.CoverCaption, written.CoverCredit, .. written.Tags, .. written.Authors.Select(a => a.Name)]);
            Assert.InRange(written.Title.Length, 0, StoryWords.MaxTitle);
            Assert.InRange(written.Lead.Length, 0, StoryWords.MaxLead);
            Safe(new FiledBody((address, _) => Task.FromResult(address.Length % 2 == 0 ? "0a1b2c3d" : null), (_, _) => { }).WriteAsync(written.Body).GetAwaiter().GetResult());
        }
        catch (FormatException)
        {
            // Told in the report, file by file.
        }
    }

    /// <returns>Whether it is an export with stories.</returns>
    private static bool Export(string text)
    {
        var report = new ImportReport("mục");
        using var survey = new Survey(new());
        try
        {
            using var reader = new WxrReader(new MemoryStream(Encoding.UTF8.GetBytes(text)));
            survey.Take(reader, report, _ => { }, CancellationToken.None);
        }
        catch (Exception refused) when (refused is XmlException or InvalidDataException)
        {
            return false;
        }
        var pictures = new PictureShelf(null!, null!, null!, report, new(null));
        var addresses = new NewAddresses(survey.Head.Url);
        foreach (var story in survey.Stories) addresses.Expect(story);
        foreach (var item in survey.Stories.Concat(survey.Pages))
        {
            var words = ItemText.Read(survey.Read(item), survey, pictures, addresses, null);
            Whole(words.Title, words.Lead, words.Slug);
            Assert.InRange(words.Title.Length, 1, StoryWords.MaxTitle);
            Assert.InRange(words.Lead.Length, 0, StoryWords.MaxLead);
            Safe(words.Body);
        }
        Whole(report.Write("", "", default));
        return survey.Stories.Count > 0;
    }

    private async Task WholeAsync(string text)
    {
        await using var paper = await OldPaper.NewAsync();
        try
        {
            await paper.MoveAsync(paper.Write(text));
        }
        catch (StartRefusedException)
        {
            return;
        }
        var stories = await paper.Store.AskAsync(db => db.Articles.Include(a => a.Text).ToListAsync(_ct));
        foreach (var story in stories)
        {
            Whole(story.Title, story.Lead, story.Slug, story.CoverCaption, story.CoverCredit);
            SafeMarkup.Check(story.Text!.Html);
        }
    }

    private static void Safe(string markdown)
    {
        Whole(markdown);
        SafeMarkup.Check(ArticleBody.Render(markdown, Nothing), markdown);
    }

    // Half a pair of surrogates is no text: a feed that holds one cannot be written.
    private static void Whole(params IEnumerable<string> texts) => Assert.All(texts, text =>
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsSurrogate(text[i])) Assert.True(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i]), $"Half a pair at {i} of {text.Length}");
    });
}
