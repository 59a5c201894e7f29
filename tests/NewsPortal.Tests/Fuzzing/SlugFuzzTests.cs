using System.Text.RegularExpressions;
using NewsPortal.Articles;
using NewsPortal.Newsroom;
using NewsPortal.Search;
using Xunit;

namespace NewsPortal.Tests.Fuzzing;

public partial class SlugFuzzTests
{
    [Fact]
    public Task Whatever_a_headline_says_its_slug_fits_into_an_address() => FuzzedText.Of("slug").RunAsync(Edits.Of([.. Texts.Titles, .. Texts.AttackingHtml], Texts.Signs), title =>
    {
        var slug = Slug.Of(title);

        Assert.Matches(Form(), slug);
        Assert.InRange(slug.Length, 1, Slug.MaxLength);
        Assert.Equal(slug, Slug.Of(slug));
        Assert.Equal(slug, Slug.Of(SearchText.Clean(title)));
        Assert.True(NameRules.SlugOf(null, title) is var name && (name.Length == 0 ? slug == "bai" : name == slug), name);
        var (padded, line) = (SearchText.Padded(title), NameRules.Line(title));
        Assert.Equal(padded, SearchText.Padded(padded));
        Assert.Equal(line, NameRules.Line(line));
        Assert.True(line.IsNormalized());
    });

    [GeneratedRegex(@"\A[a-z0-9]+(?:-[a-z0-9]+)*\z")]
    private static partial Regex Form();
}
