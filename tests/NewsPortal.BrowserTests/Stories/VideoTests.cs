using Microsoft.Playwright;
using NewsPortal.BrowserTests.Browsing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Stories;

public class VideoTests(Paper paper)
{
    private const string Player = "https://www.youtube-nocookie.com/";

    [Fact]
    public Task A_film_is_asked_for_by_a_click_and_not_before() => paper.VisitAsync(new(390), async visit =>
    {
        await visit.Page.RouteAsync($"{Player}**", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<!doctype html><title>Phim</title>" }));
        visit.Witness.Allowed = Player;
        await visit.GoAsync(paper.Stories.Everything);
        await visit.ScrollToEndAsync();
        Assert.DoesNotContain(visit.Witness.Requests, address => address.StartsWith(Player, StringComparison.Ordinal));

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Xem đoạn phim" }).ClickAsync();

        await Expect(visit.Page.Locator(".video iframe")).ToBeFocusedAsync();
        Assert.Contains(visit.Witness.Requests, address => address.StartsWith($"{Player}embed/xxxxxxxxxxx", StringComparison.Ordinal));
    });
}
