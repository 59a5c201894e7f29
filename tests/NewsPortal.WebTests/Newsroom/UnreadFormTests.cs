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
            Assert.Contains("</html>", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }
    }
}
