using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using NewsPortal.BrowserTests.Browsing;
using NewsPortal.Kit;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Editing;

/// <summary>Pictures, tables, boxes, notes: put in by button, Markdown in the form.</summary>
public class PartsTests(Paper paper)
{
    private Task EditAsync(string markdown, Func<Desk, Task> edit, int width = 1280) =>
        paper.VisitAsync(new(width), async visit => await edit(await Desk.OpenAsync(visit, markdown)));

    private static async Task ChooseAsync(Desk desk, params string[] names)
    {
        var chooser = await desk.Page.RunAndWaitForFileChooserAsync(() => desk.Button("Ảnh").ClickAsync());
        await chooser.SetFilesAsync(names.Select(name => new FilePayload { Name = name, MimeType = "image/png", Buffer = [1] }));
    }

    [Fact]
    public Task A_picture_shows_its_way_and_then_itself() => EditAsync("Trước.\n\nSau.", async desk =>
    {
        await desk.PutCaretAfterAsync("Trước.");
        await ChooseAsync(desk, "cho.png");
        await desk.Page.EvaluateAsync("() => sent[0].progress(0.5)");
        var bar = desk.Page.GetByRole(AriaRole.Progressbar, new() { Name = "Đang tải lên cho.png" });
        await Expect(bar).ToHaveJSPropertyAsync("value", 0.5);
        Assert.Equal("Trước.\n\nSau.", await desk.MarkdownAsync());

        await desk.PutCaretAfterAsync("Trước.");
        await desk.Page.Keyboard.TypeAsync(" Thêm.");
        await desk.Page.EvaluateAsync("() => sent[0].arrive()");
        await Expect(desk.Text.Locator("figure img")).ToHaveAttributeAsync("alt", "Ảnh mới");
        await Expect(desk.Page.GetByRole(AriaRole.Progressbar)).ToHaveCountAsync(0);
        const string Figure = "^^^\n![Ảnh mới](/media/00000001)\n^^^ Lời của cho.png. Ảnh: Kỳ Anh";
        Assert.Equal($"Trước. Thêm.\n\n{Figure}\n\nSau.", await desk.MarkdownAsync());
    });

