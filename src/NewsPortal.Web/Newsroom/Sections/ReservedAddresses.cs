using NewsPortal.Newsroom;

namespace NewsPortal.Web.Newsroom.Sections;

/// <summary>The first parts of addresses that are no section's: those of the paper's other pages, of its files and of the newsroom, as the routes have them.</summary>
public class ReservedAddresses(EndpointDataSource endpoints)
{
    private readonly Lazy<HashSet<string>> _parts = new(() =>
    [
        // Answered before any route is looked for.
        "metrics", "doc",
        .. from endpoint in endpoints.Endpoints.OfType<RouteEndpoint>()
           where endpoint.RoutePattern.PathSegments is [{ Parts: [{ IsLiteral: true }] }, ..]
           select ((Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart)endpoint.RoutePattern.PathSegments[0].Parts[0]).Content.ToLowerInvariant(),
    ]);

    public IReadOnlySet<string> Parts => _parts.Value;

    /// <summary>For a section at the top; a child's address begins with its parent's.</summary>
    public Refusal? Refuses(string slug, string field) =>
        Parts.Contains(slug) ? new(field, $"Địa chỉ /{slug} là của trang khác trên báo: bạn chọn đường dẫn khác.") : null;
}
