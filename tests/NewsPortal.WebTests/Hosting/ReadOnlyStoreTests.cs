using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Kit;
using NewsPortal.Media;
using NewsPortal.WebTests.Newsroom;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>A disk that takes nothing any more: under the pictures of a paper that is open, and at a start.</summary>
public sealed class ReadOnlyStoreTests
{
    private const string Drawing = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0h30v20H0z" fill="#c33"/></svg>""";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Readers_get_pictures_from_memory_and_an_editor_is_told_until_the_disk_takes_them_again()
    {
        await using var disk = await SmallDisk.OfAsync("8m");
        await using var paper = new NewsroomPaper();
        paper.With("Serilog:MinimumLevel:Default", "Fatal").With("Serilog:MinimumLevel:Override:Microsoft", "Fatal");
        Directory.CreateSymbolicLink(Path.Combine(paper.DataFolder, "media"), disk.Folder);
        await SqliteFile.CopyToAsync(paper.DataFolder);
        await paper.InitializeAsync();
        var picture = await paper.Services.GetRequiredService<PictureIntake>().TakeDrawnSceneAsync(Drawing, Ct);
        await paper.SaveAsync(picture);
        var story = await paper.StoryAsync(paper.Linh);
        var linh = paper.Linh.Browser;
        var seal = (await linh.OpenAsync($"/admin/bai/{story.Id}")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        await disk.LockAsync();
        Assert.Equal(HttpStatusCode.OK, (await paper.Reader().GetAsync($"/media/{picture.Hash}/320.jpg", Ct)).StatusCode);
        using var refused = await SendAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Contains("ổ đĩa", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
        Assert.Equal("Degraded", await paper.Reader().GetStringAsync("/health/ready", Ct));

        await disk.LetAsync();
        paper.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(HttpStatusCode.OK, (await SendAsync()).StatusCode);
        Assert.Equal("Healthy", await paper.Reader().GetStringAsync("/health/ready", Ct));

        async Task<HttpResponseMessage> SendAsync()
        {
            using var red = NetVips.Image.Black(64, 48);
            using var form = new MultipartFormDataContent { { new StringContent(seal), "__RequestVerificationToken" }, { new ByteArrayContent(red.WriteToBuffer(".png")), "files", "anh.png" } };
            return await linh.Browser.PostAsync("/admin/anh", form, Ct);
        }
    }

    [Fact]
    public async Task A_folder_that_takes_nothing_stops_the_start_with_one_line()
    {
        await using var disk = await SmallDisk.OfAsync("8m");
        await SqliteFile.CopyToAsync(disk.Folder);
        await disk.LockAsync();
        using var program = new AProgram();

        var line = await program.RefusalAsync("--Data:Folder", disk.Folder);

        Assert.Contains(disk.Folder, line, StringComparison.Ordinal);
    }
}
