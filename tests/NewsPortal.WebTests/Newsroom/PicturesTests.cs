using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NetVips;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

public class PicturesTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_picture_gets_its_answer_the_good_ones_a_key_and_the_others_a_reason()
    {
        var (status, answers) = await SendAsync(("đồng lúa.jpg", Jpeg(1600, 900)), ("../../x.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"u8.ToArray()),
            ("trong.png", []), ("nua.jpg", Jpeg(1600, 900)[..2000]), ("gia.jpg", "MZ gì đó"u8.ToArray()), ("nang.jpg", new byte[26 << 20]));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((1600, 900, 8), (answers[0].GetProperty("width").GetInt32(), answers[0].GetProperty("height").GetInt32(), answers[0].GetProperty("key").GetString()!.Length));
        Assert.Equal("đồng lúa.jpg", answers[0].GetProperty("name").GetString());
        Assert.Equal(
            [
                "Đây không phải ảnh JPEG, PNG, WebP, AVIF hay GIF.", "Tệp trống, không có gì bên trong.", "Tệp ảnh bị hỏng hoặc chưa tải hết.",
                "Đây không phải ảnh JPEG, PNG, WebP, AVIF hay GIF.", "Tệp nặng hơn 25 MB.",
            ],
            answers.Skip(1).Select(a => a.GetProperty("error").GetString()));
    }

    [Fact]
    public async Task The_same_picture_twice_is_one_picture()
    {
        var picture = Jpeg(1300, 800);
        var (first, again) = (await SendAsync(("a.jpg", picture)), await SendAsync(("b.jpg", picture)));

        Assert.Equal(first.Answers[0].GetProperty("key").GetString(), again.Answers[0].GetProperty("key").GetString());
    }

    [Fact]
    public async Task A_picture_sent_with_a_story_becomes_its_cover()
    {
        var page = await paper.Linh.Browser.OpenAsync("/admin/bai/moi");
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in NewsroomPaper.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)page.QuerySelector("form#bai")!).Where(f => f.Key is not ("Title" or "CategoryId")))
            form.Add(new StringContent(value), name);
        form.Add(new StringContent("Có ảnh"), "Title");
        form.Add(new StringContent($"{paper.Politics.Id}"), "CategoryId");
        form.Add(new ByteArrayContent(Jpeg(1500, 1000)), "CoverFile", "anh.jpg");

        Assert.Equal(HttpStatusCode.Redirect, (await paper.Linh.Browser.Browser.PostAsync("/admin/bai", form, Ct)).StatusCode);
        var story = await paper.NewestAsync();
        Assert.Equal(("Có ảnh", true), (story.Title, story.CoverId is not null));
    }

    [Fact]
    public async Task What_a_file_carries_behind_or_beside_its_pixels_reaches_nobody()
    {
        const string Script = "<script>alert('polyglot')</script>";
        using var image = Image.Gaussnoise(1280, 720, seed: 9).Cast(Enums.BandFormat.Uchar).Mutate(m => m.Set(GValue.BlobType, "xmp-data", Encoding.UTF8.GetBytes(Script)));
        var polyglot = image.JpegsaveBuffer().Concat(Encoding.UTF8.GetBytes($"<!doctype html>{Script}")).ToArray();
        Assert.Contains(Script, Encoding.Latin1.GetString(polyglot), StringComparison.Ordinal);

        var (_, answers) = await SendAsync(("../../../wwwroot/trang.html", polyglot));
        var (key, address) = (answers[0].GetProperty("key").GetString()!, answers[0].GetProperty("src").GetString()!);
        var shown = await paper.Reader().GetAsync(address, Ct);

        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.StartsWith("image/", shown.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
        Assert.Equal(["nosniff"], shown.Headers.GetValues("X-Content-Type-Options"));
        Assert.DoesNotContain("polyglot", Encoding.Latin1.GetString(await shown.Content.ReadAsByteArrayAsync(Ct)), StringComparison.Ordinal);
        // As it was sent it has no address, whatever it is called.
        var hash = await paper.AskAsync(db => db.MediaFiles.Where(m => m.Key == key).Select(m => m.ContentHash).SingleAsync(Ct));
        foreach (var guess in new[] { $"/media/{hash}", $"/media/originals/{hash}.jpg", $"/media/{hash}/original.jpg", $"/media/{address.Split('/')[2]}/1280.html", "/trang.html", $"/media/..%2foriginals%2f{hash}.jpg",
            $"/media/{address.Split('/')[2]}/..%2f..%2f..%2fnewsportal.db" })
            Assert.Equal(HttpStatusCode.NotFound, (await paper.Reader().GetAsync(guess, Ct)).StatusCode);
        Assert.Empty(Directory.EnumerateFiles(paper.DataFolder, "trang*", SearchOption.AllDirectories));
    }

    private async Task<(HttpStatusCode Status, List<JsonElement> Answers)> SendAsync(params (string Name, byte[] Content)[] files)
    {
        var token = (await paper.Linh.Browser.OpenAsync("/admin/bai/moi")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (name, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
            form.Add(part, "files", name);
        }
        var response = await paper.Linh.Browser.Browser.PostAsync("/admin/anh", form, Ct);
        return (response.StatusCode, [.. JsonDocument.Parse(await response.Content.ReadAsStringAsync(Ct)).RootElement.EnumerateArray()]);
    }

    private static byte[] Jpeg(int width, int height)
    {
        using var image = Image.Gaussnoise(width, height, seed: 7).Cast(Enums.BandFormat.Uchar);
        return image.JpegsaveBuffer();
    }
}
