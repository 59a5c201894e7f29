using System.Net;
using System.Net.Http.Headers;
using System.Text;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

/// <summary>Forms that no browser sends: each gets a page that says so, and a status that there is.</summary>
public class UnreadFormTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> Bodies => new()
    {
        { "a NUL", "application/x-www-form-urlencoded", "Email=a%00b" },
        { "a name without end", "application/x-www-form-urlencoded", $"{new string('k', 2_100)}=a" },
        { "names without end", "application/x-www-form-urlencoded", string.Join('&', Enumerable.Range(0, 3_000).Select(i => $"k{i}=a")) },
        { "cut off", "multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"Email\"\r\n\r\na" },
        { "a boundary without end", $"multipart/form-data; boundary={new string('b', 5_000)}", "--b--" },
        { "an encoding nobody reads", "application/x-www-form-urlencoded; charset=utf-7", "Email=a" },
    };

    [Theory, MemberData(nameof(Bodies))]
    public async Task A_form_that_cannot_be_read_is_refused_in_words(string what, string type, string body)
    {
        var story = await paper.StoryAsync(paper.Linh);
        foreach (var (browser, address) in new[]
                 {
                     (paper.Stranger(), "/admin/dang-nhap"), (paper.Linh.Browser, "/admin/bai"), (paper.Linh.Browser, $"/admin/bai/{story.Id}"),
                     (paper.Linh.Browser, "/admin/bai/hang-loat"), (paper.Linh.Browser, $"/admin/bai/{story.Id}/ghi-chu"), (paper.Linh.Browser, "/admin/anh"),
                 })
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
            using var answer = await browser.Browser.PostAsync(address, content, Ct);

            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnsupportedMediaType, $"{what}: {address} {(int)answer.StatusCode}");
            var heading = (await Colleague.ReadAsync(answer)).QuerySelector("h1")!.TextContent;
            Assert.True(answer.StatusCode == HttpStatusCode.UnsupportedMediaType || heading == "Biểu mẫu không đọc được", $"{what}: {address} “{heading}”");
        }
    }

    [Theory, InlineData("application/json", "{}"), InlineData("text/plain", "a=b")]
    public async Task What_is_no_form_at_all_is_refused_wherever_it_is_sent(string type, string body)
    {
        foreach (var (browser, page, address) in new[]
                 {
                     (paper.Chief.Browser, "/admin/trang-nhat", "/admin/trang-nhat"), (paper.Chief.Browser, "/admin/trang-nhat", "/admin/trang-nhat/xep"),
                     (paper.Administrator.Browser, "/admin/thong-tin-bao", "/admin/thong-tin-bao"), (paper.Chief.Browser, "/admin/chu-de/moi", "/admin/chu-de/moi"),
                 })
        {
            using var content = new StringContent(body, Encoding.UTF8, type);
            content.Headers.Add("RequestVerificationToken", (await browser.OpenAsync(page)).QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value"));
            using var answer = await browser.Browser.PostAsync(address, content, Ct);

            Assert.True(answer.StatusCode == HttpStatusCode.UnsupportedMediaType, $"{address} {(int)answer.StatusCode}");
            Assert.Contains("</html>", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_in_words_of_its_size_and_leads_back()
    {
        foreach (var (address, megabytes, says) in new[] { ("/admin/chuyen-huong/nhap", 9, "8 MB"), ($"/admin/kho-anh/{paper.Cover.Key}/thay", 45, "32 MB") })
        {
            var browser = paper.Chief.Browser.Browser;
            using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[megabytes << 20]), "File", "to.bin" } };
            form.Add(new StringContent((await paper.Chief.Browser.OpenAsync(address)).QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken");
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = form };
            request.Headers.Referrer = new($"https://localhost{address}");
            using var answer = await browser.SendAsync(request, Ct);

            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            var page = await Colleague.ReadAsync(answer);
            Assert.Contains(says, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector($"main a[href='{address}']"));
        }
    }
}
