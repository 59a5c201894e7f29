using System.Net;
using Microsoft.Playwright;
using NewsPortal.BrowserTests.Browsing;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.BrowserTests.Editing;

/// <summary>A page with nothing but the body editor, under the paper's own rules for scripts and styles.</summary>
internal sealed class Desk(IPage page)
{
    private const string Script = """
        import { mountEditor } from "/dist/editor.js";
        window.sent = [];
        const counts = document.getElementById("counts");
        window.editor = mountEditor({
          textarea: document.querySelector("textarea"),
          toolbar: document.getElementById("toolbar"),
          pictures: {
            address: () => "/icon-192.png",
            upload: (file, onProgress) => new Promise((resolve, reject) => window.sent.push({
              progress: onProgress,
              arrive: () => resolve({ key: `0000000${window.sent.length}`, alt: "Ảnh mới", caption: `Lời của ${file.name}.`, credit: "Kỳ Anh" }),
              fail: () => reject(new Error("Ảnh quá lớn.")),
            })),
          },
          onCount: ({ words, minutes }) => (counts.textContent = `${words} từ, ${minutes} phút`),
        });
        """;

    public IPage Page => page;
    public ILocator Text => page.GetByRole(AriaRole.Textbox, new() { Name = "Thân bài" });
    public ILocator Field => page.Locator("textarea");

    public static async Task<Desk> OpenAsync(Visit visit, string markdown)
    {
        var built = File.Exists(Path.Combine(Repository.Root, "src/NewsPortal.Web/wwwroot/dist/editor.js"));
        Assert.SkipUnless(built, "Needs the editor: Node.js 20 or newer when the web project is built.");

        var html = $"""
            <!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bàn viết</title>
            <link rel="stylesheet" href="/css/tokens.css"><link rel="stylesheet" href="/css/portal.css">
            <link rel="stylesheet" href="/css/editor.css">
            <main><h1>Bàn viết</h1><form action="/gui"><label for="than-bai">Thân bài</label><div id="toolbar"></div>
            <textarea id="than-bai" name="body">{"\n"}{WebUtility.HtmlEncode(markdown)}</textarea><p id="counts"></p><button>Lưu</button></form></main>
            <script type="module" src="/ban-viet.js"></script></html>
            """;
        await FulfilAsync(visit, "/ban-viet", "text/html", html);
        await FulfilAsync(visit, "/ban-viet.js", "text/javascript", Script);
        await visit.GoAsync("/ban-viet");
        await visit.Page.WaitForFunctionAsync("() => window.editor");
        return new(visit.Page);
    }

    public Task<string> MarkdownAsync() => Field.InputValueAsync();

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The caret behind the last letter of a text. The editor takes the focus a frame later: keys that come before it are nobody's.</summary>
    public async Task PutCaretAfterAsync(string text)
    {
        await page.EvaluateAsync("""
            text => {
              const { editor } = window.editor;
              let at = null;
              editor.state.doc.descendants((node, pos) => {
                if (node.isText && node.text.includes(text)) at ??= pos + node.text.indexOf(text) + text.length;
              });
              editor.commands.focus(at);
            }
            """, text);
        await page.WaitForFunctionAsync("() => window.editor.editor.view.hasFocus()");
    }

    public Task PasteAsync(string html, string text) => page.EvaluateAsync("""
        ([html, text]) => {
          const clipboardData = new DataTransfer();
          if (html) clipboardData.setData("text/html", html);
          clipboardData.setData("text/plain", text);
          document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        }
        """, new[] { html, text });

    private static async Task FulfilAsync(Visit visit, string path, string type, string body) => await visit.Page.RouteAsync(
        address => new Uri(address).AbsolutePath == path,
        async route =>
        {
            var real = await route.FetchAsync(new() { Url = new Uri(new Uri(route.Request.Url), "/").ToString() });
            const string Policy = "content-security-policy";
            await route.FulfillAsync(new()
            {
                ContentType = $"{type}; charset=utf-8",
                Body = body,
                Headers = new Dictionary<string, string> { [Policy] = real.Headers[Policy], ["content-type"] = $"{type}; charset=utf-8" },
            });
        });
}
