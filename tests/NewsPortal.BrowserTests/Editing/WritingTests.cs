using Microsoft.Playwright;
using NewsPortal.BrowserTests.Browsing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Editing;

/// <summary>What is typed into the body editor is Markdown in the form, word for word.</summary>
public class WritingTests(Paper paper)
{
    private const string Odd = "Một\nhai.\n\n\n* a\n* b\n\nTít\n---\n__đậm__";

    private Task EditAsync(string markdown, Func<Desk, Task> edit) =>
        paper.VisitAsync(new(1280), async visit => await edit(await Desk.OpenAsync(visit, markdown)));

    [Fact]
    public Task A_story_that_was_only_looked_at_is_sent_as_it_was() => EditAsync(Odd, async desk =>
    {
        await desk.Text.ClickAsync();
        await Expect(desk.Page.Locator("#counts")).ToHaveTextAsync("6 từ, 1 phút");
        await Expect(desk.Field).ToBeHiddenAsync();
        Assert.Equal(Odd, await desk.MarkdownAsync());

        await desk.PutCaretAfterAsync("hai.");
        await desk.Page.Keyboard.TypeAsync(" Ba");
        Assert.Equal($"Một hai. Ba\n\n{Odd[Odd.IndexOf('*', StringComparison.Ordinal)..]}", await desk.MarkdownAsync());

        await desk.Button("Hoàn tác").ClickAsync();
        Assert.Equal(Odd, await desk.MarkdownAsync());
    });

    [Fact]
    public Task Typed_marks_are_text() => EditAsync("", async desk =>
    {
        await desk.Text.ClickAsync();
        await desk.Page.Keyboard.TypeAsync("1. Một");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.Keyboard.TypeAsync("# *Hai*");
        await desk.Page.Keyboard.PressAsync("Shift+Enter");
        await desk.Page.Keyboard.TypeAsync("- ba");
        Assert.Equal("1\\. Một\n\n\\# \\*Hai\\*\\\n\\- ba", await desk.MarkdownAsync());
    });

    [Fact]
    public Task Keys_and_buttons_do_the_same_and_show_it() => EditAsync("", async desk =>
    {
        await desk.Text.ClickAsync();
        await desk.Page.Keyboard.PressAsync("Control+b");
        await Expect(desk.Button("Đậm")).ToHaveAttributeAsync("aria-pressed", "true");
        await desk.Page.Keyboard.TypeAsync("đậm");
        await desk.Button("Đậm").ClickAsync();
        await desk.Page.Keyboard.TypeAsync(" thường");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.Keyboard.PressAsync("Control+Alt+2");
        await desk.Page.Keyboard.TypeAsync("Tít");
        await Expect(desk.Button("Tít phụ")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Equal("**đậm** thường\n\n## Tít", await desk.MarkdownAsync());
    });

    [Fact]
    public Task The_toolbar_is_one_stop_with_arrows_within() => EditAsync("", async desk =>
    {
        await desk.Button("Tít phụ").FocusAsync();
        await desk.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(desk.Button("Tít nhỏ")).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("End");
        await Expect(desk.Button("Làm lại")).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("Tab");
        await Expect(desk.Button("Mã Markdown")).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("Tab");
        await Expect(desk.Text).ToBeFocusedAsync();
    });

    [Fact]
    public Task The_Markdown_can_be_written_by_hand_and_shown_again() => EditAsync("Một.", async desk =>
    {
        await desk.Button("Mã Markdown").ClickAsync();
        await Expect(desk.Field).ToBeFocusedAsync();
        await desk.Field.FillAsync("Một.\n\n:::box Hộp\nTrong.\n:::");
        await Expect(desk.Page.Locator("#counts")).ToHaveTextAsync("3 từ, 1 phút");
        await desk.Button("Mã Markdown").ClickAsync();
        await Expect(desk.Text.Locator("aside")).ToContainTextAsync("Trong.");
        await Expect(desk.Field).ToBeHiddenAsync();
        Assert.Equal("Một.\n\n:::box Hộp\nTrong.\n:::", await desk.MarkdownAsync());
    });

    [Fact]
    public Task A_merged_text_is_taken_in_around_the_caret() => EditAsync("Một.\n\nHai.\n\nBa.", async desk =>
    {
        await desk.PutCaretAfterAsync("Hai");
        await desk.Page.Keyboard.TypeAsync(" của tôi");
        await desk.Page.EvaluateAsync("() => editor.apply('Một của người khác.\\n\\nHai của tôi.\\n\\nBa.\\n\\nBốn.')");
        await desk.Page.Keyboard.TypeAsync(" nữa");
        Assert.Equal("Một của người khác.\n\nHai của tôi nữa.\n\nBa.\n\nBốn.", await desk.MarkdownAsync());

        // More often than there is anything to take back: how many keys one undo takes back hangs on how fast they came.
        for (var i = 0; i < 16; i++) await desk.Page.Keyboard.PressAsync("Control+z");
        Assert.Equal("Một của người khác.\n\nHai.\n\nBa.\n\nBốn.", await desk.MarkdownAsync());
    });

    [Fact]
    public Task What_Markdown_cannot_say_is_shown_as_Markdown_and_not_sent() => EditAsync(":::la\nKhông đóng.", async desk =>
    {
        await desk.Page.EvaluateAsync("""
            () => {
              window.editor.editor.chain().focus("end").insertContent("Sau đó.").run();
              document.forms[0].requestSubmit();
            }
            """);
        await Expect(desk.Field).ToBeVisibleAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("không ghi được trọn vẹn");
        Assert.Equal(":::la\nKhông đóng.\n\nSau đó.", await desk.MarkdownAsync());
        Assert.EndsWith("/ban-viet", desk.Page.Url, StringComparison.Ordinal);
    });

    [Fact]
    public Task Text_from_Word_comes_clean_and_plain_text_stays_text() => EditAsync("", async desk =>
    {
        await desk.Text.ClickAsync();
        const string Word = """
            <html xmlns:o="urn:x"><body><!--StartFragment--><p class=MsoNormal style='color:red'><b>Một</b><o:p></o:p></p>
            <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Hai</p><!--EndFragment--></body></html>
            """;
        await desk.PasteAsync(Word, "Một Hai");
        Assert.Equal("**Một**\n\n- Hai", await desk.MarkdownAsync());

        await desk.Page.Keyboard.PressAsync("Control+a");
        // No key comes with what the test pastes: the selection must have arrived.
        await desk.Page.WaitForFunctionAsync("() => !window.editor.editor.state.selection.empty");
        await desk.PasteAsync("", "# Một\n- **hai**");
        Assert.Equal("\\# Một\n\n\\- \\*\\*hai\\*\\*", await desk.MarkdownAsync());
    });
}