    [Fact]
    public Task A_picture_that_did_not_come_says_why_and_leaves_no_trace() => EditAsync("Trước.", async desk =>
    {
        await desk.PutCaretAfterAsync("Trước.");
        await ChooseAsync(desk, "cho.png");
        await desk.Page.WaitForFunctionAsync("() => sent.length === 1");
        await desk.Page.EvaluateAsync("() => sent[0].fail()");
        await Expect(desk.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Không tải lên được cho.png. Ảnh quá lớn.");
        await Expect(desk.Page.GetByRole(AriaRole.Progressbar)).ToHaveCountAsync(0);
        Assert.Equal("Trước.", await desk.MarkdownAsync());
    });

    [Theory]
    [InlineData("Từng ảnh một", "^^^\n![Ảnh mới](/media/00000002)\n^^^ {0}\n\n^^^\n![Ảnh mới](/media/00000002)\n^^^ {1}")]
    [InlineData("Thành chùm ảnh", ":::gallery\n![Ảnh mới](/media/00000002) {0}\n![Ảnh mới](/media/00000002) {1}\n:::")]
    public Task Many_pictures_are_figures_or_a_gallery(string choice, string markdown) => EditAsync("Trước.", async desk =>
    {
        await desk.PutCaretAfterAsync("Trước.");
        await ChooseAsync(desk, "a.png", "b.png");
        await desk.Button(choice).ClickAsync();
        await desk.Page.WaitForFunctionAsync("() => sent.length === 2");
        await desk.Page.EvaluateAsync("() => { sent[1].arrive(); sent[0].arrive(); }");
        await Expect(desk.Text.Locator("figure img")).ToHaveCountAsync(2);
        var expected = markdown.Replace("{0}", "Lời của a.png. Ảnh: Kỳ Anh", StringComparison.Ordinal)
            .Replace("{1}", "Lời của b.png. Ảnh: Kỳ Anh", StringComparison.Ordinal);
        Assert.Equal($"Trước.\n\n{expected}", await desk.MarkdownAsync());
    });

    [Fact]
    public Task A_table_grows_and_shrinks_and_aligns() => EditAsync("| Năm | Số |\n|---|---|\n| 2021 | 1 |", async desk =>
    {
        await desk.PutCaretAfterAsync("2021");
        await desk.Button("Thêm hàng dưới").ClickAsync();
        await desk.PutCaretAfterAsync("Số");
        await desk.Button("Căn phải").ClickAsync();
        await desk.Button("Thêm cột phải").ClickAsync();
        Assert.Equal("| Năm | Số | |\n|---|---:|---|\n| 2021 | 1 | |\n| | | |", await desk.MarkdownAsync());

        await desk.PutCaretAfterAsync("Năm");
        await desk.Button("Xoá hàng").ClickAsync();
        await desk.Button("Hàng tiêu đề").ClickAsync();
        Assert.Equal("| | | |\n|---|---:|---|\n| 2021 | 1 | |\n| | | |", await desk.MarkdownAsync());

        await desk.PutCaretAfterAsync("2021");
        await desk.Button("Xoá cột").ClickAsync();
        Assert.Equal("| | |\n|---:|---|\n| 1 | |\n| | |", await desk.MarkdownAsync());
        await desk.PutCaretAfterAsync("1");
        await desk.Button("Xoá bảng").ClickAsync();
        Assert.Equal("", await desk.MarkdownAsync());
        await Expect(desk.Page.GetByRole(AriaRole.Toolbar, new() { Name = "Bảng" })).ToBeHiddenAsync();
    });

    [Fact]
    public Task Boxes_quotations_lists_and_notes_go_around_what_is_written() => EditAsync("Một.\n\nHai.\n\nBa.", async desk =>
    {
        await desk.PutCaretAfterAsync("Một.");
        await desk.Button("Chú thích").ClickAsync();
        await desk.Page.Keyboard.TypeAsync("Nguồn.");
        await desk.PutCaretAfterAsync("Hai.");
        await desk.Button("Trích dẫn").ClickAsync();
        await desk.PutCaretAfterAsync("— ");
        await desk.Page.Keyboard.TypeAsync("Bác Hồ");
        await desk.PutCaretAfterAsync("Ba.");
        await desk.Button("Danh sách").ClickAsync();
        await desk.Button("Hộp thông tin").ClickAsync();
        await desk.Page.Keyboard.TypeAsync("Tên hộp");
        const string Boxed = "Một.[^1]\n\n> Hai.\n>\n> — Bác Hồ\n\n:::box Tên hộp\n- Ba.\n:::\n\n[^1]: Nguồn.";
        Assert.Equal(Boxed, await desk.MarkdownAsync());

        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.Keyboard.TypeAsync("Bốn. ");
        Assert.Equal(Boxed.Replace("Ba.", "Bốn. Ba.", StringComparison.Ordinal), await desk.MarkdownAsync());
        await desk.Button("Hộp thông tin").ClickAsync();
        Assert.Contains("Tên hộp\n\n- Bốn. Ba.", await desk.MarkdownAsync(), StringComparison.Ordinal);
    });

    [Fact]
    public Task Links_films_and_other_stories_ask_for_their_address() => EditAsync("Một hai.", async desk =>
    {
        await desk.PutCaretAfterAsync("Một");
        await desk.Page.Keyboard.PressAsync("Control+Shift+ArrowLeft");
        // The browser tells of a selection with its next frame.
        await desk.Page.EvaluateAsync("() => new Promise(told => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(told))))");
        await desk.Page.Keyboard.PressAsync("Control+k");
        await desk.Page.GetByLabel("Địa chỉ").FillAsync("https://example.vn/a?utm_source=zalo");
        await desk.Button("Xong").ClickAsync();
        Assert.Equal("[Một](https://example.vn/a) hai.", await desk.MarkdownAsync());

        await desk.Button("Đoạn phim").ClickAsync();
        await desk.Page.GetByLabel("Địa chỉ").FillAsync("https://youtu.be/abcdefghijk");
        await desk.Button("Xong").ClickAsync();
        await desk.Page.Keyboard.TypeAsync("Lời.");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Button("Xem thêm").ClickAsync();
        await desk.Page.GetByLabel("Các bài").FillAsync("12, 34");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Text.Locator(".related")).ToContainTextAsync("Bài 34");
        const string Film = ":::video https://youtu.be/abcdefghijk\nLời.\n:::";
        Assert.Equal($"[Một](https://example.vn/a) hai.\n\n{Film}\n\n:::related 12 34\n:::", await desk.MarkdownAsync());
    });

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public Task Everything_a_story_can_hold_can_be_edited_by_everybody(int width) => EditAsync(Everything, async desk =>
    {
        await desk.PutCaretAfterAsync("2021");
        await desk.Page.EvaluateAsync(new BundledAxeScriptProvider().GetScript());
        var looks = from scheme in new[] { ColorScheme.Light, ColorScheme.Dark }
                    from contrast in new[] { Contrast.NoPreference, Contrast.More }
                    select (scheme, contrast);
        foreach (var (scheme, contrast) in looks)
        {
            await desk.Page.EmulateMediaAsync(new() { ColorScheme = scheme, Contrast = contrast });
            var found = await desk.Page.EvaluateAsync<string[]>("""
                async () => {
                  const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
                  const { violations } = await axe.run({ runOnly: { type: "tag", values } });
                  return violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.html}`));
                }
                """);
            Assert.True(found.Length == 0, $"{scheme} {contrast}: {string.Join('\n', found)}");
        }
        const string Overflow = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";
        Assert.Equal(0, await desk.Page.EvaluateAsync<int>(Overflow));
    }, width);

    private static string Everything =>
        File.ReadAllText(Path.Combine(Repository.Root, "tests/Corpus/by-hand.md")).Split("%%%% ")[1].Split('\n', 2)[1];
}
