using Microsoft.AspNetCore.Mvc.Infrastructure;
using NewsPortal.Newsroom;

namespace NewsPortal.Web.Newsroom.Sections;

/// <summary>
/// The first parts of addresses that are no section's: those of the paper's other pages, of its files and of the newsroom. Asked of what routes and files are
/// made from, for a verb (an import makes sections, too) maps none.
/// </summary>
public class ReservedAddresses(IActionDescriptorCollectionProvider pages, IWebHostEnvironment environment)
{
    private readonly Lazy<HashSet<string>> _parts = new(() =>
    [
        // Answered before any page is looked for.
        "metrics", "doc", "health",
        .. environment.WebRootFileProvider.GetDirectoryContents("").Select(file => file.Name.ToLowerInvariant()),
        .. from page in pages.ActionDescriptors.Items
           let part = page.AttributeRouteInfo?.Template?.Trim('/').Split('/')[0].ToLowerInvariant()
           where part is { Length: > 0 } && !part.Contains('{')
           select part,
    ]);

    public IReadOnlySet<string> Parts => _parts.Value;

    /// <summary>For a section at the top; a child's address begins with its parent's.</summary>
    public Refusal? Refuses(string slug, string field) =>
        Parts.Contains(slug) ? new(field, $"Địa chỉ /{slug} là của trang khác trên báo: bạn chọn đường dẫn khác.") : null;
}
