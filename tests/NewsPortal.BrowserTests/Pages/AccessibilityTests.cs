using NewsPortal.BrowserTests.Browsing;
using Xunit;

namespace NewsPortal.BrowserTests.Pages;

/// <summary>axe finds nothing against WCAG 2.2 AA on any kind of page, in any look, at any width.</summary>
public class AccessibilityTests(Paper paper)
{
    [Theory, MemberData(nameof(PageKind.Names), MemberType = typeof(PageKind))]
    public Task Nobody_is_kept_from_reading(string kind) => paper.VisitAsync(new(1280), async visit =>
    {
        var page = PageKind.Named(kind);
        await visit.GoAsync(page.Address(paper), page.Status);
        await Axe.FindsNothingAsync(visit, kind);
    });
}
