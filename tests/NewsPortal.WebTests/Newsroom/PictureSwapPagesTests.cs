using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Kit;
using NewsPortal.Media;
using Xunit;
using static NewsPortal.WebTests.Newsroom.PictureDeeds;

namespace NewsPortal.WebTests.Newsroom;

/// <summary>A picture in another's place as the pages ask and answer it, and licences where they are met.</summary>
public sealed class PictureSwapPagesTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_says_before_what_will_be_changed_and_readers_have_it_at_once()
    {
        var (old, other) = (await PictureAsync(paper), await PictureAsync(paper));
        var story = await StoryWithAsync(paper, old);
        await StoryWithAsync(paper, old, ArticleStatus.Draft);
        await StoryWithAsync(paper, old, ArticleStatus.Withdrawn);
        var (reader, address) = (paper.Reader(), ArticleCard.AddressOf(story.Slug, story.Id));
        Assert.Contains($"/media/{old.Hash}/", await reader.GetStringAsync(address, Ct), StringComparison.Ordinal);

        var page = await paper.Chief.Browser.OpenAsync($"/admin/kho-anh/{old.Key}/thay?q={other.Key}");
        Assert.Equal(["1 bài bạn đọc đang thấy", "1 bài chưa đăng (nháp, chờ, hẹn giờ)", "0 chân dung bút danh", "1 bài đã gỡ giữ nguyên ảnh này, để lưu"], page.QuerySelectorAll(".swap li").Select(li => li.TextContent));
        var response = await paper.Chief.Browser.SendAsync(page, $"/admin/kho-anh/{old.Key}/thay", ("to", other.Key));

        Assert.Equal($"/admin/kho-anh/{other.Key}", response.Headers.Location!.OriginalString);
        var read = await reader.GetStringAsync(address, Ct);
        Assert.DoesNotContain($"/media/{old.Hash}/", read, StringComparison.Ordinal);
        Assert.Contains($"/media/{other.Hash}/", read, StringComparison.Ordinal);

        var swapped = await paper.Chief.Browser.OpenAsync($"/admin/kho-anh/{other.Key}");
        Assert.Equal(2, swapped.QuerySelectorAll("form[action$='/hoan-tac']").Length);
        await paper.Chief.Browser.SendAsync($"/admin/kho-anh/{other.Key}", swapped.QuerySelector("form[action$='/hoan-tac']")!.GetAttribute("action")!);
        Assert.Contains($"/media/{old.Hash}/", await reader.GetStringAsync(address, Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_file_may_take_the_place_and_one_that_cannot_is_refused_at_the_field()
    {
        var old = await PictureAsync(paper);
        var story = await StoryWithAsync(paper, old);
        async Task<HttpResponseMessage> SendAsync(byte[] file)
        {
            var page = await paper.Chief.Browser.OpenAsync($"/admin/kho-anh/{old.Key}/thay");
            using var form = new MultipartFormDataContent
            {
                { new StringContent(page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
                { new ByteArrayContent(file), "file", "moi.jpg" },
            };
            return await paper.Chief.Browser.Browser.PostAsync($"/admin/kho-anh/{old.Key}/thay", form, Ct);
        }

        var refused = await SendAsync("không phải ảnh"u8.ToArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("true", (await Colleague.ReadAsync(refused)).QuerySelector("#anh-moi")!.GetAttribute("aria-invalid"));
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(Photograph())).StatusCode);
        Assert.NotEqual(old.Id, (await paper.ReloadAsync(story.Id)).CoverId);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await paper.Chief.Browser.SendAsync($"/admin/kho-anh/{(await StoryPictureAsync()).Key}/thay", $"/admin/kho-anh/{(await StoryPictureAsync()).Key}/thay")).StatusCode);

        Task<MediaFile> StoryPictureAsync() => paper.AskAsync(async db => await db.MediaFiles.SingleAsync(m => m.Id == db.Articles.Where(a => a.Id == story.Id).Select(a => a.CoverId).Single(), Ct));
    }

    [Fact]
    public async Task A_picture_without_a_licence_is_not_offered_refused_at_the_field_and_reported_where_it_stands()
    {
        var picture = await PictureAsync(paper, m => m.LicenceUntil = new(2026, 3, 3));
        var (fresh, standing) = (await paper.StoryAsync(paper.Linh), await StoryWithAsync(paper, picture));
        Assert.DoesNotContain(picture.Key, await (await paper.Linh.Browser.GetAsync($"/admin/goi-y/anh?q={picture.Key}")).Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);

        foreach (var (field, value, at) in new[] { ("CoverKey", picture.Key, "CoverKey"), ("Body", $"![Lũ](/media/{picture.Key})", "Body") })
        {
            var response = await paper.Linh.Browser.SendAsync($"/admin/bai/{fresh.Id}", $"/admin/bai/{fresh.Id}", (field, value));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
            Assert.NotNull((await Colleague.ReadAsync(response)).QuerySelector($".field-validation-error[data-valmsg-for='{at}']"));
            var begun = await paper.Linh.Browser.SendAsync("/admin/bai/moi", "/admin/bai", ("Title", "Bài mới"), ("CategoryId", $"{paper.Politics.Id}"), (field, value));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, begun.StatusCode);
        }
        Assert.Contains("đã hết giấy phép", (await paper.Chief.Browser.OpenAsync($"/admin/bai/{standing.Id}")).QuerySelector(".notice.warning")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await paper.Linh.Browser.OpenAsync("/admin/kho-anh")).QuerySelector(".notice.warning a[href='/admin/kho-anh?phep=con-dung']"));
    }

    [Fact]
    public async Task The_same_picture_sent_again_is_back_in_the_library()
    {
        var file = Photograph();
        async Task<string> SendAsync()
        {
            var page = await paper.Linh.Browser.OpenAsync("/admin/kho-anh/moi");
            using var form = new MultipartFormDataContent
            {
                { new StringContent(page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
                { new ByteArrayContent(file), "files", "a.jpg" },
            };
            return (await paper.Linh.Browser.Browser.PostAsync("/admin/kho-anh", form, Ct)).Headers.Location!.OriginalString[^8..];
        }

        var key = await SendAsync();
        await paper.Linh.Browser.SendAsync($"/admin/kho-anh/{key}", $"/admin/kho-anh/{key}/xoa");
        Assert.NotNull(await RemovedAtAsync());
        Assert.Equal(key, await SendAsync());
        Assert.Null(await RemovedAtAsync());

        Task<DateTime?> RemovedAtAsync() => paper.AskAsync(db => db.MediaFiles.Where(m => m.Key == key).Select(m => m.RemovedAt).SingleAsync(Ct));
    }
}
