using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsPortal.Articles;
using NewsPortal.BrowserTests.Browsing;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Newsroom;

/// <summary>Pictures come in, are told of, are cut around a point, take another's place before readers, and give it back.</summary>
public class LibraryJourneyTests(NewsroomPaper paper, ITestOutputHelper output)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, InlineData(1280), InlineData(390)]
    public async Task From_three_files_to_the_readers_page_and_back(int width)
    {
        var chief = await paper.HireAsync(Role.ChiefEditor);
        var story = await paper.StoryAsync($"Bài thay ảnh {width}", chief, become: s => s.Import(An.Hour.AddHours(-1)));
        await paper.VisitAsync(new(width), chief, async visit =>
        {
            var keys = await UploadAsync(visit, width);
            await FocusAsync(visit, keys[0]);
            await SwapAsync(visit, story, keys[0], width);
            await RemoveAsync(visit, keys[1]);
        });
    }

    [Fact]
    public async Task Without_script_the_same_is_done_with_plain_forms()
    {
        var chief = await paper.HireAsync(Role.ChiefEditor);
        await paper.VisitAsync(new(1280) { Script = false }, chief, async visit =>
        {
            await visit.GoAsync("/admin/kho-anh/moi");
            await visit.Page.GetByLabel("Chọn ảnh").SetInputFilesAsync([Photograph("mot.jpg"), Photograph("hai.jpg")]);
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi", Exact = true }).ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Status).First).ToHaveTextAsync("Đã nhận 2 ảnh.");
            await visit.Page.GetByLabel("Mô tả ảnh (cho người khiếm thị)").First.FillAsync("Ảnh gửi không cần chương trình");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu tất cả" }).ClickAsync();
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Ảnh gửi không cần chương trình" }).First.ClickAsync();
            await visit.Page.GetByLabel("Tâm ảnh, ngang %").FillAsync("10");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Status).First).ToHaveTextAsync("Đã lưu ảnh.");
            await Expect(visit.Page.GetByLabel("Tâm ảnh, ngang %")).ToHaveValueAsync("10");
        });
    }

    private static async Task<string[]> UploadAsync(Visit visit, int width)
    {
        await visit.GoAsync("/admin/kho-anh");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Gửi ảnh" }).ClickAsync();
        visit.Witness.Expected.Add(new Uri(new Uri(visit.Page.Url), "/admin/anh").ToString());
        await visit.Page.GetByLabel("Chọn ảnh, hay thả vào đây").SetInputFilesAsync([Photograph("mot.jpg"), Photograph("hai.jpg"),
            new() { Name = "khong-phai-anh.jpg", MimeType = "image/jpeg", Buffer = "chữ"u8.ToArray() }]);
        await Expect(visit.Page.Locator("#da-gui")).ToHaveTextAsync("Đã nhận 2 ảnh.");
        await Expect(visit.Page.Locator(".sending .refused")).ToContainTextAsync("Đây không phải ảnh JPEG");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi lại" }).ClickAsync();
        await Expect(visit.Page.Locator(".sending .refused")).ToContainTextAsync("Đây không phải ảnh JPEG");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Ghi thông tin cho các ảnh này" }).ClickAsync();
        await Expect(visit.Page.Locator(".told")).ToHaveCountAsync(2);
        foreach (var i in new[] { 0, 1 })
        {
            await visit.Page.Locator($"#loi-ta-{i}").FillAsync($"Ảnh {(i == 0 ? "đầu" : "sau")} khổ {width}");
            await visit.Page.Locator($"#chu-thich-{i}").FillAsync("Nước lên tới mái nhà.");
            await visit.Page.Locator($"#nguon-{i}").FillAsync("Kỳ Anh");
        }
        var keys = await visit.Page.Locator("[name$='.Key']").EvaluateAllAsync<string[]>("all => all.map(one => one.value)");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu tất cả" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Đã ghi thông tin cho 2 ảnh.");

        await visit.Page.GetByLabel("Tìm trong lời tả").FillAsync($"anh dau kho {width}");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lọc" }).ClickAsync();
        await Expect(visit.Page.Locator(".tiles li")).ToHaveCountAsync(1);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Danh sách" }).ClickAsync();
        await Expect(visit.Page.Locator(".rows li")).ToHaveCountAsync(1);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = $"Ảnh đầu khổ {width}" }).First.ClickAsync();
        await Expect(visit.Heading).ToHaveTextAsync($"Ảnh đầu khổ {width}");
        return keys;
    }

    private static async Task FocusAsync(Visit visit, string key)
    {
        var (point, x, y) = (visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tâm ảnh" }), visit.Page.GetByLabel("Tâm ảnh, ngang %"), visit.Page.GetByLabel("dọc %"));
        var square = visit.Page.Locator("[data-shape='1:1']");
        Task<string> CutAsync() => square.EvaluateAsync<string>("cut => cut.style.objectPosition");
        await Expect(square).ToHaveClassAsync("live");
        Assert.Equal("50% 50%", await CutAsync());

        await visit.Page.WaitForFunctionAsync("() => document.querySelector('#san img').complete");
        var picture = (await visit.Page.Locator("#san img").BoundingBoxAsync())!;
        await visit.Page.Locator("#san img").ClickAsync(new() { Position = new() { X = picture.Width * .4f, Y = picture.Height * .25f }, Force = true });
        await Expect(x).ToHaveValueAsync("40");
        await Expect(y).ToHaveValueAsync("25");
        var byMouse = await CutAsync();
        Assert.NotEqual("50% 50%", byMouse);

        await visit.Page.Mouse.MoveAsync(picture.X + picture.Width * .4f, picture.Y + picture.Height * .25f);
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync(picture.X + picture.Width * .5f, picture.Y + picture.Height * .25f, new() { Steps = 4 });
        await visit.Page.Mouse.UpAsync();
        await Expect(x).ToHaveValueAsync("50");

        await point.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Shift+ArrowLeft");
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(x).ToHaveValueAsync("39");
        await Expect(y).ToHaveValueAsync("26");
        Assert.NotEqual(byMouse, await CutAsync());

        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("main .notice")).ToHaveTextAsync("Đã lưu ảnh.");
        await Expect(x).ToHaveValueAsync("39");
        Assert.EndsWith(key, visit.Address, StringComparison.Ordinal);
    }

    private async Task SwapAsync(Visit visit, Article story, string key, int width)
    {
        var reader = await visit.AnotherTabAsync();
        await reader.GoAsync(ArticleCard.AddressOf(story.Slug, story.Id));
        var (old, mine) = await paper.AskAsync(async db => (await db.MediaFiles.SingleAsync(m => m.Id == story.CoverId, Ct), await db.MediaFiles.SingleAsync(m => m.Key == key, Ct)));
        await Expect(reader.Page.Locator($"img[src*='{old.Hash}']").First).ToBeAttachedAsync();

        await visit.GoAsync($"/admin/kho-anh/{old.Key}");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Thay ở mọi nơi" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Tìm ảnh thay vào" }).FillAsync($"anh dau kho {width}");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tìm" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Radio).CheckAsync();
        var watch = Stopwatch.StartNew();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Thay ở 1 nơi" }).ClickAsync();
        using var client = paper.Reader();
        while (!(await client.GetStringAsync(reader.Address, Ct)).Contains(mine.Hash, StringComparison.Ordinal))
        {
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), "Readers never had it.");
            await Task.Delay(20, Ct);
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Readers had it {watch.ElapsedMilliseconds} ms after the press"));
        await Expect(visit.Page.Locator("main .notice")).ToHaveTextAsync("Đã thay ảnh ở mọi nơi.");
        await reader.Page.ReloadAsync();
        await Expect(reader.Page.Locator($"img[src*='{mine.Hash}']").First).ToBeAttachedAsync();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"and saw the picture itself, cut for the first time, {watch.ElapsedMilliseconds} ms after it."));
        await Expect(reader.Page.Locator($"img[src*='{old.Hash}']")).ToHaveCountAsync(0);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" }).ClickAsync();
        await Expect(visit.Page.Locator("main .notice")).ToHaveTextAsync("Đã đặt lại ảnh cũ ở những nơi đã thay.");
        await reader.Page.ReloadAsync();
        await Expect(reader.Page.Locator($"img[src*='{old.Hash}']").First).ToBeAttachedAsync();
    }

    private async Task RemoveAsync(Visit visit, string key)
    {
        await visit.GoAsync($"/admin/kho-anh?q={key}");
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Chọn ảnh" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Space");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Xóa ảnh chưa dùng" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("main .notice").First).ToHaveTextAsync("Đã xóa 1 ảnh.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("main .notice").First).ToHaveTextAsync("Đã trả lại như cũ 1 ảnh.");
        Assert.True(await paper.AskAsync(db => db.MediaFiles.AnyAsync(m => m.Key == key && m.RemovedAt == null, Ct)));
    }

    private static FilePayload Photograph(string name) => new() { Name = name, MimeType = "image/jpeg", Buffer = StoryDesk.Photograph() };
}
