using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NetVips;
using NewsPortal.Articles;
using NewsPortal.Kit;
using NewsPortal.Media;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

/// <summary>What is done to pictures of the library, for <see cref="Deeds"/>.</summary>
internal static class PictureDeeds
{
    private static int _shade;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>As no other picture of the run has it.</summary>
    public static byte[] Photograph(int width = 1600, int height = 1000)
    {
        // Eight apart: of two shades nearer than that JPEG may make the same file, and so one picture of two.
        var shade = Interlocked.Increment(ref _shade);
        using var image = (Image.Black(width, height, 3) + new double[] { shade % 32 * 8, shade / 32 % 32 * 8, shade / 1024 % 32 * 8 }).Cast(Enums.BandFormat.Uchar);
        return image.JpegsaveBuffer();
    }

    public static async Task<MediaFile> PictureAsync(NewsroomPaper p, Action<MediaFile>? become = null)
    {
        var picture = An.Picture($"Ảnh {Guid.NewGuid():N}");
        become?.Invoke(picture);
        await p.SaveAsync(picture);
        return picture;
    }

    public static async Task<Act> UploadAsync(NewsroomPaper p)
    {
        var page = await p.Linh.Browser.OpenAsync("/admin/kho-anh/moi");
        var seal = page.QuerySelector("#gui-anh [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var file = Photograph();
        return new(p.Linh.Editor, async () =>
        {
            using var form = new MultipartFormDataContent { { new StringContent(seal), "__RequestVerificationToken" }, { new ByteArrayContent(file), "files", "den.jpg" } };
            await p.Linh.Browser.Browser.PostAsync("/admin/kho-anh", form, Ct);
        });
    }

    public static async Task<Act> BatchAsync(NewsroomPaper p)
    {
        var picture = await PictureAsync(p);
        return new(p.Ngoc.Editor, () => CreditAsync(p, picture));
    }

    public static async Task<Act> UndoAsync(NewsroomPaper p)
    {
        await CreditAsync(p, await PictureAsync(p));
        var page = await p.Ngoc.Browser.OpenAsync("/admin/kho-anh");
        return new(p.Ngoc.Editor, () => p.Ngoc.Browser.SendAsync(page, "/admin/kho-anh/hang-loat/hoan-tac"), await LastAsync(p));
    }

    public static async Task<Act> WordsAsync(NewsroomPaper p)
    {
        var picture = await PictureAsync(p);
        return new(p.Ngoc.Editor, () => p.Ngoc.Browser.SendAsync($"/admin/kho-anh/moi?khoa={picture.Key}", "/admin/kho-anh/moi", ("pictures[0].Credit", "Kỳ Anh")));
    }

    public static Func<NewsroomPaper, Task<Act>> OnPage(string action, params (string, string)[] filled) => async p =>
    {
        var picture = await PictureAsync(p);
        return new(p.Ngoc.Editor, () => p.Ngoc.Browser.SendAsync($"/admin/kho-anh/{picture.Key}", $"/admin/kho-anh/{picture.Key}{action}", filled));
    };

    public static async Task<Act> BringBackAsync(NewsroomPaper p)
    {
        var picture = await PictureAsync(p, m => m.Remove(An.Hour));
        return new(p.Ngoc.Editor, () => p.Ngoc.Browser.SendAsync($"/admin/kho-anh/{picture.Key}", $"/admin/kho-anh/{picture.Key}/khoi-phuc"));
    }

    public static async Task<Act> SwapAsync(NewsroomPaper p)
    {
        var (old, other) = (await PictureAsync(p), await PictureAsync(p));
        await StoryWithAsync(p, old);
        return new(p.Chief.Editor, () => p.Chief.Browser.SendAsync($"/admin/kho-anh/{old.Key}/thay", $"/admin/kho-anh/{old.Key}/thay", ("to", other.Key)));
    }

    public static async Task<Act> SwapBackAsync(NewsroomPaper p)
    {
        var (old, other) = (await PictureAsync(p), await PictureAsync(p));
        await StoryWithAsync(p, old);
        await p.Chief.Browser.SendAsync($"/admin/kho-anh/{old.Key}/thay", $"/admin/kho-anh/{old.Key}/thay", ("to", other.Key));
        var swap = await p.AskAsync(db => db.PictureSwaps.MaxAsync(s => s.Id, Ct));
        var page = await p.Chief.Browser.OpenAsync($"/admin/kho-anh/{old.Key}");
        var seal = page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return new(p.Chief.Editor, () => p.Chief.Browser.PostAsync($"/admin/kho-anh/{other.Key}/thay/{swap.ToString(CultureInfo.InvariantCulture)}/hoan-tac", ("__RequestVerificationToken", seal)), await LastAsync(p));
    }

    /// <summary>One that readers have, with the picture as cover and in its text.</summary>
    public static async Task<Article> StoryWithAsync(NewsroomPaper p, MediaFile picture, ArticleStatus status = ArticleStatus.Approved)
    {
        var story = Crew.Complete($"Bài có ảnh {Guid.NewGuid():N}", p.Politics, picture);
        story.Write($"Đoạn một.\n\n![Nước lên](/media/{picture.Key})\n\nĐoạn hai.", new Dictionary<string, MediaFile> { [picture.Key] = picture });
        story.BegunBy(p.Linh.Editor.Id, p.Clock.GetUtcNow().UtcDateTime);
        if (status >= ArticleStatus.Approved) story.Import(An.Hour.AddHours(-1));
        if (status == ArticleStatus.Withdrawn) story.Withdraw(An.Hour);
        await p.SaveAsync(story);
        return story;
    }

    private static Task<HttpResponseMessage> CreditAsync(NewsroomPaper p, MediaFile picture) => p.Ngoc.Browser.SendAsync("/admin/kho-anh", "/admin/kho-anh/hang-loat",
        ("Chosen", picture.Key), ("Deed", "nguon"), ("Credit", "Kỳ Anh"));

    private static async Task<int?> LastAsync(NewsroomPaper p) => await p.AskAsync(db => db.AuditEntries.MaxAsync(e => (int?)e.Id, Ct));
}
