using Microsoft.Playwright;

namespace NewsPortal.BrowserTests.Browsing;

/// <summary>How a reader reads: on how wide a screen, with what switched on. Nothing glides: where a page stands after a key is where it stays.</summary>
public record Manner(int Width)
{
    public bool Script { get; init; } = true;
    public bool Dark { get; init; }

    public override string ToString() => $"{Width}{(Script ? "" : ", no script")}{(Dark ? ", dark" : "")}";

    public BrowserNewContextOptions ToOptions() => new()
    {
        ViewportSize = new() { Width = Width, Height = Width < 700 ? 844 : 900 },
        JavaScriptEnabled = Script,
        ColorScheme = Dark ? ColorScheme.Dark : ColorScheme.Light,
        ReducedMotion = ReducedMotion.Reduce,
        Locale = "vi-VN",
        TimezoneId = "Asia/Ho_Chi_Minh",
    };
}
