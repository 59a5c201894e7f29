using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Articles;
using NewsPortal.Kit;
using NewsPortal.Media;
using NewsPortal.WebTests.Newsroom;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>The bucket of the pictures goes while the paper is open, and comes back.</summary>
public sealed class GoneBucketTests : IAsyncLifetime
{
    private const string Drawing = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0h30v20H0z" fill="#c33"/></svg>""";

    private readonly ABucket bucket = new();
    private readonly NewsroomPaper paper = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await bucket.ComeAsync();
        foreach (var (key, value) in bucket.Settings) paper.With(key, value);
        paper.With("Serilog:MinimumLevel:Default", "Fatal").With("Serilog:MinimumLevel:Override:Microsoft", "Fatal");
        await paper.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await paper.DisposeAsync();
        await bucket.DisposeAsync();
    }

    [Fact]
    public async Task Stories_are_read_and_written_on_pictures_wait_and_all_is_well_when_it_is_back()
    {
        var picture = await paper.Services.GetRequiredService<PictureIntake>().TakeDrawnSceneAsync(Drawing, Ct);
        await paper.SaveAsync(picture);
        var (story, mine) = (await paper.StoryAsync(paper.Linh, ArticleStatus.Approved), await paper.StoryAsync(paper.Linh));
        var reader = paper.Reader();
        Assert.Equal(HttpStatusCode.OK, (await SendPictureAsync(mine)).StatusCode);
        Assert.Contains(bucket.Keys, key => key.StartsWith("originals/", StringComparison.Ordinal));

        await bucket.GoAsync();
        paper.Clock.Advance(TimeSpan.FromSeconds(21));

        // Nothing is kept of a picture that could not be had: it comes when the bucket does.
        using (var lost = await reader.GetAsync($"/media/{picture.Hash}/320.jpg", Ct))
            Assert.Equal((HttpStatusCode.NotFound, true), (lost.StatusCode, lost.Headers.CacheControl?.NoStore));
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(story.Address(), Ct)).StatusCode);
        Assert.Equal("Degraded", await reader.GetStringAsync("/health/ready", Ct));
        using (var refused = await SendPictureAsync(mine))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Contains("kho ảnh", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
        }
        var page = await paper.Linh.Browser.OpenAsync($"/admin/bai/{mine.Id}");
        Assert.Equal(HttpStatusCode.OK, (await NewsroomPaper.AutosaveAsync(paper.Linh.Browser, page, ("Title", "Viết tiếp lúc kho ảnh nghỉ"))).Status);

        await bucket.ComeAsync();
        paper.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync($"/media/{picture.Hash}/320.jpg", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SendPictureAsync(mine)).StatusCode);
        Assert.Equal("Healthy", await reader.GetStringAsync("/health/ready", Ct));
    }

    private async Task<HttpResponseMessage> SendPictureAsync(Article story)
    {
        var seal = (await paper.Linh.Browser.OpenAsync($"/admin/bai/{story.Id}")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var colour = NetVips.Image.Black(64, 48) + Random.Shared.Next(1, 255);
        using var form = new MultipartFormDataContent { { new StringContent(seal), "__RequestVerificationToken" }, { new ByteArrayContent(colour.Cast(NetVips.Enums.BandFormat.Uchar).WriteToBuffer(".png")), "files", "anh.png" } };
        return await paper.Linh.Browser.Browser.PostAsync("/admin/anh", form, Ct);
    }
}
