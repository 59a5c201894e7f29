using NewsPortal.Content;
using Xunit;

namespace NewsPortal.Tests.Content;

public class AttackTests
{
    public static TheoryData<string> Html => [.. Attacks.Html];
    public static TheoryData<string> Addresses => [.. Attacks.Addresses];

    [Theory]
    [MemberData(nameof(Html))]
    public void Markup_gets_in_nowhere(string payload)
    {
        foreach (var place in Attacks.Places) OnlyAllowed.In(place.Replace("{0}", payload, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void An_address_leads_only_where_readers_may_go(string payload)
    {
        foreach (var place in Attacks.AddressPlaces) OnlyAllowed.In(place.Replace("{0}", payload, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Html))]
    public void The_last_gate_holds_on_its_own(string payload)
    {
        OnlyAllowed.InHtml(SafeHtml.Of(payload).Html, payload);
        OnlyAllowed.InHtml(SafeHtml.Of($"<p title='{payload}'>{payload}</p><table><tr><td>{payload}").Html, payload);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void The_last_gate_lets_no_address_through(string payload)
    {
        var html = $"""<a href="{payload}">x</a><img src="{payload}" srcset="{payload}"><button data-embed="{payload}">""";
        OnlyAllowed.InHtml(SafeHtml.Of(html).Html, payload);
    }

    [Fact]
    public void An_entity_names_no_character_that_a_text_may_not_hold()
    {
        var body = Body.Render("## a&#20;b&#x202E;c&#x7f;d\n\n![e&#20;f](/media/a)\n\n| g&#1;h |\n|---|\n| `i&#2;` &#x64; |").Html;

        Assert.DoesNotContain(body, c => (char.IsControl(c) && c != '\n') || c is '\u202E' or '\uFFFD');
        Assert.Contains("abcd</h2>", body, StringComparison.Ordinal);
        Assert.Contains("alt=\"ef\"", body, StringComparison.Ordinal);
        Assert.Contains(": gh\"", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<b>đậm</b>")]
    [InlineData("a < b && c > d")]
    [InlineData("{onclick=x}")]
    public void What_looks_like_markup_is_read_as_written(string text) => Assert.Equal(text, Body.Of(text).TextContent.Trim());
}
