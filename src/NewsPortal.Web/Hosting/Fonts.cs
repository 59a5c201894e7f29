namespace NewsPortal.Web.Hosting;

/// <summary>The paper's own fonts, if this build had Node.js to fetch them; without, pages use the fonts of the reader's system.</summary>
public class Fonts(IWebHostEnvironment environment)
{
    // The headline, the lead and the body are set in these two.
    private static readonly string[] Early = ["source-serif-4-latin-wght-normal.", "source-serif-4-vietnamese-wght-normal."];

    public bool Installed { get; } = environment.WebRootFileProvider.GetFileInfo("dist/fonts.css").Exists;

    /// <summary>Addresses of the files that a page needs first.</summary>
    public IReadOnlyList<string> Preloaded { get; } =
        [.. environment.WebRootFileProvider.GetDirectoryContents("dist/fonts").Select(file => file.Name)
            .Where(name => Early.Any(start => name.StartsWith(start, StringComparison.Ordinal))).Order(StringComparer.Ordinal)
            .Select(name => $"/dist/fonts/{name}")];

    /// <summary>A font's name holds a hash of its content, put there by Client/fonts.mjs, so browsers need never ask for it again.</summary>
    public static void KeepForGood(EndpointBuilder asset)
    {
        if (asset is not RouteEndpointBuilder { RoutePattern.RawText: { } path, RequestDelegate: { } send } || !path.StartsWith("dist/fonts/", StringComparison.Ordinal))
            return;

        asset.RequestDelegate = http =>
        {
            http.Response.OnStarting(() =>
            {
                if (http.Response.StatusCode < StatusCodes.Status400BadRequest) http.Response.Headers.CacheControl = "max-age=31536000, immutable";
                return Task.CompletedTask;
            });
            return send(http);
        };
    }
}
