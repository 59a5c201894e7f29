using System.Text;
using NewsPortal.Redirecting;
using Xunit;

namespace NewsPortal.Tests.Redirecting;

public class ReaderAddressTests
{
    private const string Site = "https://bao.example.vn";

    [Theory]
    [InlineData("/tin-cu", "/tin-cu")]
    [InlineData("  /Tin-Cu/ ", "/tin-cu")]
    [InlineData("https://bao.example.vn/Tin-Cu.aspx", "/tin-cu.aspx")]
    [InlineData("http://bao.example.vn/a/b", "/a/b")]
    [InlineData("https://bao.example.vn", "/")]
    [InlineData("/tin%20c%C5%A9", "/tin cũ")]
    [InlineData("/😀", "/😀")]
    [InlineData("", null)]
    [InlineData("tin-cu", null)]
    [InlineData("//xau.example.com/a", null)]
    [InlineData("/\\xau.example.com", null)]
    [InlineData("/%5Cxau.example.com", null)]
    [InlineData("/%2F/xau.example.com", null)]
    [InlineData("https://xau.example.com/a", null)]
    [InlineData("https://bao.example.vn@xau.example.com/a", null)]
    [InlineData("https://ai:mat-khau@bao.example.vn/a", null)]
    [InlineData("javascript://bao.example.vn/a", null)]
    [InlineData("/a?b=1", null)]
    [InlineData("/a#b", null)]
    [InlineData("/a/../admin", null)]
    public void Only_addresses_of_the_paper_are_read(string typed, string? read) => Assert.Equal(read, ReaderAddress.Read(typed, Site));

    [Fact]
    public void Decomposed_letters_are_composed_and_ten_thousand_are_too_many()
    {
        Assert.Equal("/tin-cũ", ReaderAddress.Read("/tin-cũ".Normalize(NormalizationForm.FormD), Site));
        Assert.Null(ReaderAddress.Read("/" + new string('a', 10_000), Site));
    }

    [Fact]
    public void An_answer_says_it_in_letters_that_a_header_can_hold() => Assert.Equal("/tin%20c%C5%A9/a", ReaderAddress.Escaped("/tin cũ/a"));
}
