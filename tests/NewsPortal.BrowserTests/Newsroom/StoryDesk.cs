using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NetVips;
using NewsPortal.BrowserTests.Browsing;
using NewsPortal.Kit;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Newsroom;

/// <summary>The page on which a story is written, used as a person uses it.</summary>
internal sealed class StoryDesk(Visit visit)
{
    public IPage Page => visit.Page;
    public Visit Visit => visit;
    public ILocator Section => Page.GetByRole(AriaRole.Combobox, new() { Name = "Chuyên mục" });
    public ILocator Title => Page.GetByRole(AriaRole.Textbox, new() { Name = "Tít", Exact = true });
    public ILocator Lead => Page.GetByRole(AriaRole.Textbox, new() { Name = "Sapo" });
    public ILocator Body => Page.GetByRole(AriaRole.Textbox, new() { Name = "Thân bài" });
    public ILocator Says => Page.Locator("#da-luu");
    public ILocator Notice => Page.Locator("main .notice").First;

    public static async Task<StoryDesk> OpenAsync(Visit visit, string address = "/admin/bai/moi")
    {
        var built = File.Exists(Path.Combine(Repository.Root, "src/NewsPortal.Web/wwwroot/dist/editor.js"));
        Assert.SkipUnless(built, "Needs the editor: Node.js 20 or newer when the web project is built.");

        await visit.GoAsync(address);
        return await new StoryDesk(visit).ReadyAsync();
    }

    public async Task<StoryDesk> ReadyAsync()
    {
        await Expect(Page.Locator(".story-text")).ToBeVisibleAsync();
        return this;
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async Task PressAsync(string button) => await Button(button).ClickAsync();

    /// <summary>What is pressed leads to another page, or to this one anew.</summary>
    public async Task LeaveAsync(Func<Task> press)
    {
        await Page.EvaluateAsync("() => { document.documentElement.dataset.before = ''; }");
        await press();
        await Expect(Page.Locator("html[data-before]")).ToHaveCountAsync(0);
    }

    /// <summary>Typed key by key, where the caret is.</summary>
    public Task TypeAsync(string text) => Page.Keyboard.TypeAsync(text);

    public Task KeyAsync(string key) => Page.Keyboard.PressAsync(key);

    /// <summary>
    /// As Tab leads there. The editor puts the caret into its text by a timer that it sets when it gets the focus, and would take it back from keys pressed before: people are slower, and this
    /// waits for a timer set after that one.
    /// </summary>
    public async Task FocusBodyAsync()
    {
        await Body.FocusAsync();
        await Page.EvaluateAsync("() => new Promise(done => setTimeout(done, 50))");
        await Page.WaitForFunctionAsync("() => document.getSelection().anchorNode?.parentElement.closest('.story-text')");
    }

    /// <summary>The caret goes to the end of the paragraph that holds these words.</summary>
    public async Task PutCaretAfterAsync(string paragraph)
    {
        await Body.Locator("p, h2, li").Filter(new() { HasText = paragraph }).First.ClickAsync();
        await KeyAsync("End");
    }

    public async Task BeginAsync(string title, params string[] paragraphs)
    {
        await Section.SelectOptionAsync("Kinh tế");
        await Title.FillAsync(title);
        await Body.ClickAsync();
        foreach (var (i, paragraph) in paragraphs.Index())
        {
            if (i > 0) await KeyAsync("Enter");
            await TypeAsync(paragraph);
        }
        await SettledAsync();
    }

    /// <summary>The desk has all that was typed: this browser keeps nothing of it any more.</summary>
    public async Task SettledAsync()
    {
        await Page.WaitForFunctionAsync("() => !Object.keys(localStorage).some(name => name.startsWith('bai-'))");
        await Expect(Says).ToHaveTextAsync(new Regex("^Đã lưu"));
    }

    public int Id => int.Parse(Regex.Match(Page.Url, "/bai/([0-9]+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>As from the clipboard of the machine.</summary>
    public Task PastePictureAsync(string name, byte[] picture) => Page.EvaluateAsync("""
        ([name, bytes]) => {
          const clipboardData = new DataTransfer();
          clipboardData.items.add(new File([Uint8Array.from(atob(bytes), c => c.charCodeAt(0))], name, { type: "image/jpeg" }));
          document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        }
        """, new[] { name, Convert.ToBase64String(picture) });

    public async Task ChoosePictureAsync(string name, byte[] picture)
    {
        await PressAsync("Ảnh");
        await Page.GetByLabel("Gửi ảnh từ máy này").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "image/jpeg", Buffer = picture });
    }

    /// <summary>One colour, as no other picture of the run has.</summary>
    public static byte[] Photograph(int width = 1600, int height = 1000)
    {
        using var black = Image.Black(width, height, bands: 3);
        using var colour = black + new[] { Random.Shared.Next(256), Random.Shared.Next(256), Random.Shared.Next(256) }.Select(c => (double)c).ToArray();
        using var picture = colour.Cast(Enums.BandFormat.Uchar);
        return picture.JpegsaveBuffer();
    }
}
