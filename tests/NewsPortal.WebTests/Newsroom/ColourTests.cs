using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Kit;
using NewsPortal.Publishing;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

/// <summary>The paper's colour and logo: whichever is chosen, the paper can be read (WCAG 2.2, 1.4.3 and 1.4.6), and every page has it.</summary>
public sealed partial class ColourTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private const string Page = "/admin/thong-tin-bao";

    private static readonly string Tokens = File.ReadAllText(Path.Combine(Repository.Root, "src/NewsPortal.Web/wwwroot/css/tokens.css"));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Colleague Admin => paper.Administrator.Browser;

    public static TheoryData<string> Keys => [.. PaperColour.All.Select(c => c.Key)];

    [Theory, MemberData(nameof(Keys))]
    public void Every_colour_can_be_read_on_light_and_on_dark_paper(string key)
    {
        var own = Regex.Match(Tokens, $$"""\[data-colour="{{key}}"\] \{([^}]*)\}""").Groups[1].Value;
        foreach (var dark in new[] { false, true })
        {
            var (paperColour, ink, on) = (Shade(Tokens, "paper", dark), Shade(Tokens, "ink", dark), Shade(Tokens, "on-accent", dark));
            Assert.InRange(Contrast(Shade(own, "accent", dark), paperColour), 4.5, 21);
            Assert.InRange(Contrast(Shade(own, "accent", dark), Shade(Tokens, "surface", dark)), 4.5, 21);
            Assert.InRange(Contrast(on, Shade(own, "accent", dark)), 4.5, 21);
            Assert.InRange(Contrast(Shade(own, "accent", dark), Shade(own, "accent-soft", dark)), 4.5, 21);
            Assert.InRange(Contrast(ink, Shade(own, "accent-soft", dark)), 7, 21);
            Assert.InRange(Contrast(Shade(own, "accent-strong", dark), dark ? "#000000" : "#ffffff"), 7, 21);
            // Numerals are large.
            Assert.InRange(Contrast(Shade(own, "numeral", dark), paperColour), 3, 21);
        }
        Assert.Equal(PaperColour.Of(key).OnLight, Shade(own, "accent", dark: false));
    }

    [Fact]
    public async Task A_colour_and_a_logo_are_on_every_kind_of_page_at_once_and_a_logo_can_be_taken_back()
    {
        await SendAsync(Logo(800, 200), ("Colour", "luc"), ("TrackingStatement", "Báo chỉ đếm lượt đọc."));
        foreach (var address in new[] { "/", "/chinh-tri", "/tim-kiem", "/khong-co-trang-nay" })
        {
            var shown = await Colleague.ReadAsync(await paper.Reader().GetAsync(address, Ct));
            Assert.Equal("luc", shown.DocumentElement.GetAttribute("data-colour"));
            Assert.Equal("Cổng Tin Tức", shown.QuerySelector(".masthead .logo img")!.GetAttribute("alt"));
            Assert.Contains("Báo chỉ đếm lượt đọc.", shown.QuerySelector("footer.foot .statements")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await paper.Reader().GetAsync(shown.QuerySelector(".masthead .logo img")!.GetAttribute("src"), Ct)).StatusCode);
        }
        Assert.Contains("#0c6338", await paper.Reader().GetStringAsync("/manifest.webmanifest", Ct), StringComparison.Ordinal);

        await Admin.SendAsync(Page, Page, ("LogoGone", "true"));
        Assert.Equal("Cổng Tin Tức", (await paper.OpenAsync("/")).QuerySelector(".masthead .name")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_logo_that_cannot_stand_there_is_refused_and_a_good_one_is_kept_while_another_field_is_wrong()
    {
        foreach (var (width, height, says) in new[] { (400, 800, "Logo nằm ngang"), (240, 50, "Logo cao ít nhất 60") })
        {
            var answer = await SendAsync(Logo(width, height));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.StartsWith(says, (await Colleague.ReadAsync(answer)).QuerySelector("[data-valmsg-for=Logo]")!.TextContent, StringComparison.Ordinal);
        }
        var text = await SendAsync("không phải ảnh"u8.ToArray());
        Assert.Equal("Đây không phải ảnh JPEG, PNG, WebP, AVIF hay GIF.", (await Colleague.ReadAsync(text)).QuerySelector("[data-valmsg-for=Logo]")!.TextContent);

        var page = await Colleague.ReadAsync(await SendAsync(Logo(600, 200), ("Email", "không phải thư")));
        Assert.Equal(8, page.QuerySelector("input[name=Logo]")!.GetAttribute("value")!.Length);
        Assert.False(page.QuerySelector("#ban-thu img[data-line=Logo]")!.HasAttribute("hidden"));
    }

    [Fact]
    public async Task A_refused_logo_leaves_the_form_the_one_that_stands_and_is_not_taken_into_the_library()
    {
        await SendAsync(Logo(640, 160));
        var (held, pictures) = ((await Admin.OpenAsync(Page)).QuerySelector("input[name=Logo]")!.GetAttribute("value"), await paper.AskAsync(db => db.MediaFiles.CountAsync(Ct)));

        var refused = await Colleague.ReadAsync(await SendAsync(Logo(31, 11), ("Slogan", "Vừa gõ")));

        Assert.StartsWith("Logo cao ít nhất 60", refused.QuerySelector("[data-valmsg-for=Logo]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((held, "Vừa gõ"), (refused.QuerySelector("input[name=Logo]")!.GetAttribute("value"), refused.QuerySelector("[name=Slogan]")!.GetAttribute("value")));
        Assert.Equal(pictures, await paper.AskAsync(db => db.MediaFiles.CountAsync(Ct)));
        Assert.Equal(HttpStatusCode.Redirect, (await Admin.SendAsync(refused, Page)).StatusCode);
        await Admin.SendAsync(Page, Page, ("LogoGone", "true"));
    }

    [Fact]
    public async Task A_colour_that_is_none_and_a_key_that_is_no_picture_are_refused()
    {
        var colour = await Colleague.ReadAsync(await Admin.SendAsync(Page, Page, ("Colour", "url(x)")));
        Assert.Equal("Bạn chọn một màu trong các màu ở đây.", colour.QuerySelector("[data-valmsg-for=Colour]")!.TextContent);
        var key = await Colleague.ReadAsync(await Admin.SendAsync(Page, Page, ("Logo", "khongco1")));
        Assert.Equal("Kho ảnh không có ảnh này: bạn gửi lại tệp.", key.QuerySelector("[data-valmsg-for=Logo]")!.TextContent);
    }

    private async Task<HttpResponseMessage> SendAsync(byte[] logo, params (string Name, string Value)[] filled)
    {
        var page = await Admin.OpenAsync(Page);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(logo), "LogoFile", "logo.png" } };
        var names = filled.Select(f => f.Name).ToHashSet();
        foreach (var field in page.QuerySelectorAll("#thong-tin [name]").Where(e => e.GetAttribute("type") is not "file" and not "checkbox" and not "radio" && !names.Contains(e.GetAttribute("name")!)))
            form.Add(new StringContent(field.GetAttribute("value") ?? field.TextContent), field.GetAttribute("name")!);
        foreach (var (name, value) in filled) form.Add(new StringContent(value), name);
        if (!names.Contains("Colour")) form.Add(new StringContent("do"), "Colour");
        return await Admin.Browser.PostAsync(Page, form, Ct);
    }

    private static byte[] Logo(int width, int height)
    {
        using var image = NetVips.Image.Black(width, height);
        return image.PngsaveBuffer();
    }

    private static string Shade(string css, string name, bool dark)
    {
        var match = Shades().Matches(css).First(m => m.Groups[1].Value == name);
        var shade = match.Groups[dark ? 3 : 2].Value;
        return shade.Length == 4 ? $"#{shade[1]}{shade[1]}{shade[2]}{shade[2]}{shade[3]}{shade[3]}" : shade;
    }

    // The formula of WCAG 2.2, "contrast ratio".
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var parts = Enumerable.Range(0, 3).Select(i => int.Parse(colour.AsSpan(1 + 2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToList();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    [GeneratedRegex(@"--([a-z-]+): light-dark\((#[0-9a-f]{3,6}), (#[0-9a-f]{3,6})\)")]
    private static partial Regex Shades();
}
